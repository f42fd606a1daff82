import type { Manifest, PageDocument } from '../../typings/content';
import type { FreshPage, GetPageData } from '../../typings/functions';
import { isPageId, pageIds } from '../domain/pages';
import { isRecord } from './guards';

/** One page as it was served. */
export type PageCopy = FreshPage;

/** A release's number; 0 is the snapshot's. */
const isVersion = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isHashes = (value: unknown): boolean =>
  isRecord(value) && pageIds.every((id) => ['string', 'undefined'].includes(typeof value[id]));

export const isManifest = (value: unknown): value is Manifest => {
  if (!isRecord(value) || typeof value.edition !== 'string' || !isVersion(value.version)) return false;
  const { pages, bare } = value;
  return isHashes(pages) && (bare === undefined || isHashes(bare));
};

/** Only what tells pages apart: their insides were validated at release and are sealed by the hash. */
const isPageDocument = (value: unknown): value is PageDocument => isRecord(value) && isPageId(value.id);

export const isPageCopy = (value: unknown): value is PageCopy =>
  isRecord(value) && isVersion(value.version) && typeof value.hash === 'string' && isPageDocument(value.page);

export const isPageAnswer = (value: unknown): value is GetPageData =>
  isPageCopy(value) ||
  (isRecord(value) && isVersion(value.version) && typeof value.hash === 'string' && value.unchanged === true);
