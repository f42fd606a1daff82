import { addStyle } from '../add-style';
import type { OpenTypes } from '../components';
import type { HostServices } from '../host';
import { album } from './album';
import { canvas } from './canvas';
import { clipboard } from './clipboard';
import { cloud } from './cloud';
import { device } from './device';
import { dialogStyles } from './dialog-styles';
import { feedback } from './feedback';
import { files } from './files';
import { lifecycle } from './lifecycle';
import { navigation } from './navigation';
import { previewImage } from './preview-image';
import { privacy, underPrivacyNotice } from './privacy';
import { screenshot } from './screenshot';
import { openSettings, settings } from './settings';
import { share } from './share';
import { showShareCard } from './share-card';
import { shareImage } from './share-image';
import { onSinglePage, sayOnSinglePage, singlePageScene } from './single-page';
import { storage } from './storage';
import { strict } from './strict';

/** Components that wx.canIUse may be asked about, as far as the preview draws them. */
const components = new Set([
  'button',
  'canvas',
  'image',
  'page-meta',
  'root-portal',
  'scroll-view',
  'swiper',
  'text',
  'view',
]);

/**
 * The `wx` of the app's modules. Reading a member that it lacks is a defect ("wx.foo is not in the preview"),
 * while `'foo' in wx` and `wx.canIUse('foo')` answer false. In single-page mode the calls that the platform
 * refuses there fail.
 */
export const createWx = (services: HostServices): object => {
  addStyle(dialogStyles, 'api');
  const { members: dialogs, toast } = feedback(services);
  const offered: Record<string, unknown> = {
    ...navigation(services),
    ...dialogs,
    ...storage(services, window.localStorage),
    ...cloud(services),
    ...device(services),
    ...lifecycle(services),
    ...clipboard(services, toast),
    ...canvas(services),
    ...share(services),
    ...shareImage(services),
    ...screenshot(services),
    ...settings(services),
    ...album(services),
    ...files(services),
    ...previewImage(services),
    ...privacy(services),
    /** Answers for a whole name; options and return fields of a known one count as present. */
    canIUse: (schema: string): boolean => {
      const name = schema.split('.')[0] ?? '';
      return name in offered || components.has(name);
    },
  };
  const agreed = underPrivacyNotice(offered, services);
  const members =
    services.launch.scene === singlePageScene
      ? onSinglePage(agreed, () => {
          sayOnSinglePage(services, toast);
        })
      : agreed;
  return strict('wx', members, services.fail);
};

/** What buttons do by their open-type; in single-page mode nothing ("Share to Moments": button open-type). */
export const openTypes = (services: HostServices): OpenTypes => {
  const isSinglePage = services.launch.scene === singlePageScene;
  const { toast } = feedback(services);
  return {
    share: (target) => {
      if (isSinglePage) sayOnSinglePage(services, toast);
      else void showShareCard(services, 'onShareAppMessage', { from: 'button', target });
    },
    openSetting: async () => {
      if (!isSinglePage) return { errMsg: 'openSetting:ok', ...(await openSettings(services)) };
      sayOnSinglePage(services, toast);
      return null;
    },
  };
};
