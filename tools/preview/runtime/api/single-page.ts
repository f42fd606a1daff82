import { warn } from '../engine/failures';
import type { HostServices } from '../host';
import { method } from './call';

/** Launch scene of a page opened from Moments. */
export const singlePageScene = 1154;

/**
 * What single-page mode refuses: login, routing, tab bar, clipboard, album, sharing, permissions and settings
 * ("Share to Moments", limits of single-page mode; openSetting also by apiCategory browseOnly of
 * getEnterOptionsSync).
 */
const refusedOnSinglePage = [
  'login',
  'checkSession',
  'navigateTo',
  'redirectTo',
  'reLaunch',
  'switchTab',
  'navigateBack',
  'setTabBarItem',
  'setClipboardData',
  'getClipboardData',
  'saveImageToPhotosAlbum',
  'showShareMenu',
  'hideShareMenu',
  'showShareImageMenu',
  'authorize',
  'getSetting',
  'openSetting',
];

/** What WeChat says where a tap asks for what single-page mode has not ("Share to Moments"). */
export const sayOnSinglePage = ({ launch }: HostServices, toast: (title: string) => void): void => {
  toast(launch.language === 'en' ? 'Go to Mini Program to use full service' : '请前往小程序使用完整服务');
};

/** The same members, with each refused call failing, with a warning; `refused` is told where a tap was the reason. */
export const onSinglePage = <T extends Record<string, unknown>>(members: T, refused: () => void): T => ({
  ...members,
  ...Object.fromEntries(
    refusedOnSinglePage
      .filter((name) => name in members)
      .map((name) => [
        name,
        method(name, () => {
          warn(`wx.${name} is refused in single-page mode`);
          if (navigator.userActivation.isActive) refused();
          throw new Error('can not be called in single page mode');
        }),
      ]),
  ),
});
