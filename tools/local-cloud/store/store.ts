import { AdminError, messageOf } from '../errors';
import { Collection, type Row } from './collection';
import { journalFile } from './data-folder';
import type { Candidates, Change, Fields, Id, Order, StoredDocument, View } from './documents';
import { Journal, removeUnfinished } from './journal';
import type { IndexDefinition } from './ordered-index';
import { plan } from './plan';
import { decodeDocument, decodeRecord, encodeDocument, encodeRecord, type Entry } from './records';

type ChangeListener = (collection: string, id: Id, before: StoredDocument | undefined) => void;

/** A journal larger than this, in bytes, is written anew at the next start if more than half of it is outdated. */
const worthRewriting = 1024 * 1024;

/** Every document decoded in memory, each acknowledged change on disk (a journal). One process owns the folder. */
export class Store implements View {
  readonly #journal: Journal;
  readonly #collections = new Map<string, Collection>();
  readonly #listeners = new Set<ChangeListener>();
  #sequence = 0;

  /**
   * @param folder the data folder: it exists, and this process owns it
   * @throws Error naming the file if the journal is damaged or something else's; it stays as it is
   */
  constructor(folder: string) {
    const file = journalFile(folder);
    removeUnfinished(file);
    const { journal, records } = Journal.open(file);
    this.#journal = journal;
    const rows = new Map<string, Map<Id, Row>>();
    for (const record of records) for (const entry of decodeRecord(record)) this.#replay(entry, rows);
    for (const [name, loaded] of rows) {
      const collection = new Collection(name);
      collection.load([...loaded.values()]);
      this.#collections.set(name, collection);
    }
    if (journal.size > worthRewriting) this.#tidy();
  }

  collections(): string[] {
    return [...this.#collections.keys()];
  }

  /** @returns false if the collection exists already */
  async addCollection(name: string): Promise<boolean> {
    if (this.#collections.has(name)) return false;
    this.#collections.set(name, new Collection(name));
    await this.#append([{ kind: 'collection', collection: name }], () => this.#collections.delete(name));
    return true;
  }

  /** Gives the collection these indexes. @throws Error where a unique one cannot be built */
  index(collection: string, definitions: readonly IndexDefinition[]): void {
    this.#collection(collection).index(definitions);
  }

  get(collection: string, id: Id): StoredDocument | undefined {
    return this.#collection(collection).row(id)?.document;
  }

  *all(collection: string): Iterable<StoredDocument> {
    for (const row of this.#collection(collection).rows()) yield row.document;
  }

  candidates(collection: string, query: Fields, order: Order): Candidates {
    const found = plan(this.#collection(collection).indexes, query, order);
    return found ?? { index: null, documents: this.all(collection), sorted: false };
  }

  /** @throws AdminError DATABASE_REQUEST_FAILED with E11000 if a unique index has another document with these values */
  assertUnique(changes: readonly Change[]): void {
    const written = new Map<string, Map<Id, StoredDocument | null>>();
    for (const { collection, id, document } of changes) {
      const documents = written.get(collection) ?? new Map<Id, StoredDocument | null>();
      written.set(collection, documents.set(id, document));
    }
    for (const [name, documents] of written) this.#collection(name).assertUnique(documents);
  }

  async write(changes: Change[]): Promise<void> {
    const encoded = changes.map((change) => ({
      ...change,
      rows: this.#collection(change.collection),
      bytes: change.document && encodeDocument(change.document),
    }));
    this.assertUnique(changes);
    if (changes.length === 0) return;
    // Memory changes at once, so that whoever comes next sees it; the disk follows as one record.
    const entries: Entry[] = [];
    const undo: (() => void)[] = [];
    for (const { rows, collection, id, document, bytes } of encoded) {
      const before = rows.row(id);
      this.#tell(collection, id, before);
      const sequence = before?.sequence ?? ++this.#sequence;
      rows.put(id, document ? { sequence, document } : undefined);
      entries.push(
        bytes ? { kind: 'document', collection, sequence, bytes } : { kind: 'removal', collection, id },
      );
      undo.push(() => {
        this.#tell(collection, id, rows.row(id));
        rows.restore(id, before);
      });
    }
    await this.#append(entries, () => {
      for (const step of undo.reverse()) step();
    });
  }

  /** Tells of each change before it is made, with the document as it was. */
  listen(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    return this.#journal.close();
  }

  #tell(collection: string, id: Id, before: Row | undefined): void {
    for (const tell of this.#listeners) tell(collection, id, before?.document);
  }

  async #append(entries: readonly Entry[], takeBack: () => void): Promise<void> {
    try {
      await this.#journal.append(encodeRecord(entries), takeBack);
    } catch (error) {
      throw new AdminError('DATABASE_REQUEST_FAILED', `nothing was written: ${messageOf(error)}`);
    }
  }

  #replay(entry: Entry, collections: Map<string, Map<Id, Row>>): void {
    const rows = collections.get(entry.collection) ?? new Map<Id, Row>();
    collections.set(entry.collection, rows);
    if (entry.kind === 'removal') rows.delete(entry.id);
    if (entry.kind !== 'document') return;
    const document = decodeDocument(entry.bytes);
    rows.set(document._id, { sequence: entry.sequence, document });
    this.#sequence = Math.max(this.#sequence, entry.sequence);
  }

  /** Writes the journal anew, with one record a document, if that is less than half of it. */
  #tidy(): void {
    const records: Buffer[] = [];
    for (const [name, collection] of this.#collections) {
      records.push(encodeRecord([{ kind: 'collection', collection: name }]));
      for (const { sequence, document } of collection.rows()) {
        const bytes = encodeDocument(document);
        records.push(encodeRecord([{ kind: 'document', collection: name, sequence, bytes }]));
      }
    }
    const bytes = records.reduce((sum, { length }) => sum + length, 0);
    if (bytes * 2 < this.#journal.size) this.#journal.rewrite(records);
  }

  #collection(name: string): Collection {
    const collection = this.#collections.get(name);
    if (!collection)
      throw new AdminError('DATABASE_COLLECTION_NOT_EXIST', `collection ${name} does not exist`);
    return collection;
  }
}
