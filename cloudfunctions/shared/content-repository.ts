import { canonicalJson } from '../../miniprogram/domain/canonical-hash';
import type { CollectionName, EditionContent } from '../../typings/content';
import type { SeedData } from '../../typings/functions';
import { byCollection, byCollectionAtOnce, collectionNames, type ByCollection } from './content/collections';
import type { RawContent } from './content/parse-content';

import { forEachAtOnce, readAll, removeDocument, writeDocument, type StoredDocument } from './database';

/**
 * Ids are unique within an edition only (every edition may have a product `pay`), documents' ids within a
 * collection: a document's id is the record's after the edition's name and a dot, which no edition's name has.
 */
const documentId = (collection: CollectionName, edition: string, id: string): string =>
  collection === 'editions' ? id : `${edition}.${id}`;

const asRecord = (edition: string, document: StoredDocument): StoredDocument => {
  const prefix = `${edition}.`;
  const { _id: id } = document;
  return { ...document, _id: id.startsWith(prefix) ? id.slice(prefix.length) : id };
};

const readDocuments = (edition: string): Promise<ByCollection<StoredDocument[]>> =>
  byCollectionAtOnce((name) => readAll(name, name === 'editions' ? { _id: edition } : { edition }));

const isEmpty = (documents: ByCollection<StoredDocument[]>): boolean =>
  collectionNames.every((name) => documents[name].length === 0);

/** The edition as the database holds it, unchecked; null where it holds nothing of it. */
export const readContent = async (edition: string): Promise<RawContent | null> => {
  const documents = await readDocuments(edition);
  if (isEmpty(documents)) return null;
  return byCollection((name) => documents[name].map((document) => asRecord(edition, document)));
};

/** Whether the database holds any record of the edition. */
export const hasContent = async (edition: string): Promise<boolean> => !isEmpty(await readDocuments(edition));

/** What to write and remove so that the database holds the edition's records and no others of it. */
interface Changes {
  write: { collection: CollectionName; document: StoredDocument }[];
  remove: { collection: CollectionName; id: string }[];
}

const changesTo = (
  edition: string,
  content: EditionContent,
  present: ByCollection<StoredDocument[]>,
): Changes => {
  const changes: Changes = { write: [], remove: [] };
  for (const collection of collectionNames) {
    const wanted = content[collection].map((record): StoredDocument => ({
      ...record,
      _id: documentId(collection, edition, record._id),
    }));
    const ids = new Set(wanted.map(({ _id }) => _id));
    const stored = new Map(present[collection].map((document) => [document._id, canonicalJson(document)]));
    for (const document of wanted)
      if (stored.get(document._id) !== canonicalJson(document)) changes.write.push({ collection, document });
    for (const id of stored.keys()) if (!ids.has(id)) changes.remove.push({ collection, id });
  }
  return changes;
};

/**
 * Brings the database to the edition's records: writes those that differ, removes those that are gone. The
 * edition's own record is away until all others are there: content that a broken-off seed left half changed
 * has none, so that no check lets it be released.
 */
export const replaceContent = async (edition: string, content: EditionContent): Promise<SeedData> => {
  const present = await readDocuments(edition);
  const { write, remove } = changesTo(edition, content, present);
  if (write.length + remove.length > 0) {
    for (const { _id } of present.editions) await removeDocument('editions', _id);
    await forEachAtOnce(
      write.filter(({ collection }) => collection !== 'editions'),
      ({ collection, document }) => writeDocument(collection, document),
    );
    await forEachAtOnce(remove, ({ collection, id }) => removeDocument(collection, id));
    for (const record of content.editions) await writeDocument('editions', { ...record });
  }
  const written = byCollection((name) => write.filter(({ collection }) => collection === name).length);
  return { edition, written, removed: remove.length };
};
