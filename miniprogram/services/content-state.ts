import type { Manifest, PageDocument, PageId, Snapshot } from '../../typings/content';
import type { GetPageData } from '../../typings/functions';
import { hashOf } from '../domain/canonical-hash';
import type { PageCopy } from './content-guards';

/**
 * unchecked: not yet set against the cloud in this launch. current: what the cloud serves.
 * older: the cloud has something newer that did not arrive. unreachable: the cloud did not answer.
 */
export type Freshness = 'unchecked' | 'current' | 'older' | 'unreachable';

export interface Shown {
  page: PageDocument;
  /** 0 is the snapshot's. */
  version: number;
  freshness: Freshness;
}

/** What the state needs of the world. Neither call rejects; null is a refusal. */
export interface ContentPorts {
  snapshot: Pick<Snapshot, 'hashes' | 'pages'>;
  readCache(id: PageId): PageCopy | null;
  writeCache(id: PageId, copy: PageCopy): void;
  getManifest(): Promise<Manifest | null>;
  getPage(id: PageId, have: string): Promise<GetPageData | null>;
  /** Milliseconds, from any origin. */
  now(): number;
}

export interface ContentState {
  /** The newest valid copy at hand, at once. */
  open(id: PageId): Shown;
  /** Sets a page against the cloud: one manifest a launch and every five minutes, the page only where it differs. */
  freshen(id: PageId): Promise<void>;
  /** Tells of every change of what is shown or of its freshness, until the function it returns is called. */
  subscribe(id: PageId, listener: (shown: Shown) => void): () => void;
}

const manifestLife = 5 * 60_000;

/** An answer older than what is known is asked for once more: another function instance may know better. */
const attempts = 2;

/** Which copy of each page is shown: what the manifest names, or before that the cache's, or else the snapshot's. */
export const createContentState = (ports: ContentPorts): ContentState => {
  const copies = new Map<PageId, PageCopy>();
  const missed = new Set<PageId>();
  const underWay = new Map<PageId, Promise<void>>();
  const listeners = new Map<PageId, Set<(shown: Shown) => void>>();
  let manifest: Manifest | null = null;
  let asked: { at: number; answered: Promise<void> } | null = null;
  let unreachable = false;

  const bundled = (id: PageId): PageCopy => ({
    version: 0,
    hash: ports.snapshot.hashes[id],
    page: ports.snapshot.pages[id],
  });

  const saved = (id: PageId): PageCopy | null => {
    const copy = ports.readCache(id);
    return copy !== null && copy.page.id === id && hashOf(copy.page) === copy.hash ? copy : null;
  };

  const held = (id: PageId): PageCopy => {
    const known = copies.get(id) ?? saved(id) ?? bundled(id);
    copies.set(id, known);
    return known;
  };

  const freshnessOf = (id: PageId, copy: PageCopy): Freshness => {
    if (manifest === null) return unreachable ? 'unreachable' : 'unchecked';
    if (copy.hash === manifest.pages[id] || copy.version > manifest.version) return 'current';
    return missed.has(id) ? 'older' : 'unchecked';
  };

  const shown = (id: PageId): Shown => {
    const copy = held(id);
    return { page: copy.page, version: copy.version, freshness: freshnessOf(id, copy) };
  };

  const keep = (id: PageId, copy: PageCopy): void => {
    copies.set(id, copy);
    ports.writeCache(id, copy);
  };

  /** No manifest may take back what is on show. */
  const floor = (): number =>
    Math.max(manifest?.version ?? 0, ...[...copies.values()].map((copy) => copy.version));

  const askManifest = async (): Promise<void> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const answer = await ports.getManifest();
      if (answer === null) break;
      if (answer.version >= floor()) {
        if (answer.version !== manifest?.version) missed.clear();
        manifest = answer;
        unreachable = false;
        return;
      }
    }
    unreachable = true;
  };

  const ensureManifest = (): Promise<void> => {
    if (asked === null || ports.now() - asked.at >= manifestLife) {
      asked = { at: ports.now(), answered: askManifest() };
    }
    return asked.answered;
  };

  /** The copy an answer amounts to; null where it is older, another page's, or not what its hash says. */
  const accepted = (
    id: PageId,
    answer: GetPageData,
    copy: PageCopy,
    { version, pages }: Manifest,
  ): PageCopy | null => {
    if (answer.version < Math.max(version, copy.version)) return null;
    if (answer.version === version && answer.hash !== pages[id]) return null;
    if ('unchanged' in answer) return answer.hash === copy.hash ? { ...copy, version: answer.version } : null;
    return answer.page.id === id && hashOf(answer.page) === answer.hash ? answer : null;
  };

  const fetchPage = async (id: PageId, goal: Manifest): Promise<void> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const copy = held(id);
      const answer = await ports.getPage(id, copy.hash);
      if (answer === null) break;
      const fresh = accepted(id, answer, copy, goal);
      if (fresh !== null) {
        missed.delete(id);
        keep(id, fresh);
        return;
      }
    }
    missed.add(id);
  };

  const settle = async (id: PageId): Promise<void> => {
    await ensureManifest();
    if (manifest === null) return;
    const goal = manifest;
    const copy = held(id);
    // A release without this page has nothing newer for it.
    if (goal.pages[id] === undefined || copy.version > goal.version) return;
    const match = [copy, bundled(id)].find((candidate) => candidate.hash === goal.pages[id]);
    if (match === undefined) await fetchPage(id, goal);
    else if (match !== copy || copy.version < goal.version) keep(id, { ...match, version: goal.version });
  };

  const tell = (id: PageId): void => {
    const now = shown(id);
    for (const listener of listeners.get(id) ?? []) listener(now);
  };

  const freshen = async (id: PageId): Promise<void> => {
    const before = shown(id);
    await settle(id);
    const after = shown(id);
    if (
      before.page !== after.page ||
      before.version !== after.version ||
      before.freshness !== after.freshness
    )
      tell(id);
  };

  return {
    open: shown,
    freshen(id) {
      const running = underWay.get(id) ?? freshen(id).finally(() => underWay.delete(id));
      underWay.set(id, running);
      return running;
    },
    subscribe(id, listener) {
      const known = listeners.get(id) ?? new Set();
      listeners.set(id, known.add(listener));
      return () => {
        known.delete(listener);
      };
    },
  };
};
