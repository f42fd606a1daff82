/** The seams between the parts of the preview's runtime: engine, page stack, frame and wx API. */

import type { Screen } from './frame/metrics';
import type { EventChannel } from './pages/event-channel';

export type Theme = 'light' | 'dark';
export type PackagesState = 'arrive' | 'refused';
export type Network = 'online' | 'offline' | 'slow' | 'refused';
/** Whether the app may save to the album: not asked for yet, given, refused. */
export type AlbumPermission = 'ask' | 'allowed' | 'denied';
/** The privacy notice: agreed to by the reader, refused, or without the calls that need it. */
export type PrivacyState = 'agreed' | 'refused' | 'undeclared';

/** What the preview's address asks for. */
export interface LaunchOptions {
  /** Page path without a leading slash, such as `pages/pay/pay`. */
  path: string;
  /** Values are not URI-decoded, as on the platform. */
  query: Record<string, string>;
  scene: number;
  /** As it is now, as network is: `Conditions` changes both while the app runs. */
  theme: Theme;
  /** System font scale: 1 is 16 px to the rem. */
  font: number;
  language: 'zh_CN' | 'en';
  /** The caller; null is unauthenticated. */
  openid: string | null;
  network: Network;
  /** Whether subpackages arrive. */
  packages: PackagesState;
  /** Null leaves it as the phone remembers it. */
  album: AlbumPermission | null;
  privacy: PrivacyState;
  screen: Screen;
}

/** A page's merged window configuration, theme variables resolved. */
export interface WindowConfig {
  navigationBarTitleText: string;
  navigationBarBackgroundColor: string;
  navigationBarTextStyle: 'black' | 'white';
  backgroundColor: string;
  backgroundColorTop: string;
}

/** app.json's tabBar, theme variables resolved, icon paths as the server answers them (`/assets/…`). */
export interface TabBarConfig {
  color: string;
  selectedColor: string;
  backgroundColor: string;
  borderStyle: 'black' | 'white';
  list: { pagePath: string; text: string; iconPath: string; selectedIconPath: string }[];
}

/**
 * Attribute of <html>: the path of the page on show. The engine sets it once that page's onReady has run and
 * removes it when another page begins to open; tests wait for it.
 */
export const readyPageAttribute = 'data-ready-page';

/**
 * The phone around the page: status bar, navigation bar, capsule, tab bar. It sets on <html> the lengths
 * `--rpx` and `--safe-area-inset-bottom` (what `env(safe-area-inset-bottom)` is on the phone drawn).
 */
export interface Frame {
  /** Element in which each page's webview is placed. */
  readonly stage: HTMLElement;
  /** Element over page and bars in which the wx API draws toasts, dialogs and sheets. */
  readonly overlay: HTMLElement;
  /** The app's tab bar, where app.json has one: before the first page, and again in another theme. */
  setTabBar(tabBar: TabBarConfig): void;
  /** wx.setTabBarItem: another text for the tab at this index. */
  setTabText(index: number, text: string): void;
  showPage(state: { window: WindowConfig; canGoBack: boolean; showHome: boolean; tab: string | null }): void;
  setTitle(title: string): void;
  setNavigationBarColor(backgroundColor: string, frontColor: string): void;
  /** The navigation bar's back arrow and home button, and a tab's tap. */
  onBack(listener: () => void): void;
  onHome(listener: () => void): void;
  onTab(listener: (path: string) => void): void;
  /** The capsule's menu. */
  onMenu(listener: () => void): void;
}

export interface Router {
  /** @param events what the opening page listens to; gives its end of the channel to the page that it opens */
  navigateTo(url: string, events?: unknown): Promise<EventChannel>;
  redirectTo(url: string): Promise<void>;
  reLaunch(url: string): Promise<void>;
  switchTab(url: string): Promise<void>;
  navigateBack(delta: number): Promise<void>;
  /** Page instances, lowest first, as getCurrentPages gives them. */
  pages(): unknown[];
  pageScrollTo(options: {
    scrollTop?: number;
    selector?: string;
    duration: number;
    offsetTop: number;
  }): Promise<void>;
  /** wx.createSelectorQuery and wx.createIntersectionObserver, bound to the page on show. */
  createSelectorQuery(): unknown;
  createIntersectionObserver(component: unknown, options: unknown): unknown;
}

/** What wx.onLazyLoadError tells. */
export interface LazyLoadError {
  type: 'subpackage';
  /** Roots of the subpackages that did not come. */
  subpackage: string[];
  errMsg: string;
}

/** Subpackages on their way to the app. */
export interface Packages {
  /** Root of the package that a file is in and that does not come; null where the file is there. */
  missing(file: string): string | null;
  /** Tells the listeners of a component's package that did not come. */
  tellMissing(root: string): void;
  onError: (listener: (error: LazyLoadError) => void) => void;
  offError: (listener?: (error: LazyLoadError) => void) => void;
}

/** One event of the platform, as `listeners()` makes it. */
interface AppEvent<Told extends unknown[]> {
  add: (listener: (...told: Told) => void) => void;
  remove: (listener?: (...told: Told) => void) => void;
  tell: (...told: Told) => void;
  isHeard: () => boolean;
}

/** What befalls the app as a whole, for those who listen beside its App() object. */
export interface AppEvents {
  show: AppEvent<[]>;
  hide: AppEvent<[]>;
  pageNotFound: AppEvent<[page: object]>;
}

/** What changes around a running app: by the panel, and the theme by the system. */
export interface Conditions {
  /** Null is the system's theme, followed from then on. */
  setTheme(theme: Theme | null): void;
  setNetwork(network: Network): void;
  onTheme(listener: (theme: Theme) => void): void;
  onNetwork(listener: (network: Network) => void): void;
}

/** The phone's screenshots. */
export interface Screenshots {
  /** The reader takes one. */
  take: () => void;
  onTake: (listener: () => Promise<void>) => void;
}

/** What the wx API is made of; `createWx(services)` returns the object given to the app's modules. */
export interface HostServices {
  launch: LaunchOptions;
  conditions: Conditions;
  app: AppEvents;
  router: Router;
  packages: Packages;
  screenshots: Screenshots;
  frame: Frame;
  /** Path of the app's first page. */
  firstPage: string;
  /** Reports a defect loudly: console.error and an uncaught page error. */
  fail: (message: string) => never;
}
