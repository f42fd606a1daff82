import type { Manifest, PageDocument, PageId, Snapshot } from '../../typings/content';
import type { GetPageData } from '../../typings/functions';
import type { PageCopy } from './content-guards';
import {
  acceptAnswer,
  acceptPrefetched,
  freshnessOf,
  isWhole,
  mayHaveCode,
  nextStep,
  type Freshness,
  type HeldCopy,
} from './reading-order';

export interface Shown {
  page: PageDocument;
  /** 0 is the snapshot's. */
  version: number;
  freshness: Freshness;
}

/** What the state needs of the world. The calls never reject; null is one that stayed unanswered. */
export interface ContentPorts {
  snapshot: Pick<Snapshot, 'hashes' | 'pages'>;
  readCache(id: PageId): PageCopy | null;
  writeCache(id: PageId, copy: PageCopy): void;
  /** Hands over every copy that the platform fetched ahead, as it arrives. Called once. */
  onPrefetched(listener: (copy: PageCopy) => void): void;
  /** `unreleased`: the cloud answered that there is nothing to read yet. */
  getManifest(): Promise<Manifest | 'unreleased' | null>;
  getPage(id: PageId, have: string): Promise<GetPageData | null>;
  /** Milliseconds, from any origin. */
  now(): number;
}

export interface ContentState {
  /** The newest valid copy at hand, at once and without a call. */
  open(id: PageId): Shown;
  /**
   * A page that is painted came into view: it is set against the cloud, with one manifest a launch and every
   * five minutes, and the page only where it differs and is still in view.
   * @returns tells that it left the view
   */
  enter(id: PageId): () => void;
  /**
   * The page with its Mini Program code: where the copy at hand has none and the manifest's has, it is asked for once.
   * Resolves with the newest copy at hand, whatever became of that. Never rejects.
   */
  withCode(id: PageId): Promise<PageDocument>;
  /** Tells of every change of what is shown or of its freshness, until the function it returns is called. */
  subscribe(id: PageId, listener: (shown: Shown) => void): () => void;
}

interface Subscription {
  id: PageId;
  told: Shown;
  listener: (shown: Shown) => void;
}

const manifestLife = 5 * 60_000;

/** An answer older than what is known is asked for once more: another function instance may know better. */
const attempts = 2;

const same = (one: Shown, other: Shown): boolean =>
  one.page === other.page && one.version === other.version && one.freshness === other.freshness;

