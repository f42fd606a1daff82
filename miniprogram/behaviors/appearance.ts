import { wordsFor } from '../i18n/index';
import { isSinglePage } from '../services/launch';
import { currentLanguage, settings } from '../services/settings';

/** Whether the reader wants nothing to move, whatever the device says. */
export const isStill = (): boolean => settings().motion === 'still';

/** Style of page-meta: stops every movement (styles/tokens.wxss) where the reader wants none. */
export const pageStyle = (): string => (isStill() ? '--motion: 0' : '');

/** The texts stay as they are where the platform refuses: the tab bar is not on show then. */
const stay = (): void => undefined;

/** Names the tabs in the reader's language; for every tab page's onShow, since a change of it leaves the bar as it is. */
export const nameTabs = (): void => {
  if (isSinglePage()) return;
  const { home, insights, me } = wordsFor(currentLanguage()).tabs;
  [home, insights, me].forEach((text, index) => {
    wx.setTabBarItem({ index, text, fail: stay });
  });
};
