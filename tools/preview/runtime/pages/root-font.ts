/**
 * The size of a rem. On the platform each page has a document of its own; here one document takes the size that
 * the page on show asks for, 16 px where it has no page-meta.
 */
const sizes = new WeakMap<HTMLElement, string>();

const browserSize = '16px';

export const setRootFont = (webview: HTMLElement, size: string): void => {
  sizes.set(webview, size);
};

export const applyRootFont = (webview: HTMLElement): void => {
  document.documentElement.style.fontSize = sizes.get(webview) ?? browserSize;
};
