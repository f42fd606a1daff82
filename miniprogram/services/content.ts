import type { HomePage, PageId, ProductId, ProductPage } from '../../typings/content';
import type { GetManifestEvent, GetPageEvent } from '../../typings/functions';
import { snapshot } from '../snapshot/index';
import { callFunction } from './cloud';
import { isManifest, isPageAnswer, isPageCopy } from './content-guards';
import { createContentState, type Freshness } from './content-state';
import { readStored, writeStored } from './storage';

/** A page document with what is known of its age. */
export interface Content<Page> {
  page: Page;
  version: number;
  freshness: Freshness;
}

const key = (id: PageId): string => `page.${id}`;

const state = createContentState({
  snapshot,
  readCache(id) {
    const stored = readStored(key(id));
    return isPageCopy(stored) ? stored : null;
  },
  writeCache(id, copy) {
    writeStored(key(id), copy);
  },
  async getManifest() {
    const event: GetManifestEvent = { action: 'getManifest' };
    const result = await callFunction('content', event, isManifest);
    return result.ok ? result.data : null;
  },
  async getPage(page, have) {
    const event: GetPageEvent = { action: 'getPage', page, have };
    const result = await callFunction('content', event, isPageAnswer);
    return result.ok ? result.data : null;
  },
  now: () => Date.now(),
});

/** Where a page's content comes from: the copy at hand at once, fresher copies as they arrive. */
export interface ContentSource<Page> {
  open(): Content<Page>;
  /** Sets it against the cloud; refusals are silent. */
  freshen(): Promise<void>;
  /** @returns the function that ends it */
  subscribe(listener: (content: Content<Page>) => void): () => void;
}

export const homeContent: ContentSource<HomePage> = {
  open() {
    const { page, ...age } = state.open('home');
    return { ...age, page: page.id === 'home' ? page : snapshot.pages.home };
  },
  freshen: () => state.freshen('home'),
  subscribe(listener) {
    return state.subscribe('home', () => {
      listener(homeContent.open());
    });
  },
};

export const productContent = (id: ProductId): ContentSource<ProductPage> => {
  const open = (): Content<ProductPage> => {
    const { page, ...age } = state.open(id);
    return { ...age, page: 'product' in page ? page : snapshot.pages[id] };
  };
  return {
    open,
    freshen: () => state.freshen(id),
    subscribe(listener) {
      return state.subscribe(id, () => {
        listener(open());
      });
    },
  };
};
