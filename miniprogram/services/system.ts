import type { Language } from '../../typings/content';

export type Theme = 'light' | 'dark';

/** The language of the device: Chinese of any kind, or else English. */
export const systemLanguage = (): Language =>
  wx.getAppBaseInfo().language.toLowerCase().startsWith('zh') ? 'zh' : 'en';

/** The theme of the device. */
export const systemTheme = (): Theme => (wx.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light');

/** Tells of every change of the system's theme until the function it returns is called. */
export const onThemeChange = (listener: (theme: Theme) => void): (() => void) => {
  const told: WechatMiniprogram.OnThemeChangeCallback = ({ theme }) => {
    listener(theme === 'dark' ? 'dark' : 'light');
  };
  wx.onThemeChange(told);
  return () => {
    wx.offThemeChange(told);
  };
};

/** Tells of every subpackage that did not come until the function it returns is called. */
export const onPackageFailure = (listener: () => void): (() => void) => {
  // Base library 2.24.3; before it the placeholder simply stays.
  if (!wx.canIUse('onLazyLoadError')) return () => undefined;
  const told = (): void => {
    listener();
  };
  wx.onLazyLoadError(told);
  return () => {
    wx.offLazyLoadError(told);
  };
};
