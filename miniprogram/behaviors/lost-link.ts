import type { LinkWords } from '../../typings/words';

/** What a page holds in its data that a link may lead astray to. */
export interface LinkData {
  linkWords: LinkWords | null;
  /** Which of them is to be said; empty where the link led here, or that was long ago. */
  astray: keyof LinkWords | '';
}

export const linkData: LinkData = { linkWords: null, astray: '' };

interface Page {
  setData(changes: Pick<LinkData, 'astray'>): void;
}

/** What a link did not lead to has been said: a page's handler for the end of its quiet notice. */
export function forgetLink(this: Page): void {
  this.setData({ astray: '' });
}
