import { type AppBundle, assetPrefix } from '../bundle';
import type { TabBarConfig, Theme, WindowConfig } from '../host';

/** Values that the platform uses where neither app.json nor the page says anything. */
const defaults = {
  navigationBarTitleText: '',
  navigationBarBackgroundColor: '#000000',
  navigationBarTextStyle: 'white',
  backgroundColor: '#ffffff',
  backgroundColorTop: '#ffffff',
};

/** Replaces `@name` by the theme file's variable. */
const resolveVariable = (bundle: AppBundle, theme: Theme, value: unknown): string => {
  if (typeof value !== 'string') return '';
  if (!value.startsWith('@')) return value;
  const resolved = bundle.theme[theme][value.slice(1)];
  if (resolved === undefined) throw new Error(`the theme file has no "${value.slice(1)}" for ${theme}`);
  return resolved;
};

/** A page's window: its own JSON over app.json's over the platform's defaults. */
export const windowOf = (bundle: AppBundle, page: string, theme: Theme): WindowConfig => {
  const app = bundle.config.window;
  const merged: Record<string, unknown> = {
    ...defaults,
    ...(typeof app === 'object' && app !== null ? app : {}),
    ...bundle.components[page]?.config,
  };
  const read = (key: keyof WindowConfig): string => resolveVariable(bundle, theme, merged[key]);
  const backgroundColor = read('backgroundColor');
  return {
    navigationBarTitleText: read('navigationBarTitleText'),
    navigationBarBackgroundColor: read('navigationBarBackgroundColor'),
    navigationBarTextStyle: read('navigationBarTextStyle') === 'black' ? 'black' : 'white',
    backgroundColor,
    backgroundColorTop: 'backgroundColorTop' in merged ? read('backgroundColorTop') : backgroundColor,
  };
};

interface RawTabBar extends Record<string, unknown> {
  list: unknown[];
}

const rawTabBar = (bundle: AppBundle): RawTabBar | null => {
  const tabBar = bundle.config.tabBar;
  if (typeof tabBar !== 'object' || tabBar === null || !('list' in tabBar) || !Array.isArray(tabBar.list))
    return null;
  return { ...tabBar, list: tabBar.list };
};

const fieldOf = (item: unknown, name: string): unknown =>
  typeof item === 'object' && item !== null ? Reflect.get(item, name) : undefined;

/** Paths of the tab pages, none where app.json has no tab bar. */
export const tabPages = (bundle: AppBundle): string[] =>
  (rawTabBar(bundle)?.list ?? []).map((item) => String(fieldOf(item, 'pagePath')));

/** The tab bar of app.json in a theme, null where there is none. */
export const tabBarOf = (bundle: AppBundle, theme: Theme): TabBarConfig | null => {
  const raw = rawTabBar(bundle);
  if (raw === null) return null;
  const read = (value: unknown): string => resolveVariable(bundle, theme, value);
  const iconOf = (value: unknown): string => `${assetPrefix}/${read(value).replace(/^\//, '')}`;
  return {
    color: read(raw.color),
    selectedColor: read(raw.selectedColor),
    backgroundColor: read(raw.backgroundColor),
    borderStyle: read(raw.borderStyle) === 'white' ? 'white' : 'black',
    list: raw.list.map((item) => ({
      pagePath: String(fieldOf(item, 'pagePath')),
      text: String(fieldOf(item, 'text')),
      iconPath: iconOf(fieldOf(item, 'iconPath')),
      selectedIconPath: iconOf(fieldOf(item, 'selectedIconPath')),
    })),
  };
};
