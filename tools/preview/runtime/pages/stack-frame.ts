import type { AppBundle } from '../bundle';
import { type Frame, type LaunchOptions, readyPageAttribute } from '../host';
import type { OpenPage } from './page';
import { tabPages, windowOf } from './window-config';

/** What is drawn around the open pages. */
interface StackFrame {
  /** Brings navigation and tab bar to the page on top. */
  refresh: () => void;
  setBackground: (page: OpenPage) => void;
  /** Names the page on top as one that can be used; while pages come and go there is none. */
  markReady: () => void;
  markBusy: () => void;
}

/** @param stack the open pages as they are at any time, lowest first */
export const createStackFrame = (
  bundle: AppBundle,
  frame: Frame,
  launch: LaunchOptions,
  stack: readonly OpenPage[],
): StackFrame => {
  const tabs = tabPages(bundle);
  const root = document.documentElement;
  return {
    refresh() {
      const page = stack.at(-1);
      if (page === undefined) return;
      const { path } = page.url;
      const tab = tabs.includes(path) ? path : null;
      frame.showPage({
        window: { ...windowOf(bundle, path, launch.theme), ...page.changes },
        canGoBack: stack.length > 1,
        showHome: stack.length === 1 && tab === null && path !== bundle.pages[0],
        tab,
      });
    },
    setBackground(page) {
      page.setBackground(windowOf(bundle, page.url.path, launch.theme).backgroundColor);
    },
    markReady() {
      root.setAttribute(readyPageAttribute, stack.at(-1)?.url.path ?? '');
    },
    markBusy() {
      root.removeAttribute(readyPageAttribute);
    },
  };
};
