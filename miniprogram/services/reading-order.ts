import type { Manifest, PageId } from '../../typings/content';
import type { GetPageData } from '../../typings/functions';
import { hashOf } from '../domain/canonical-hash';
import type { PageCopy } from './content-guards';

/** The rules of docs/reading-order.md, each a pure function of what is known. */

/**
 * unchecked: nothing is known of it beyond the copy at hand. current: what the cloud serves.
 * older: the cloud has something newer that did not arrive. unreachable: the cloud does not answer.
 */
export type Freshness = 'unchecked' | 'current' | 'older' | 'unreachable';

/** The copy of a page that is shown. */
export interface HeldCopy extends PageCopy {
  /** Whether the cloud gave or confirmed it, page by page, in this launch. */
  confirmed: boolean;
}

/** What is known of the cloud in this launch. */
export interface CloudKnowledge {
  /** The newest manifest read in this launch. */
  manifest: Manifest | null;
  /** Whether the last call for a manifest stayed unanswered. */
  silent: boolean;
}

/** What brings a page in line with the manifest: nothing, another copy at hand, or the cloud. */
export type Step = { kind: 'rest' } | { kind: 'keep'; copy: HeldCopy } | { kind: 'ask' };

/** Whether a copy is the whole page that its hash stands for. Never throws. */
export const isWhole = (id: PageId, copy: PageCopy): boolean => {
  try {
    return copy.page.id === id && hashOf(copy.page) === copy.hash;
  } catch {
    // Nested deeper than can be walked, so no page of ours.
    return false;
  }
};

/** Whether a copy has all that the manifest's has to read: its code alone may be missing. */
const reads = (id: PageId, { hash }: HeldCopy, { pages, bare }: Manifest): boolean =>
  hash === pages[id] || (hash === bare?.[id] && pages[id] !== undefined);

/** @param missed the hash that was asked for in vain, if one was */
export const freshnessOf = (
  id: PageId,
  held: HeldCopy,
  { manifest, silent }: CloudKnowledge,
  missed: string | undefined,
): Freshness => {
  if (manifest === null) return silent ? 'unreachable' : 'unchecked';
  const wanted = manifest.pages[id];
  if (reads(id, held, manifest)) return 'current';
  if (held.version > manifest.version) return held.confirmed ? 'current' : 'unchecked';
  return wanted !== undefined && wanted === missed ? 'older' : 'unchecked';
};

/** Whether the manifest's page may have a code; one released before hashes without codes were named does not say. */
export const mayHaveCode = (id: PageId, manifest: Manifest | null): boolean =>
  manifest !== null && (manifest.bare === undefined || manifest.bare[id] !== undefined);

/**
 * A manifest decides by hash alone: after a rollback the content of a smaller version is the newest.
 * @param forCode whether a copy that reads the same without the code will not do
 */
export const nextStep = (
  id: PageId,
  held: HeldCopy,
  bundled: HeldCopy,
  manifest: Manifest | null,
  forCode = false,
): Step => {
  const wanted = manifest?.pages[id];
  // A release without this page has nothing newer for it.
  if (manifest === null || wanted === undefined || held.version > manifest.version) return { kind: 'rest' };
  const match = [held, bundled].find((copy) => (forCode ? copy.hash === wanted : reads(id, copy, manifest)));
  if (match === undefined) return { kind: 'ask' };
  if (match === held && held.version === manifest.version) return { kind: 'rest' };
  return { kind: 'keep', copy: { ...match, version: manifest.version } };
};

/**
 * What an answer of getPage puts in place of the held copy.
 * @param before the copy that was held as it was asked for: `unchanged` is said of it, whatever is held by now
 * @returns null where it is older than what is known, at odds with the manifest, another page's, or not whole
 */
export const acceptAnswer = (
  id: PageId,
  answer: GetPageData,
  before: HeldCopy,
  held: HeldCopy,
  manifest: Manifest,
): HeldCopy | null => {
  const { version, hash } = answer;
  if (version < Math.max(manifest.version, held.version)) return null;
  if (version === manifest.version && hash !== manifest.pages[id]) return null;
  if ('unchanged' in answer) return hash === before.hash ? { ...before, version, confirmed: true } : null;
  return isWhole(id, answer) ? { version, hash, page: answer.page, confirmed: true } : null;
};

/**
 * What a prefetched copy puts in place of the held one. It may be left from an earlier launch, so it confirms
 * nothing: it counts where the manifest names it, or else where it is newer than all that is known.
 * @returns null where it changes nothing, or is not whole
 */
export const acceptPrefetched = (
  id: PageId,
  copy: PageCopy,
  held: HeldCopy,
  manifest: Manifest | null,
): HeldCopy | null => {
  const known = manifest?.version ?? 0;
  const named = copy.hash === manifest?.pages[id] && held.hash !== copy.hash && held.version <= known;
  if (!named && copy.version <= Math.max(held.version, known)) return null;
  if (!isWhole(id, copy)) return null;
  const { hash, page } = copy;
  return { version: Math.max(copy.version, known), hash, page, confirmed: false };
};
