import type { Manifest, PageId } from '../../typings/content';
import {
  readCurrent,
  readManifest,
  readPage,
  type Current,
  type ReleasedPage,
} from '../shared/release-repository';

/** How old `current` may be before it is read again, in milliseconds: releases show within two seconds. */
const CURRENT_FRESH = 2000;

interface ReleaseCache {
  current(): Promise<Current | null>;
  manifest(version: number): Promise<Manifest | null>;
  page(version: number, page: PageId): Promise<ReleasedPage | null>;
}

/**
 * Releases as one function instance remembers them. `current` is read at most every two seconds; versions
 * never change, so their documents are kept for as long as they are served.
 */
export const releaseCache = (now: () => number = Date.now): ReleaseCache => {
  let known: { current: Current; readAt: number } | null = null;
  const manifests = new Map<number, Manifest>();
  const pages = new Map<number, Map<PageId, ReleasedPage>>();

  const forgetOthers = (served: ReadonlySet<number>): void => {
    for (const store of [manifests, pages])
      for (const version of store.keys()) if (!served.has(version)) store.delete(version);
  };

  return {
    async current() {
      const readAt = now();
      if (known !== null && readAt - known.readAt < CURRENT_FRESH) return known.current;
      const current = await readCurrent();
      known = current === null ? null : { current, readAt };
      forgetOthers(new Set(Object.values(current?.editions ?? {})));
      return current;
    },
    async manifest(version) {
      const manifest = manifests.get(version) ?? (await readManifest(version));
      if (manifest !== null) manifests.set(version, manifest);
      return manifest;
    },
    async page(version, page) {
      const kept = pages.get(version) ?? new Map<PageId, ReleasedPage>();
      const released = kept.get(page) ?? (await readPage(version, page));
      if (released !== null) pages.set(version, kept.set(page, released));
      return released;
    },
  };
};
