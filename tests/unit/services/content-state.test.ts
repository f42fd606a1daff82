import { hashOf } from '../../../miniprogram/domain/canonical-hash';
import type { PageCopy } from '../../../miniprogram/services/content-guards';
import {
  createContentState,
  type ContentState,
  type Shown,
} from '../../../miniprogram/services/content-state';
import { snapshot } from '../../../miniprogram/snapshot';
import type { Manifest, PageDocument } from '../../../typings/content';
import type { GetPageData } from '../../../typings/functions';

const minutes = 60_000;

/** The quotes page with another title, so that releases differ. */
const quotesTitled = (title: string): PageDocument => ({
  ...snapshot.pages.quotes,
  edition: { ...snapshot.pages.quotes.edition, title: { zh: title, en: title } },
});

const copyOf = (version: number, title: string): PageCopy => {
  const page = quotesTitled(title);
  return { version, hash: hashOf(page), page };
};

const manifestOf = (copy: PageCopy): Manifest => ({
  edition: '2023',
  version: copy.version,
  pages: { ...snapshot.hashes, quotes: copy.hash },
});

interface World {
  state: ContentState;
  cache: Map<string, PageCopy>;
  /** What the cloud answers, one after the other; the last one from then on. Null refuses. */
  manifests: (Manifest | null)[];
  pages: (GetPageData | null)[];
  calls: string[];
  clock: { now: number };
}

const next = <Item>(items: (Item | null)[]): Item | null =>
  (items.length > 1 ? items.shift() : items[0]) ?? null;

const world = (given: Partial<Pick<World, 'manifests' | 'pages'>> & { cached?: PageCopy } = {}): World => {
  const cache = new Map<string, PageCopy>(given.cached ? [['quotes', given.cached]] : []);
  const { manifests = [null], pages = [null] } = given;
  const calls: string[] = [];
  const clock = { now: 0 };
  const state = createContentState({
    snapshot,
    readCache: (id) => cache.get(id) ?? null,
    writeCache: (id, copy) => cache.set(id, copy),
    getManifest: () => {
      calls.push('getManifest');
      return Promise.resolve(next(manifests));
    },
    getPage: (id, have) => {
      calls.push(`getPage ${id} ${have}`);
      return Promise.resolve(next(pages));
    },
    now: () => clock.now,
  });
  return { state, cache, manifests, pages, calls, clock };
};

const titleOf = ({ page }: Shown): string => page.edition.title.zh;

const bundledTitle = snapshot.pages.quotes.edition.title.zh;
const first = copyOf(1, 'first');
const second = copyOf(2, 'second');

describe('before the cloud has answered', () => {
  it('shows the snapshot where nothing is saved', () => {
    const shown = world().state.open('quotes');
    expect([titleOf(shown), shown.version, shown.freshness]).toEqual([bundledTitle, 0, 'unchecked']);
  });

  it('shows the saved copy rather than the snapshot', () => {
    const shown = world({ cached: first }).state.open('quotes');
    expect([titleOf(shown), shown.version, shown.freshness]).toEqual(['first', 1, 'unchecked']);
  });

  it.each([
    ['is not what its hash says', { ...first, hash: second.hash }],
    ['is of another page', { ...first, page: snapshot.pages.insights, hash: snapshot.hashes.insights }],
  ])('ignores a saved copy that %s', (_, cached) => {
    expect(titleOf(world({ cached }).state.open('quotes'))).toBe(bundledTitle);
  });

  it('asks the cloud for nothing', () => {
    const { state, calls } = world();
    state.open('quotes');
    expect(calls).toEqual([]);
  });
});

describe('once the cloud has answered', () => {
  it('asks for a page only where it differs', async () => {
    const { state, calls } = world({ cached: first, manifests: [manifestOf(first)] });
    await state.freshen('quotes');
    expect(calls).toEqual(['getManifest']);
    expect(state.open('quotes').freshness).toBe('current');
  });

  it('shows, saves and tells of the newer page', async () => {
    const { state, calls, cache } = world({
      cached: first,
      manifests: [manifestOf(second)],
      pages: [second],
    });
    const told: string[] = [];
    state.subscribe('quotes', (shown) => told.push(`${titleOf(shown)} ${shown.freshness}`));
    await state.freshen('quotes');
    expect(calls).toEqual(['getManifest', `getPage quotes ${first.hash}`]);
    expect(told).toEqual(['second current']);
    expect(cache.get('quotes')).toEqual(second);
  });

  it('goes back to the snapshot without a call where the release is the same as it', async () => {
    const release = { ...manifestOf(second), pages: snapshot.hashes };
    const { state, calls } = world({ cached: first, manifests: [release] });
    await state.freshen('quotes');
    expect(calls).toEqual(['getManifest']);
    expect([titleOf(state.open('quotes')), state.open('quotes').version]).toEqual([bundledTitle, 2]);
  });

  it('accepts a page of a release made after the manifest was read', async () => {
    const third = copyOf(3, 'third');
    const { state } = world({ manifests: [manifestOf(second)], pages: [third] });
    await state.freshen('quotes');
    expect(state.open('quotes')).toMatchObject({ version: 3, freshness: 'current' });
  });

  it('takes “unchanged” for what the newer release holds', async () => {
    const { state, cache } = world({
      cached: first,
      manifests: [manifestOf(second)],
      pages: [{ version: 3, hash: first.hash, unchanged: true }],
    });
    await state.freshen('quotes');
    expect(state.open('quotes')).toMatchObject({ version: 3, freshness: 'current' });
    expect(cache.get('quotes')?.version).toBe(3);
  });

  it('keeps a page that the release does not have', async () => {
    const { state, calls } = world({
      cached: first,
      manifests: [{ edition: '2024', version: 2, pages: {} }],
    });
    await state.freshen('quotes');
    expect(calls).toEqual(['getManifest']);
    expect(titleOf(state.open('quotes'))).toBe('first');
  });
});

