import type { AppBundle } from './bundle';
import type { Conditions, Frame } from './host';
import type { AppInstance } from './pages/app';
import type { PageStack } from './pages/page-stack';
import { tabBarOf } from './pages/window-config';

/** Brings what happens around the app to frame, pages and App(): another theme, the browser tab's hiding, errors. */
export const followSurroundings = (
  { conditions, frame, bundle }: { conditions: Conditions; frame: Frame; bundle: AppBundle },
  stack: PageStack,
  app: AppInstance,
): void => {
  conditions.onTheme((theme) => {
    document.documentElement.dataset.theme = theme;
    const tabBar = tabBarOf(bundle, theme);
    if (tabBar !== null) frame.setTabBar(tabBar);
    stack.refreshWindows();
    app.themeChanged(theme);
  });
  window.addEventListener('error', ({ error, message }: ErrorEvent) => {
    app.failed(error ?? message);
  });
  window.addEventListener('unhandledrejection', ({ reason, promise }) => {
    app.refused({ reason, promise });
  });
  // A hidden browser tab is the app in the background: the page hides before the app, and shows after it.
  let isAway = false;
  document.addEventListener('visibilitychange', () => {
    const isHidden = document.visibilityState === 'hidden';
    // An app that was launched in a hidden tab has been shown already.
    if (isHidden === isAway) return;
    isAway = isHidden;
    if (isHidden) {
      stack.top()?.pause();
      app.hide();
    } else {
      app.show();
      stack.top()?.resume();
    }
  });
};
