import type {
  HomePage,
  InsightsPage,
  PageDocument,
  PageId,
  ProductId,
  ProductPage,
  QuotesPage,
} from '../../typings/content';
import { snapshot } from '../snapshot/index';
import { contentPorts } from './content-ports';
import { createContentState, type Shown } from './content-state';
import type { Freshness } from './reading-order';

/** A page document with what is known of its age. */
export interface Content<Page> {
  page: Page;
  version: number;
  freshness: Freshness;
}

const state = createContentState(contentPorts);

/** Where a page's content comes from: the copy at hand at once, fresher copies as they arrive. */
export interface ContentSource<Page> {
  open(): Content<Page>;
  /**
   * Called when the page, once painted, comes into view: sets it against the cloud; refusals are silent.
   * @returns tells that it left the view, after which nothing more is asked for it
   */
  enter(): () => void;
  /** The fileID of the page's Mini Program code, asked for where the copy at hand is without; empty where there is none. */
  code(): Promise<string>;
  /** @returns the function that ends it */
  subscribe(listener: (content: Content<Page>) => void): () => void;
}

const contentOf = <Page extends PageDocument>(
  id: PageId,
  bundled: Page,
  isOfKind: (page: PageDocument) => page is Page,
): ContentSource<Page> => {
  const narrowed = ({ page, ...age }: Shown): Content<Page> =>
    isOfKind(page) ? { page, ...age } : { page: bundled, version: 0, freshness: 'unchecked' };
  return {
    open: () => narrowed(state.open(id)),
    enter: () => state.enter(id),
    code: async () => (await state.withCode(id)).code ?? '',
    subscribe: (listener) =>
      state.subscribe(id, (shown) => {
        listener(narrowed(shown));
      }),
  };
};

export const homeContent: ContentSource<HomePage> = contentOf(
  'home',
  snapshot.pages.home,
  (page) => page.id === 'home',
);

export const productContent = (id: ProductId): ContentSource<ProductPage> =>
  contentOf(id, snapshot.pages[id], (page) => 'product' in page);

export const insightsContent: ContentSource<InsightsPage> = contentOf(
  'insights',
  snapshot.pages.insights,
  (page) => page.id === 'insights',
);

export const quotesContent: ContentSource<QuotesPage> = contentOf(
  'quotes',
  snapshot.pages.quotes,
  (page) => page.id === 'quotes',
);
