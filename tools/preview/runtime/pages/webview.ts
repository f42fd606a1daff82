import { screenContainer } from '../bundle';
import { applyRootFont } from './root-font';

/** The part of the phone's screen in which one page lives. */
export interface Webview {
  readonly element: HTMLElement;
  /** Scrolls the page's content. */
  readonly scroller: HTMLElement;
  show(): void;
  hide(): void;
  remove(): void;
}

const webviewClass = 'preview-webview';
const scrollerClass = 'preview-scroller';

/** The webview in which an element lies. */
export const webviewOf = (element: Element): HTMLElement | null =>
  element.closest<HTMLElement>(`.${webviewClass}`);

/** The scroller of the page in which a document node lies. */
export const scrollerOf = (target: unknown): HTMLElement | null =>
  target instanceof Node
    ? ((target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>(
        `.${scrollerClass}`,
      ) ?? null)
    : null;

/** Adds a page's webview to the stage, in front of the others. */
export const createWebview = (stage: HTMLElement): Webview => {
  const element = document.createElement('div');
  element.className = webviewClass;
  const scroller = document.createElement('div');
  scroller.className = scrollerClass;
  element.append(scroller);
  stage.append(element);
  return {
    element,
    scroller,
    show() {
      element.hidden = false;
      element.inert = false;
      applyRootFont(element);
    },
    hide() {
      element.hidden = true;
      element.inert = true;
    },
    remove() {
      element.remove();
    },
  };
};

/**
 * Styles of the stage and its pages. The transform makes `position: fixed` relative to the webview, below the
 * navigation bar; the container lets the app's media queries ask for the phone's size. A page below another keeps
 * its layout and its scroll offset, as it does in a webview of its own.
 */
export const webviewStyles = `
.preview-webview{position:absolute;inset:0;overflow:hidden;transform:translateZ(0);container:${screenContainer}/size;background:var(--page-background,var(--window-background,#fff))}
.preview-webview[hidden]{display:block;visibility:hidden;opacity:0;pointer-events:none}
.preview-scroller{height:100%;overflow:hidden auto;overscroll-behavior:contain;-webkit-overflow-scrolling:touch}
wx-page{display:block;min-height:100%;font-size:16px;line-height:normal;-webkit-tap-highlight-color:transparent;-webkit-text-size-adjust:100%}
wx-page [hidden]{display:none!important}
`;

/** Keeps the custom properties behind rpx, vh and vw in step with the stage's size. */
export const trackStageSize = (stage: HTMLElement, onResize: () => void): void => {
  const measure = (): void => {
    const { clientWidth, clientHeight } = stage;
    stage.style.setProperty('--rpx', `${clientWidth / 750}px`);
    stage.style.setProperty('--vw', `${clientWidth / 100}px`);
    stage.style.setProperty('--vh', `${clientHeight / 100}px`);
  };
  measure();
  let known = `${stage.clientWidth}x${stage.clientHeight}`;
  new ResizeObserver(() => {
    measure();
    const size = `${stage.clientWidth}x${stage.clientHeight}`;
    if (size === known) return;
    known = size;
    onResize();
  }).observe(stage);
};
