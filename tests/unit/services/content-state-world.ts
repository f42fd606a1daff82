/** The content state between a storage, a cloud and a clock of the test's own, and releases of the quotes page. */
import { hashOf } from '../../../miniprogram/domain/canonical-hash';
import type { PageCopy } from '../../../miniprogram/services/content-guards';
import {
  createContentState,
  type ContentPorts,
  type ContentState,
  type Shown,
} from '../../../miniprogram/services/content-state';
import { snapshot } from '../../../miniprogram/snapshot';
import type { Manifest, PageDocument, PageId } from '../../../typings/content';
import type { GetPageData } from '../../../typings/functions';

export const minutes = 60_000;

/** The quotes page with another title, so that releases differ. */
export const quotesTitled = (title: string): PageDocument => ({
  ...snapshot.pages.quotes,
  edition: { ...snapshot.pages.quotes.edition, title: { zh: title, en: title } },
});

export const copyOf = (version: number, title: string): PageCopy => {
  const page = quotesTitled(title);
  return { version, hash: hashOf(page), page };
};

export const manifestOf = (copy: PageCopy): Manifest => ({
  edition: '2023',
  version: copy.version,
  pages: { ...snapshot.hashes, quotes: copy.hash },
});

export type ManifestAnswer = Awaited<ReturnType<ContentPorts['getManifest']>>;

/** An answer, or one that is still to come. */
type Later<Answer> = Answer | Promise<Answer>;

interface World {
  state: ContentState;
  /** Shows a page until nothing more happens. @returns tells that it left the view */
  view: (id?: PageId) => Promise<() => void>;
  /** What the platform fetched ahead arrives. */
  prefetch(copy: PageCopy): void;
  cache: Map<string, PageCopy>;
  /** What the cloud answers, one after the other; the last one from then on. Null refuses. */
  manifests: Later<ManifestAnswer>[];
  pages: Later<GetPageData | null>[];
  calls: string[];
  clock: { now: number };
}

/** Every answer at hand has been heard. */
export const quiet = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

const next = <Item>(items: Later<Item | null>[]): Promise<Item | null> =>
  Promise.resolve((items.length > 1 ? items.shift() : items[0]) ?? null);

export const world = (
  given: Partial<Pick<World, 'manifests' | 'pages'>> & { cached?: PageCopy } = {},
): World => {
  const cache = new Map<string, PageCopy>(given.cached ? [['quotes', given.cached]] : []);
  const { manifests = [null], pages = [null] } = given;
  const calls: string[] = [];
  const clock = { now: 0 };
  let hearPrefetched: (copy: PageCopy) => void = () => undefined;
  const state = createContentState({
    snapshot,
    readCache: (id) => cache.get(id) ?? null,
    writeCache: (id, copy) => cache.set(id, copy),
    onPrefetched: (listener) => {
      hearPrefetched = listener;
    },
    getManifest: () => {
      calls.push('getManifest');
      return next(manifests);
    },
    getPage: (id, have) => {
      calls.push(`getPage ${id} ${have}`);
      return next(pages);
    },
    now: () => clock.now,
  });
  return {
    state,
    async view(id = 'quotes') {
      const leave = state.enter(id);
      await quiet();
      return leave;
    },
    prefetch: (copy) => {
      hearPrefetched(copy);
    },
    cache,
    manifests,
    pages,
    calls,
    clock,
  };
};

/** An answer that comes when it is told to. */
export const pending = <Answer>(): {
  promise: Promise<Answer>;
  answer: (answer: Answer) => Promise<void>;
} => {
  let resolve: (answer: Answer) => void = () => undefined;
  const promise = new Promise<Answer>((settle) => {
    resolve = settle;
  });
  return {
    promise,
    answer(answer) {
      resolve(answer);
      return quiet();
    },
  };
};

export const titleOf = ({ page }: Shown): string => page.edition.title.zh;

/** What a reader of the quotes page sees: title, version, freshness. */
export const seen = ({ state }: World): [string, number, string] => {
  const shown = state.open('quotes');
  return [titleOf(shown), shown.version, shown.freshness];
};

export const bundledTitle = snapshot.pages.quotes.edition.title.zh;
export const first = copyOf(1, 'first');
export const second = copyOf(2, 'second');
export const third = copyOf(3, 'third');
