import { addStyle } from '../add-style';
import type { HostServices } from '../host';
import { canvas } from './canvas';
import { clipboard } from './clipboard';
import { cloud } from './cloud';
import { device } from './device';
import { dialogStyles } from './dialog-styles';
import { feedback } from './feedback';
import { lifecycle } from './lifecycle';
import { navigation } from './navigation';
import { privacy } from './privacy';
import { share } from './share';
import { onSinglePage, singlePageScene } from './single-page';
import { storage } from './storage';
import { strict } from './strict';

export { showShareCard } from './share';

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
  const members: Record<string, unknown> = {
    ...navigation(services),
    ...dialogs,
    ...storage(services, window.localStorage),
    ...cloud(services),
    ...device(services),
    ...lifecycle(services),
    ...clipboard(services, toast),
    ...canvas(services),
    ...share(services),
    ...privacy(services),
    /** Answers for a whole name; options and return fields of a known one count as present. */
    canIUse: (schema: string): boolean => {
      const name = schema.split('.')[0] ?? '';
      return name in members || components.has(name);
    },
  };
  const offered = services.launch.scene === singlePageScene ? onSinglePage(members) : members;
  return strict('wx', offered, services.fail);
};