/** A page that cannot show it surfaces by itself: the others are told all the same, and the state goes on. */
const tell = (listener: Subscription['listener'], shown: Shown): void => {
  try {
    listener(shown);
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
};

/** Which copy of each page is shown, by the rules of reading-order. */
export const createContentState = (ports: ContentPorts): ContentState => {
  const copies = new Map<PageId, HeldCopy>();
  const missed = new Map<PageId, string>();
  const views = new Map<PageId, number>();
  /** The call for a page that is under way. */
  const asking = new Map<PageId, Promise<void>>();
  const subscriptions = new Set<Subscription>();
  let manifest: Manifest | null = null;
  let silent = false;
  let asked: { at: number; answered: Promise<void> } | null = null;
  let prefetchStarted = false;

  const bundled = (id: PageId): HeldCopy => ({
    version: 0,
    hash: ports.snapshot.hashes[id],
    page: ports.snapshot.pages[id],
    confirmed: false,
  });

  const saved = (id: PageId): HeldCopy | null => {
    const copy = ports.readCache(id);
    return copy !== null && isWhole(id, copy) ? { ...copy, confirmed: false } : null;
  };

  const held = (id: PageId): HeldCopy => {
    const copy = copies.get(id) ?? saved(id) ?? bundled(id);
    copies.set(id, copy);
    return copy;
  };

  const shown = (id: PageId): Shown => {
    const copy = held(id);
    const freshness = freshnessOf(id, copy, { manifest, silent }, missed.get(id));
    return { page: copy.page, version: copy.version, freshness };
  };

  const announce = (): void => {
    for (const subscription of subscriptions) {
      const now = shown(subscription.id);
      if (same(subscription.told, now)) continue;
      subscription.told = now;
      tell(subscription.listener, now);
    }
  };

  /** Saved before it is shown: the next launch must not begin with something older. */
  const keep = (id: PageId, copy: HeldCopy): void => {
    const { version, hash, page } = copy;
    copies.set(id, copy);
    missed.delete(id);
    ports.writeCache(id, { version, hash, page });
    announce();
  };

  const startPrefetch = (): void => {
    if (prefetchStarted) return;
    prefetchStarted = true;
    ports.onPrefetched((copy) => {
      const { id } = copy.page;
      const fresh = acceptPrefetched(id, copy, held(id), manifest);
      if (fresh !== null) keep(id, fresh);
    });
  };

  /** No manifest may take back what is on show. */
  const newestVersion = (): number =>
    Math.max(manifest?.version ?? 0, ...[...copies.values()].map((copy) => copy.version));

  const askManifest = async (): Promise<void> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const answer = await ports.getManifest();
      silent = answer === null;
      const isNew = answer !== null && answer !== 'unreleased' && answer.version >= newestVersion();
      if (isNew) manifest = answer;
      announce();
      if (isNew || answer === null || answer === 'unreleased') return;
    }
  };

  const isManifestDue = (): boolean => {
    if (asked === null) return true;
    const age = ports.now() - asked.at;
    // A clock that was set back does not say how long ago that was.
    return age < 0 || age >= manifestLife;
  };

  /** A phone that slept may still wait for the last one: they are asked for one after the other. */
  const ensureManifest = async (isStill = (): boolean => true): Promise<void> => {
    if (isManifestDue()) {
      await asked?.answered;
      if (isManifestDue() && isStill()) asked = { at: ports.now(), answered: askManifest() };
    }
    await asked?.answered;
  };

  const isInView = (id: PageId): boolean => (views.get(id) ?? 0) > 0;

  /** @param forCode whether a copy that only reads the same will not do; once, where the page is not in view */
  const askPage = async (id: PageId, forCode: boolean): Promise<void> => {
    for (let attempt = 0; attempt < (isInView(id) ? attempts : Number(forCode)); attempt += 1) {
      const step = nextStep(id, held(id), bundled(id), manifest, forCode);
      if (step.kind === 'keep') keep(id, step.copy);
      if (step.kind !== 'ask') return;
      const before = held(id);
      const answer = await ports.getPage(id, before.hash);
      // The manifest and the copy may have changed meanwhile: the answer is judged by those of now.
      const fresh = answer && manifest && acceptAnswer(id, answer, before, held(id), manifest);
      if (fresh) {
        keep(id, fresh);
        return;
      }
      if (answer === null) break;
    }
    const wanted = manifest?.pages[id];
    if (wanted !== undefined) missed.set(id, wanted);
    announce();
  };

  /** One call for a page at a time. */
  const bringInLine = (id: PageId, forCode: boolean): Promise<void> => {
    const turn =
      asking.get(id) ??
      askPage(id, forCode).finally(() => {
        asking.delete(id);
      });
    asking.set(id, turn);
    return turn;
  };

  const settle = async (id: PageId, isStill: () => boolean): Promise<void> => {
    await ensureManifest(isStill);
    if (isStill()) await bringInLine(id, false);
  };

  const askForCode = async (id: PageId): Promise<void> => {
    await ensureManifest();
    while (asking.has(id)) await asking.get(id);
    const isWanted = held(id).page.code === undefined && mayHaveCode(id, manifest);
    // The manifest may have been read while the page is in view, which it then may tell of something else.
    const isNews = isInView(id) && missed.get(id) !== manifest?.pages[id];
    if (isWanted || isNews) await bringInLine(id, isWanted);
  };

  const changeViews = (id: PageId, by: 1 | -1): void => {
    views.set(id, (views.get(id) ?? 0) + by);
  };

  return {
    open(id) {
      startPrefetch();
      return shown(id);
    },
    enter(id) {
      let inView = true;
      changeViews(id, 1);
      void settle(id, () => inView);
      return () => {
        if (inView) changeViews(id, -1);
        inView = false;
      };
    },
    async withCode(id) {
      if (held(id).page.code === undefined) await askForCode(id);
      return held(id).page;
    },
    subscribe(id, listener) {
      const subscription = { id, told: shown(id), listener };
      subscriptions.add(subscription);
      return () => {
        subscriptions.delete(subscription);
      };
    },
  };
};
