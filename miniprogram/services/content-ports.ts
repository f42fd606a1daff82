import type { PageId } from '../../typings/content';
import type { GetManifestEvent, GetPageEvent } from '../../typings/functions';
import { hashOf } from '../domain/canonical-hash';
import { snapshot } from '../snapshot/index';
import { callFunction } from './cloud';
import { isManifest, isPageAnswer, isPageCopy, type PageCopy } from './content-guards';
import type { ContentPorts } from './content-state';
import { isRecord } from './guards';
import { onPrefetched } from './prefetch';
import { readStored, writeStored } from './storage';

const key = (id: PageId): string => `page.${id}`;

/** A page's hash seals the page alone; this one seals what stands beside it in the storage. */
const sealOf = (id: PageId, { version, hash }: PageCopy): string => hashOf([id, version, hash]);

/** The content state's world on the platform: the bundled snapshot, wx storage, prefetch and the cloud. */
export const contentPorts: ContentPorts = {
  snapshot,
  readCache(id) {
    const stored = readStored(key(id));
    return isPageCopy(stored) && isRecord(stored) && stored.seal === sealOf(id, stored) ? stored : null;
  },
  writeCache(id, copy) {
    writeStored(key(id), { ...copy, seal: sealOf(id, copy) });
  },
  onPrefetched,
  async getManifest() {
    const event: GetManifestEvent = { action: 'getManifest' };
    const result = await callFunction('content', event, isManifest);
    if (result.ok) return result.data;
    return result.error.code === 'NOT_FOUND' ? 'unreleased' : null;
  },
  async getPage(page, have) {
    const event: GetPageEvent = { action: 'getPage', page, have };
    const result = await callFunction('content', event, isPageAnswer);
    return result.ok ? result.data : null;
  },
  now: () => Date.now(),
};
