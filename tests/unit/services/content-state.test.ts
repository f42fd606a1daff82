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

type ManifestAnswer = Awaited<ReturnType<ContentPorts['getManifest']>>;

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
const quiet = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

const next = <Item>(items: Later<Item | null>[]): Promise<Item | null> =>
  Promise.resolve((items.length > 1 ? items.shift() : items[0]) ?? null);

const world = (given: Partial<Pick<World, 'manifests' | 'pages'>> & { cached?: PageCopy } = {}): World => {
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
const pending = <Answer>(): { promise: Promise<Answer>; answer: (answer: Answer) => Promise<void> } => {
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

const titleOf = ({ page }: Shown): string => page.edition.title.zh;

/** What a reader of the quotes page sees: title, version, freshness. */
const seen = ({ state }: World): [string, number, string] => {
  const shown = state.open('quotes');
  return [titleOf(shown), shown.version, shown.freshness];
};

const bundledTitle = snapshot.pages.quotes.edition.title.zh;
const first = copyOf(1, 'first');
const second = copyOf(2, 'second');
const third = copyOf(3, 'third');

describe('before the cloud has answered', () => {
  it('shows the snapshot where nothing is saved', () => {
    expect(seen(world())).toEqual([bundledTitle, 0, 'unchecked']);
  });

  it('shows the saved copy rather than the snapshot', () => {
    expect(seen(world({ cached: first }))).toEqual(['first', 1, 'unchecked']);
  });

  it.each([
    ['is not what its hash says', { ...first, hash: second.hash }],
    ['is of another page', { ...first, page: snapshot.pages.insights, hash: snapshot.hashes.insights }],
  ])('ignores a saved copy that %s', (_, cached) => {
    expect(seen(world({ cached }))).toEqual([bundledTitle, 0, 'unchecked']);
  });

  it('asks the cloud for nothing', async () => {
    const { state, calls } = world();
    state.open('quotes');
    state.subscribe('quotes', () => undefined);
    await quiet();
    expect(calls).toEqual([]);
  });
});

describe('once the cloud has answered', () => {
  it('asks for a page only where it differs', async () => {
    const given = world({ cached: first, manifests: [manifestOf(first)] });
    await given.view();
    expect(given.calls).toEqual(['getManifest']);
    expect(seen(given)).toEqual(['first', 1, 'current']);
  });

  it('shows, saves and tells of the newer page', async () => {
    const { state, view, calls, cache } = world({
      cached: first,
      manifests: [manifestOf(second)],
      pages: [second],
    });
    const told: string[] = [];
    state.subscribe('quotes', (shown) => told.push(`${titleOf(shown)} ${shown.freshness}`));
    await view();
    expect(calls).toEqual(['getManifest', `getPage quotes ${first.hash}`]);
    expect(told).toEqual(['second current']);
    expect(cache.get('quotes')).toEqual(second);
  });

  it('goes back to the snapshot without a call where the release is the same as it', async () => {
    const release = { ...manifestOf(second), pages: snapshot.hashes };
    const given = world({ cached: first, manifests: [release] });
    await given.view();
    expect(given.calls).toEqual(['getManifest']);
    expect(seen(given)).toEqual([bundledTitle, 2, 'current']);
  });

  it('accepts a page of a release made after the manifest was read', async () => {
    const given = world({ manifests: [manifestOf(second)], pages: [third] });
    await given.view();
    expect(seen(given)).toEqual(['third', 3, 'current']);
  });

  it('takes “unchanged” for what the newer release holds', async () => {
    const given = world({
      cached: first,
      manifests: [manifestOf(second)],
      pages: [{ version: 3, hash: first.hash, unchanged: true }],
    });
    await given.view();
    expect(seen(given)).toEqual(['first', 3, 'current']);
    expect(given.cache.get('quotes')?.version).toBe(3);
  });

  it('keeps a page that the release does not have, and says nothing of its age', async () => {
    const given = world({ cached: first, manifests: [{ edition: '2024', version: 2, pages: {} }] });
    await given.view();
    expect(given.calls).toEqual(['getManifest']);
    expect(seen(given)).toEqual(['first', 1, 'unchecked']);
  });

  it('follows a rollback: the old content under its new version', async () => {
    const again = { ...first, version: 3 };
    const given = world({ cached: second, manifests: [manifestOf(again)], pages: [again] });
    await given.view();
    expect(seen(given)).toEqual(['first', 3, 'current']);
  });

  it('does not call a saved copy current that is newer than a manifest of long ago', async () => {
    const given = world({ manifests: [{ ...manifestOf(first), pages: snapshot.hashes }] });
    await given.view('home');
    given.cache.set('quotes', second);
    expect(seen(given)).toEqual(['second', 2, 'unchecked']);
    await given.view();
    expect(given.calls).toEqual(['getManifest']);
    expect(seen(given)).toEqual(['second', 2, 'unchecked']);
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
    const given = world({ cached: first, manifests: [manifestOf(second)], pages: [answer] });
    await given.view();
    expect(given.calls.slice(1)).toEqual([`getPage quotes ${first.hash}`, `getPage quotes ${first.hash}`]);
    expect(seen(given)).toEqual(['first', 1, 'older']);
  });

  it('gives way to the right one at the second attempt, without a note in between', async () => {
    const given = world({ cached: first, manifests: [manifestOf(second)], pages: [first, second] });
    const told: string[] = [];
    given.state.subscribe('quotes', (shown) => told.push(shown.freshness));
    await given.view();
    expect(seen(given)).toEqual(['second', 2, 'current']);
    expect(told).toEqual(['current']);
  });

  it('is a manifest older than what is shown; the cloud was reached all the same', async () => {
    const given = world({ cached: second, manifests: [manifestOf(first)] });
    given.state.open('quotes');
    await given.view();
    expect(given.calls).toEqual(['getManifest', 'getManifest']);
    expect(seen(given)).toEqual(['second', 2, 'unchecked']);
  });

  it('is a page older than a manifest that came while it was under way', async () => {
    const answer = pending<GetPageData | null>();
    const given = world({ manifests: [manifestOf(first)], pages: [answer.promise, second] });
    await given.view();
    given.manifests[0] = manifestOf(second);
    given.clock.now = 5 * minutes;
    await given.view('home');
    await answer.answer(first);
    expect(seen(given)).toEqual(['second', 2, 'current']);
  });
});

describe('a cloud that refuses', () => {
  it('leaves what is shown, and says so once', async () => {
    const given = world({ cached: first });
    const told: string[] = [];
    given.state.subscribe('quotes', (shown) => told.push(shown.freshness));
    await given.view();
    await given.view();
    expect(seen(given)).toEqual(['first', 1, 'unreachable']);
    expect(told).toEqual(['unreachable']);
    expect(given.calls).toEqual(['getManifest']);
  });

  it('leaves the older page where only the page is refused, and is asked again when the page is shown again', async () => {
    const given = world({ cached: first, manifests: [manifestOf(second)], pages: [null] });
    const leave = await given.view();
    expect(seen(given)).toEqual(['first', 1, 'older']);
    leave();
    given.pages[0] = second;
    await given.view();
    expect(seen(given)).toEqual(['second', 2, 'current']);
  });

  it('is not blamed for what it refused once when that is released again and still on its way', async () => {
    const again = { ...second, version: 4 };
    const answer = pending<GetPageData | null>();
    const given = world({
      cached: first,
      manifests: [manifestOf(second)],
      pages: [null, third, answer.promise],
    });
    for (const released of [second, third, again]) {
      given.manifests[0] = manifestOf(released);
      given.clock.now += 5 * minutes;
      (await given.view())();
    }
    expect(seen(given)).toEqual(['third', 3, 'unchecked']);
    await answer.answer(again);
    expect(seen(given)).toEqual(['second', 4, 'current']);
  });

  it('is not said to be out of reach where it answers that nothing was released', async () => {
    const given = world({ cached: first, manifests: ['unreleased'] });
    await given.view();
    expect(given.calls).toEqual(['getManifest']);
    expect(seen(given)).toEqual(['first', 1, 'unchecked']);
  });

  it('after it has answered, takes nothing back', async () => {
    const given = world({ cached: first, manifests: [manifestOf(first), null] });
    const leave = await given.view();
    leave();
    given.clock.now = 5 * minutes;
    await given.view();
    expect(given.calls).toEqual(['getManifest', 'getManifest']);
    expect(seen(given)).toEqual(['first', 1, 'current']);
  });
});

describe('the manifest', () => {
  it('is read once for all pages and callers', async () => {
    const { view, calls } = world({ manifests: [manifestOf(first)], pages: [first] });
    await Promise.all([view(), view(), view('home')]);
    expect(calls).toEqual(['getManifest', `getPage quotes ${snapshot.hashes.quotes}`]);
  });

  it('is read again after five minutes', async () => {
    const given = world({ manifests: [manifestOf(first)], pages: [first, second] });
    await given.view();
    given.manifests[0] = manifestOf(second);
    given.clock.now = 5 * minutes - 1;
    await given.view();
    expect(seen(given)[0]).toBe('first');
    given.clock.now = 5 * minutes;
    await given.view();
    expect(seen(given)[0]).toBe('second');
    expect(given.calls.filter((name) => name === 'getManifest')).toHaveLength(2);
  });

  it('is told to every page that waits in the background, too', async () => {
    const given = world({ cached: first });
    const told: string[] = [];
    given.state.subscribe('quotes', (shown) => told.push(shown.freshness));
    const leave = await given.view();
    leave();
    given.manifests[0] = manifestOf(first);
    given.clock.now = 5 * minutes;
    await given.view('home');
    expect(told).toEqual(['unreachable', 'current']);
  });
});

describe('a page that left the view', () => {
  it('is not asked for once the manifest arrives', async () => {
    const answer = pending<ManifestAnswer>();
    const given = world({ manifests: [answer.promise], pages: [first] });
    const leave = await given.view();
    leave();
    leave();
    await answer.answer(manifestOf(first));
    expect(given.calls).toEqual(['getManifest']);
    await given.view();
    expect(seen(given)).toEqual(['first', 1, 'current']);
  });

  it('is not asked for a second time, but what arrives is kept', async () => {
    const answers = [pending<GetPageData | null>(), pending<GetPageData | null>()] as const;
    const given = world({
      manifests: [manifestOf(second)],
      pages: [answers[0].promise, answers[1].promise],
    });
    const leave = await given.view();
    leave();
    await answers[0].answer(first);
    expect(given.calls).toHaveLength(2);
    expect(seen(given)).toEqual([bundledTitle, 0, 'older']);

    const leaveAgain = await given.view();
    leaveAgain();
    await answers[1].answer(second);
    expect(seen(given)).toEqual(['second', 2, 'current']);
    expect(given.cache.get('quotes')).toEqual(second);
  });

  it('and came back before the manifest did is asked for once', async () => {
    const answer = pending<ManifestAnswer>();
    const given = world({ manifests: [answer.promise], pages: [first] });
    const leave = await given.view();
    leave();
    await given.view();
    await answer.answer(manifestOf(first));
    expect(given.calls).toEqual(['getManifest', `getPage quotes ${snapshot.hashes.quotes}`]);
  });
});

describe('what the platform fetched ahead', () => {
  it('is shown before the cloud was asked, and saved, but not called current', () => {
    const given = world({ cached: first });
    given.state.open('quotes');
    given.prefetch(second);
    expect(seen(given)).toEqual(['second', 2, 'unchecked']);
    expect(given.cache.get('quotes')).toEqual(second);
    expect(given.calls).toEqual([]);
  });

  it('saves the call for the page where the manifest names it', async () => {
    const given = world({ manifests: [manifestOf(second)] });
    given.state.open('quotes');
    given.prefetch(second);
    await given.view();
    expect(given.calls).toEqual(['getManifest']);
    expect(seen(given)).toEqual(['second', 2, 'current']);
  });

  it('counts though it is old where the manifest names its content again', async () => {
    const again = { ...first, version: 3 };
    const given = world({ cached: second, manifests: [manifestOf(again)] });
    given.state.open('quotes');
    await given.view();
    given.prefetch(first);
    expect(seen(given)).toEqual(['first', 3, 'current']);
  });

  it.each([
    ['older than the saved copy', first],
    ['of the same version', copyOf(2, 'other')],
    ['not what its hash says', { ...third, page: quotesTitled('forged') }],
  ])('is left alone where it is %s', (_, prefetched) => {
    const given = world({ cached: second });
    given.state.open('quotes');
    given.prefetch(prefetched);
    expect(seen(given)).toEqual(['second', 2, 'unchecked']);
  });

  it('is left alone where it is older than the manifest', async () => {
    const given = world({ manifests: [manifestOf(third)] });
    given.state.open('quotes');
    await given.view();
    given.prefetch(second);
    expect(seen(given)).toEqual([bundledTitle, 0, 'older']);
  });

  it('takes back nothing that is newer than the manifest which names it', async () => {
    const given = world({ manifests: [manifestOf(second)], pages: [third] });
    given.state.open('quotes');
    await given.view();
    given.prefetch(second);
    expect(seen(given)).toEqual(['third', 3, 'current']);
  });

  it('is not undone by a slower answer of the cloud', async () => {
    const answer = pending<GetPageData | null>();
    const given = world({ manifests: [manifestOf(first)], pages: [answer.promise] });
    given.state.open('quotes');
    await given.view();
    given.prefetch(second);
    await answer.answer(first);
    expect(seen(given)).toEqual(['second', 2, 'unchecked']);
    expect(given.calls).toHaveLength(2);
  });

  it('gives way to the copy before it where the cloud says that a newer release holds that one unchanged', async () => {
    const answer = pending<GetPageData | null>();
    const given = world({ cached: first, manifests: [manifestOf(second)], pages: [answer.promise] });
    given.state.open('quotes');
    await given.view();
    given.prefetch(second);
    expect(seen(given)).toEqual(['second', 2, 'current']);
    await answer.answer({ version: 3, hash: first.hash, unchanged: true });
    expect(seen(given)).toEqual(['first', 3, 'current']);
    expect(given.cache.get('quotes')).toEqual({ ...first, version: 3 });
    expect(given.calls).toHaveLength(2);
  });
});

describe('a release whose page differs by its code alone', () => {
  const code = 'cloud://env.bucket/codes/2023/release/quotes.png';
  const bare = snapshot.pages.quotes;
  const coded = { ...bare, code };
  const whole: PageCopy = { version: 1, hash: hashOf(coded), page: coded };
  const manifest: Manifest = { ...manifestOf(whole), bare: { quotes: snapshot.hashes.quotes } };

  it('is what the bundled copy says, so nothing is asked for', async () => {
    const given = world({ manifests: [manifest], pages: [whole] });
    await given.view();
    expect(seen(given)).toEqual([bundledTitle, 1, 'current']);
    expect(given.calls).toEqual(['getManifest']);
  });

  it('is asked for once, when the code is needed', async () => {
    const given = world({ manifests: [manifest], pages: [whole] });
    await given.view();
    expect((await given.state.withCode('quotes')).code).toBe(code);
    expect((await given.state.withCode('quotes')).code).toBe(code);
    expect(given.calls).toEqual(['getManifest', `getPage quotes ${snapshot.hashes.quotes}`]);
    expect(seen(given)).toEqual([bundledTitle, 1, 'current']);
  });

  it('is found for a poster that is the first thing opened', async () => {
    const given = world({ manifests: [manifest], pages: [whole] });
    expect((await given.state.withCode('quotes')).code).toBe(code);
  });

  it.each([
    ['refuses', null],
    ['answers with something else', { ...whole, page: { ...coded, code: 'cloud://other' } }],
  ])('stays without a code where the cloud %s', async (_, answer) => {
    const given = world({ manifests: [manifest], pages: [answer] });
    await given.view();
    expect((await given.state.withCode('quotes')).code).toBeUndefined();
    expect(seen(given)).toEqual([bundledTitle, 1, 'current']);
  });

  it('is asked for where it says something else as well', async () => {
    const given = world({ manifests: [{ ...manifest, bare: { quotes: first.hash } }], pages: [whole] });
    await given.view();
    expect(given.calls).toHaveLength(2);
    expect((await given.state.withCode('quotes')).code).toBe(code);
    expect(given.calls).toHaveLength(2);
  });

  it('says nothing of a page that the release does not have', async () => {
    const pages = { ...manifest.pages };
    delete pages.quotes;
    const given = world({ manifests: [{ ...manifest, pages }] });
    await given.view();
    expect(seen(given)).toEqual([bundledTitle, 0, 'unchecked']);
    expect((await given.state.withCode('quotes')).code).toBeUndefined();
  });
});

it('tells nobody who no longer listens', async () => {
  const { state, view } = world({ manifests: [manifestOf(first)], pages: [first] });
  const told: string[] = [];
  const end = state.subscribe('quotes', (shown) => told.push(titleOf(shown)));
  end();
  await view();
  expect(told).toEqual([]);
});
