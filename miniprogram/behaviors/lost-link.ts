import type { LinkWords } from '../../typings/words';

interface Page {
  setData(changes: { astray: keyof LinkWords | '' }): void;
}

/** What a link did not lead to has been said: a page's handler for the end of its quiet notice. */
export function forgetLink(this: Page): void {
  this.setData({ astray: '' });
}
