/** Adds a style sheet of the preview's, before the app's own: what the app says of an element counts. */
export const addStyle = (css: string, from: string): void => {
  const style = document.createElement('style');
  style.dataset.from = from;
  style.textContent = css;
  document.head.insertBefore(style, document.head.querySelector('link[data-from="app"]'));
};
