import type { AppBundle } from '../bundle';
import type { Registry } from '../engine/registration';
import type { Frame, LaunchOptions } from '../host';
import type { EventChannel } from './event-channel';
import { followHistory } from './history';
import { MoveRefused } from './move-refused';
import { type OpenPage, preparePage } from './page';
import { createStackFrame } from './stack-frame';
import { formatPageUrl, type PageUrl, parsePageUrl } from './url';
import { tabPages } from './window-config';

// Documentation: "小程序中页面栈最多十层".
const stackLimit = 10;
/** Scene of Moments' single-page mode, where navigation is off. */
const singlePageScene = 1154;

export interface PageStack {
  /** Opens the first page. */
  launch(url: PageUrl): void;
  pages(): OpenPage[];
  top(): OpenPage | undefined;
  /** Takes every page's window and the frame into the theme as it is now. */
  refreshWindows(): void;
  /** @param channel the end of it that the opened page has */
  navigateTo(url: string, channel: EventChannel): void;
  redirectTo(url: string): void;
  reLaunch(url: string): void;
  switchTab(url: string): void;
  navigateBack(delta: number): void;
  /** The navigation bar's home button: the app's first page. */
  goHome(): void;
}

/**
 * The app's open pages, with the platform's rules and messages. Each move throws MoveRefused, or what the new
 * page's own script or template throws; either leaves the pages as they are.
 */
