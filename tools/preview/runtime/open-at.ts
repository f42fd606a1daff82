import { readyPageAttribute } from './host';

/** Opens the preview at another of its addresses, as a launch of its own; the browser's back leads here again. */
export const openAt = (address: URL): void => {
  document.documentElement.removeAttribute(readyPageAttribute);
  if (address.search !== window.location.search) {
    window.location.assign(address);
    return;
  }
  // Another route alone would be a move inside the app.
  window.history.pushState(null, '', address);
  window.location.reload();
};