describe('an answer that must not be shown', () => {
  it.each([
    ['is older than the manifest', first],
    ['is not what its hash says', { ...second, page: quotesTitled('forged') }],
    ['has another hash than its release', copyOf(2, 'other')],
    ['is another page', { version: 2, hash: second.hash, page: snapshot.pages.home }],
    ['claims to be unchanged and is not', { version: 2, hash: second.hash, unchanged: true as const }],
  ])('is asked for once more, and then the copy at hand stays: it %s', async (_, answer) => {
    const { state, calls } = world({ cached: first, manifests: [manifestOf(second)], pages: [answer] });
    await state.freshen('quotes');
    expect(calls.slice(1)).toEqual([`getPage quotes ${first.hash}`, `getPage quotes ${first.hash}`]);
    expect([titleOf(state.open('quotes')), state.open('quotes').freshness]).toEqual(['first', 'older']);
  });

  it('gives way to the right one at the second attempt', async () => {
    const { state } = world({ cached: first, manifests: [manifestOf(second)], pages: [first, second] });
    await state.freshen('quotes');
    expect(titleOf(state.open('quotes'))).toBe('second');
  });

  it('is a manifest older than what is shown', async () => {
    const { state, calls } = world({ cached: second, manifests: [manifestOf(first)] });
    state.open('quotes');
    await state.freshen('quotes');
    expect(calls).toEqual(['getManifest', 'getManifest']);
    expect([titleOf(state.open('quotes')), state.open('quotes').freshness]).toEqual([
      'second',
      'unreachable',
    ]);
  });
});

describe('a cloud that refuses', () => {
  it('leaves what is shown, and says so once', async () => {
    const { state, calls } = world({ cached: first });
    const told: string[] = [];
    state.subscribe('quotes', (shown) => told.push(shown.freshness));
    await state.freshen('quotes');
    await state.freshen('quotes');
    expect([titleOf(state.open('quotes')), told]).toEqual(['first', ['unreachable']]);
    expect(calls).toEqual(['getManifest']);
  });

  it('leaves the older page where only the page is refused, and is asked again when the page is shown again', async () => {
    const { state, pages } = world({ cached: first, manifests: [manifestOf(second)], pages: [null] });
    await state.freshen('quotes');
    expect(state.open('quotes').freshness).toBe('older');
    pages.splice(0, 1, second);
    await state.freshen('quotes');
    expect([titleOf(state.open('quotes')), state.open('quotes').freshness]).toEqual(['second', 'current']);
  });
});

describe('the manifest', () => {
  it('is read once for all pages and callers', async () => {
    const { state, calls } = world({ manifests: [manifestOf(first)], pages: [first] });
    await Promise.all([state.freshen('quotes'), state.freshen('quotes'), state.freshen('home')]);
    expect(calls).toEqual(['getManifest', `getPage quotes ${snapshot.hashes.quotes}`]);
  });

  it('is read again after five minutes', async () => {
    const { state, calls, clock, manifests } = world({
      manifests: [manifestOf(first)],
      pages: [first, second],
    });
    await state.freshen('quotes');
    manifests.splice(0, 1, manifestOf(second));
    clock.now = 5 * minutes - 1;
    await state.freshen('quotes');
    expect(titleOf(state.open('quotes'))).toBe('first');
    clock.now = 5 * minutes;
    await state.freshen('quotes');
    expect(titleOf(state.open('quotes'))).toBe('second');
    expect(calls.filter((name) => name === 'getManifest')).toHaveLength(2);
  });
});

it('tells nobody who no longer listens', async () => {
  const { state } = world({ manifests: [manifestOf(first)], pages: [first] });
  const told: string[] = [];
  const end = state.subscribe('quotes', (shown) => told.push(titleOf(shown)));
  end();
  await state.freshen('quotes');
  expect(told).toEqual([]);
});
