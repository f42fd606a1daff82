import type { Page } from 'playwright-core';
import type { AppPage } from './app-pages';

export type On = (page: AppPage) => boolean;

/** What a reader's tap makes of a page at rest. */
export interface TappedState {
  name: string;
  /** The pages on which it can be. */
  on: On;
  reach: (page: Page) => Promise<void>;
  /** Selector of what the tap changes. */
  part: string;
  /** Back to the page at rest. */
  leave: (page: Page) => Promise<void>;
}
