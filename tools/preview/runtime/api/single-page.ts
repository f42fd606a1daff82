import { method } from './call';

/** Launch scene of a page opened from Moments. */
export const singlePageScene = 1154;

/**
 * What single-page mode refuses: login, routing, tab bar, clipboard, album and sharing
 * ("Share to Moments", limits of single-page mode; openSetting: apiCategory browseOnly of getEnterOptionsSync).
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
  'openSetting',
];

/** The same members, with each refused call failing. */
export const onSinglePage = <T extends Record<string, unknown>>(members: T): T => ({
  ...members,
  ...Object.fromEntries(
    refusedOnSinglePage
      .filter((name) => name in members)
      .map((name) => [
        name,
        method(name, () => {
          throw new Error('can not be called in single page mode');
        }),
      ]),
  ),
});