export const createPageStack = (
  bundle: AppBundle,
  registry: Registry,
  frame: Frame,
  launch: LaunchOptions,
  told: {
    /** A code was scanned while the app ran. */
    enter: (url: PageUrl) => void;
    /** An address names a page that is not there. */
    missing: (url: PageUrl) => void;
  },
): PageStack => {
  const stack: OpenPage[] = [];
  /** Tab pages stay alive when another tab or page is shown. */
  const tabs = new Map<string, OpenPage>();
  const tabPaths = tabPages(bundle);
  const isTab = (path: string): boolean => tabPaths.includes(path);
  const top = (): OpenPage | undefined => stack.at(-1);
  const urls = (): PageUrl[] => stack.map((page) => page.url);

  const { refresh, setBackground, markReady, markBusy } = createStackFrame(bundle, frame, launch, stack);

  /** Readies a page, before those on show make room; gives what opens it. @throws what its own code throws */
  const prepare = (url: PageUrl, channel?: EventChannel): (() => void) => {
    registry.register(url.path);
    const enter = preparePage(bundle, frame.stage, url);
    return () => {
      markBusy();
      enter((page) => {
        // Nobody opened the others: theirs is empty (EmptyEventChannel of the typings).
        page.caller.getOpenerEventChannel = () => channel ?? {};
        setBackground(page);
        stack.push(page);
        if (isTab(url.path)) tabs.set(url.path, page);
        refresh();
      });
      markReady();
    };
  };

  /** Shows the page that came to the top. */
  const reveal = (): void => {
    refresh();
    top()?.show();
    markReady();
  };

  /** Takes `count` pages off the top without showing what is below; a tab page is only hidden. */
  const drop = (count: number): void => {
    markBusy();
    const shown = top();
    for (const page of stack.splice(stack.length - count).reverse()) {
      if (tabs.get(page.url.path) !== page) page.unload();
      else if (page === shown) page.hide();
    }
  };

  const target = (move: string, address: string): PageUrl => {
    if (launch.scene === singlePageScene)
      throw new MoveRefused(`${move}:fail navigation is off in single-page mode`);
    const url = parsePageUrl(address, top()?.url.path);
    if (!bundle.pages.includes(url.path))
      throw new MoveRefused(`${move}:fail page "${url.path}" is not found`);
    return url;
  };

  const noTab = (move: string, url: PageUrl): void => {
    if (isTab(url.path)) throw new MoveRefused(`${move}:fail can not ${move} a tabbar page`);
  };

  const push = (url: PageUrl, channel?: EventChannel): void => {
    const open = prepare(url, channel);
    top()?.hide();
    open();
  };

  /** @param leave called before the pages are closed, once nothing stands in the way */
  const restart = (url: PageUrl, leave?: () => void): void => {
    const open = prepare(url);
    leave?.();
    markBusy();
    // Every page is only unloaded, a tab's on show too ("重启动": onUnload).
    const left = new Set([...stack.splice(0).reverse(), ...tabs.values()]);
    tabs.clear();
    for (const page of left) page.unload();
    open();
  };

  const goBack = (count: number): void => {
    drop(count);
    reveal();
  };

  const showTab = (kept: OpenPage): void => {
    drop(stack.length);
    stack.push(kept);
    reveal();
  };

  const goTo = (addresses: string[]): void => {
    const wanted = addresses.map((address) => parsePageUrl(address));
    const current = urls().map(formatPageUrl);
    const shared = addresses.filter((address, index) => address === current[index]).length;
    const last = wanted.at(-1);
    if (last === undefined) return;
    if (shared === addresses.length && shared < current.length) goBack(current.length - shared);
    else if (shared === current.length && shared < addresses.length)
      wanted.slice(shared).forEach((url) => {
        push(url);
      });
    else if (!bundle.pages.includes(last.path)) throw new Error(`page "${last.path}" is not found`);
    else if (shared !== current.length) {
      const kept = tabs.get(last.path);
      const isKept = kept !== undefined && addresses.length === 1 && formatPageUrl(kept.url) === addresses[0];
      if (isKept) showTab(kept);
      else restart(last);
    }
  };

  /** Leaves a true entry behind: the browser's may tell of more pages than then are open, or, typed, of none. */
  const withEntry =
    <Wanted>(work: (wanted: Wanted) => void) =>
    (wanted: Wanted): void => {
      try {
        work(wanted);
      } finally {
        history.replace(urls());
      }
    };

  /** A typed address with a code's scene is a code that was scanned while the app ran. */
  const type = (address: string): void => {
    const given = parsePageUrl(address);
    const url = given.path === '' ? { ...given, path: bundle.pages[0] ?? '' } : given;
    if (!bundle.pages.includes(url.path)) told.missing(url);
    else if (!('scene' in url.query)) goTo([formatPageUrl(url)]);
    else
      restart(url, () => {
        told.enter(url);
      });
  };

  const history = followHistory(withEntry(goTo), withEntry(type));

  const reLaunch = (url: PageUrl): void => {
    restart(url);
    history.replace(urls());
  };

  return {
    pages: () => [...stack],
    top,
    refreshWindows() {
      new Set([...stack, ...tabs.values()]).forEach(setBackground);
      refresh();
    },
    launch(url) {
      prepare(url)();
      history.replace(urls());
    },
    navigateTo(address, channel) {
      const url = target('navigateTo', address);
      noTab('navigateTo', url);
      if (stack.length >= stackLimit) throw new MoveRefused('navigateTo:fail webview count limit exceed');
      push(url, channel);
      history.push(urls());
    },
    redirectTo(address) {
      const url = target('redirectTo', address);
      noTab('redirectTo', url);
      const open = prepare(url);
      // A tab's page too is closed ("页面重定向": onUnload).
      tabs.delete(top()?.url.path ?? '');
      drop(1);
      open();
      history.replace(urls());
    },
    reLaunch(address) {
      reLaunch(target('reLaunch', address));
    },
    goHome() {
      reLaunch({ path: bundle.pages[0] ?? '', query: {} });
    },
    switchTab(address) {
      const url = { ...target('switchTab', address), query: {} };
      if (!isTab(url.path)) throw new MoveRefused('switchTab:fail can not switch to no-tabBar page');
      if (top()?.url.path === url.path) return;
      const kept = tabs.get(url.path);
      if (kept !== undefined) showTab(kept);
      else {
        const open = prepare(url);
        drop(stack.length);
        open();
      }
      history.replace(urls());
    },
    navigateBack(delta) {
      if (launch.scene === singlePageScene)
        throw new MoveRefused('navigateBack:fail navigation is off in single-page mode');
      if (stack.length <= 1) throw new MoveRefused('navigateBack:fail cannot navigate back at first page.');
      const count = Math.min(Math.max(delta, 1), stack.length - 1);
      goBack(count);
      history.back(urls(), count);
    },
  };
};
