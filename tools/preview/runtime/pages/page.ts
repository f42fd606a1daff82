import type { AppBundle } from '../bundle';
import {
  backend,
  type Caller,
  callerOf,
  callMethod,
  codeSpace,
  type Component,
  domOf,
  setProperties,
} from '../engine/easel';
import { holdReady, releaseReady } from '../engine/ready';
import type { WindowConfig } from '../host';
import { disconnectObservers } from '../query/intersection-observer';
import type { PageUrl } from './url';
import { createWebview, type Webview } from './webview';

/** One page of the stack, open or kept as a tab. */
export interface OpenPage {
  readonly url: PageUrl;
  readonly caller: Caller;
  readonly component: Component;
  readonly webview: Webview;
  /** What wx.setNavigationBarTitle and its like have changed of the page's window, for as long as it lives. */
  changes: Partial<WindowConfig>;
  /** The ground of the page's JSON; page-meta's comes over it. */
  setBackground(colour: string): void;
  show(): void;
  hide(): void;
  /** The app goes to the background and comes back: the page stays where it is. */
  pause(): void;
  resume(): void;
  resize(size: { windowWidth: number; windowHeight: number }): void;
  unload(): void;
}

// Documentation of onReachBottom: "默认值：50", in px.
const reachBottomDistance = 50;

const distanceOf = (bundle: AppBundle, page: string): number => {
  const app = bundle.config.window;
  const fromApp =
    typeof app === 'object' && app !== null && 'onReachBottomDistance' in app
      ? app.onReachBottomDistance
      : undefined;
  const value = bundle.components[page]?.config.onReachBottomDistance ?? fromApp;
  return typeof value === 'number' ? value : reachBottomDistance;
};

/** Calls the page's scroll handlers: at most once a frame, the bottom once per arrival. */
const followScroll = (caller: Caller, scroller: HTMLElement, distance: number): void => {
  let pending = false;
  let atBottom = false;
  scroller.addEventListener('scroll', () => {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      callMethod(caller, 'onPageScroll', { scrollTop: scroller.scrollTop });
      const rest = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      if (rest <= distance && !atBottom) callMethod(caller, 'onReachBottom');
      atBottom = rest <= distance;
    });
  });
};

/** Puts a page on the stage and runs its first lifecycle calls: components attached, onLoad, onShow, ready, onReady. */
type EnterStage = (
  /** Called before onLoad, to put the page on the stack. */
  placed: (page: OpenPage) => void,
) => void;

/**
 * Creates a page and draws its template with what its address names. Nothing of it is seen before it is entered.
 * @throws what its template throws; nothing is left behind then
 */
export const preparePage = (bundle: AppBundle, stage: HTMLElement, url: PageUrl): EnterStage => {
  const root = backend.createRoot('page', codeSpace, url.path);
  const component = root.getComponent();
  domOf(component)?.setAttribute('data-page', url.path);
  const caller = callerOf(component);
  // The page's own: what it changes there is no part of its address.
  const query = { ...url.query };
  caller.options = query;
  caller.route = url.path;
  caller.__route__ = url.path;
  // "组件的属性可以用于接收页面的参数" (Component constructor: pages).
  setProperties(component, query);

  const open = (webview: Webview): OpenPage => {
    const page: OpenPage = {
      url,
      caller,
      component,
      webview,
      changes: {},
      setBackground(colour) {
        webview.element.style.setProperty('--window-background', colour);
      },
      show() {
        webview.show();
        page.resume();
      },
      hide() {
        page.pause();
        webview.hide();
      },
      pause() {
        callMethod(caller, 'onHide');
        component.triggerPageLifetime('hide', []);
      },
      resume() {
        callMethod(caller, 'onShow');
        component.triggerPageLifetime('show', []);
      },
      resize(size) {
        callMethod(caller, 'onResize', { size, deviceOrientation: 'portrait' });
        component.triggerPageLifetime('resize', [{ size }]);
      },
      unload() {
        callMethod(caller, 'onUnload');
        root.release();
        disconnectObservers(webview.scroller);
        webview.remove();
      },
    };
    return page;
  };

  return (placed) => {
    const webview = createWebview(stage);
    const page = open(webview);
    holdReady();
    placed(page);
    const placeholder = document.createElement('div');
    webview.scroller.append(placeholder);
    // The adapter takes the document's nodes under the engine's minimal element type.
    root.attach(
      webview.scroller as unknown as Parameters<typeof root.attach>[0],
      placeholder as unknown as Parameters<typeof root.attach>[1],
    );
    callMethod(caller, 'onLoad', query);
    page.show();
    releaseReady();
    callMethod(caller, 'onReady');
    followScroll(caller, webview.scroller, distanceOf(bundle, url.path));
  };
};
