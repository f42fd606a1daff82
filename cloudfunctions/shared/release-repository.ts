import * as z from 'zod';
import { hashOf } from '../../miniprogram/domain/canonical-hash';
import { pageIds } from '../../miniprogram/domain/pages';
import type { Manifest, PageDocument, PageHashes, PageId } from '../../typings/content';
import type { ReleasedVersion } from '../../typings/functions';
import { AppError } from './app-error';
import {
  addDocument,
  command,
  forEachAtOnce,
  readDocument,
  readSome,
  updateDocument,
  writeDocument,
} from './database';

/*
 * The collection `releases`. Documents of a version never change once the version is served:
 *   v7       the manifest of version 7; `complete` is false while its pages are being written, `at` is when they
 *            were, ms since 1970, and `from` the version whose pages a rollback served again
 *   v7.pay   one page of it
 *   current  which version of each edition is served, and the newest edition
 */
export const RELEASES = 'releases';
export const CURRENT = 'current';

/** Version numbers that unfinished releases may have used up before a new one gives up. */
const CLAIMS = 50;

const current = z.object({
  edition: z.string(),
  version: z.number(),
  editions: z.record(z.string(), z.number()),
});

const hashes = z.partialRecord(z.enum(pageIds), z.string());

const manifest = z.object({
  edition: z.string(),
  version: z.number(),
  complete: z.boolean(),
  pages: hashes,
  bare: hashes.optional(),
});

const released = z
  .object({
    version: z.number(),
    edition: z.string(),
    at: z.number().optional(),
    from: z.number().optional(),
  })
  .transform(({ at = null, from = null, version, edition }): ReleasedVersion => ({
    version,
    edition,
    at,
    from,
  }));

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const pageRecord = z.object({
  hash: z.string(),
  // Written by this module from content that was checked, and compared with its hash by the client.
  page: z.custom<PageDocument>(isObject),
});

/** What is served: the edition and version released last, and each edition's own version. */
export type Current = z.infer<typeof current>;

export type ReleasedPage = z.infer<typeof pageRecord>;

const manifestId = (version: number): string => `v${version}`;
const pageRecordId = (version: number, page: PageId): string => `v${version}.${page}`;

/** @returns null where nothing was released yet */
export const readCurrent = async (): Promise<Current | null> => {
  const document = await readDocument(RELEASES, CURRENT);
  return document === null ? null : current.parse(document);
};

/** @returns null where there is no such version, or its release did not finish */
export const readManifest = async (version: number): Promise<Manifest | null> => {
  const document = await readDocument(RELEASES, manifestId(version));
  if (document === null) return null;
  const { complete, bare, ...rest } = manifest.parse(document);
  return complete ? { ...rest, ...(bare && { bare }) } : null;
};

/** The newest versions that were released whole, the newest first. */
export const readNewest = async (limit: number): Promise<ReleasedVersion[]> => {
  const documents = await readSome(RELEASES, {
    condition: { complete: true },
    order: [['version', 'desc']],
    limit,
    fields: ['version', 'edition', 'at', 'from'],
  });
  return documents.map((document) => released.parse(document));
};

/** A page's document as it is served in the edition's newest version; null where there is none. */
export const readServedPage = async (edition: string, page: PageId): Promise<PageDocument | null> => {
  const version = (await readCurrent())?.editions[edition];
  return version === undefined ? null : ((await readPage(version, page))?.page ?? null);
};

/** @returns null where the version has no such page */
export const readPage = async (version: number, page: PageId): Promise<ReleasedPage | null> => {
  const document = await readDocument(RELEASES, pageRecordId(version, page));
  return document === null ? null : pageRecord.parse(document);
};

/**
 * Takes the next version number for this release alone: adding a document with a taken id fails, so that of
 * two releases at once each gets its own number.
 */
const claimVersion = async (edition: string): Promise<number> => {
  const first = ((await readCurrent())?.version ?? 0) + 1;
  for (let version = first; version < first + CLAIMS; version += 1) {
    const claim = { _id: manifestId(version), edition, version, complete: false, pages: {} };
    if (await addDocument(RELEASES, claim)) return version;
  }
  throw new AppError('UNAVAILABLE', 'Too many releases are under way. Try again in a moment.');
};

/**
 * Points `current` at the version. A release that was overtaken by a newer one changes nothing but its own
 * edition's entry, and that only forwards: versions never go back.
 */
const serve = async (edition: string, version: number): Promise<void> => {
  const is = command();
  const first = { _id: CURRENT, edition, version, editions: { [edition]: version } };
  if (await addDocument(RELEASES, first)) return;
  const entry = { [`editions.${edition}`]: is.max(version) };
  if (await updateDocument(RELEASES, CURRENT, { version: is.lt(version) }, { edition, version, ...entry }))
    return;
  await updateDocument(RELEASES, CURRENT, {}, entry);
};

type Page = ReleasedPage & { id: PageId };

const hashesOf = (pages: readonly Page[]): PageHashes =>
  Object.fromEntries(pages.map(({ id, hash }) => [id, hash]));

/** A copy without the code, such as the bundled one, need not be fetched again for it. */
const bareHashesOf = (pages: readonly Page[]): PageHashes =>
  Object.fromEntries(
    pages.flatMap(({ id, page: { code, ...bare } }) => (code === undefined ? [] : [[id, hashOf(bare)]])),
  );

/**
 * Writes a new version: its pages, then its manifest, and `current` last, so that a failure on the way leaves
 * what is served as it was.
 * @param from the version that the pages are of, where it is served again
 */
export const writeRelease = async (
  edition: string,
  pages: readonly Page[],
  from?: number,
): Promise<Manifest> => {
  const version = await claimVersion(edition);
  await forEachAtOnce(pages, ({ id, hash, page }) =>
    writeDocument(RELEASES, { _id: pageRecordId(version, id), edition, version, hash, page }),
  );
  const served: Manifest = { edition, version, pages: hashesOf(pages), bare: bareHashesOf(pages) };
  const kept = { at: Date.now(), ...(from === undefined ? {} : { from }) };
  await writeDocument(RELEASES, { _id: manifestId(version), complete: true, ...served, ...kept });
  await serve(edition, version);
  return served;
};
