import type { Words } from '../../typings/words';
import { isSinglePage } from '../services/launch';
import { settings } from '../services/settings';

/** Whether the reader wants nothing to move, whatever the device says. */
export const isStill = (): boolean => settings().motion === 'still';

/** Style of page-meta: stops every movement (styles/tokens.wxss) where the reader wants none. */
export const pageStyle = (): string => (isStill() ? '--motion: 0' : '');

/** The texts stay as they are where the platform refuses: the tab bar is not on show then. */
const stay = (): void => undefined;

/** Names the tabs in a language; for every tab page's onShow, since a change of language leaves the bar as it is. */
export const nameTabs = ({ home, insights, me }: Words['tabs']): void => {
  if (isSinglePage()) return;
  [home, insights, me].forEach((text, index) => {
    wx.setTabBarItem({ index, text, fail: stay });
  });
};
