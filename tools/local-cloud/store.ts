import path from 'node:path';
import { BSON } from 'bson';
import { open, type Database, type RootDatabase } from 'lmdb';
import type { Change, Id, StoredDocument, View } from './documents';
import { AdminError } from './errors';

interface Row {
  /** Orders a collection by insertion, also after reopening; part of the key on disk. */
  sequence: number;
  document: StoredDocument;
}

type ChangeListener = (collection: string, id: Id, before: StoredDocument | undefined) => void;

/** Every document decoded in memory, each acknowledged change on disk (LMDB). One process owns the folder. */
export class Store implements View {
  readonly #root: RootDatabase;
  readonly #rows: Database<Buffer, [string, number]>;
  readonly #names: Database<true, string>;
  readonly #collections = new Map<string, Map<Id, Row>>();
  readonly #listeners = new Set<ChangeListener>();
  #sequence = 0;

  /** @param folder the data folder; the store keeps to `database/` in it */
  constructor(folder: string) {
    this.#root = open({ path: path.join(folder, 'database') });
    this.#rows = this.#root.openDB('documents', { encoding: 'binary' });
    this.#names = this.#root.openDB('collections', { encoding: 'json' });
    for (const name of this.#names.getKeys()) this.#collections.set(name, new Map());
    for (const { key, value } of this.#rows.getRange()) {
      const [collection, sequence] = key;
      const document = BSON.deserialize(value) as unknown as StoredDocument;
      this.#collections.get(collection)?.set(document._id, { sequence, document });
      this.#sequence = Math.max(this.#sequence, sequence);
    }
  }

  collections(): string[] {
    return [...this.#collections.keys()];
  }

  /** @returns false if the collection exists already */
  async addCollection(name: string): Promise<boolean> {
    if (this.#collections.has(name)) return false;
    this.#collections.set(name, new Map());
    await this.#names.put(name, true);
    await this.#root.flushed;
    return true;
  }

  get(collection: string, id: Id): StoredDocument | undefined {
    return this.#collection(collection).get(id)?.document;
  }

  *all(collection: string): Iterable<StoredDocument> {
    for (const row of this.#collection(collection).values()) yield row.document;
  }

  async write(changes: Change[]): Promise<void> {
    const encoded = changes.map((change) => ({
      ...change,
      bytes: change.document && encode(change.document),
    }));
    for (const { collection } of changes) this.#collection(collection);
    // Memory changes at once, so that whoever comes next sees it; the disk follows as one transaction.
    const rows = encoded.map((change) => ({ ...change, sequence: this.#apply(change) }));
    await this.#rows.batch(() => {
      for (const { collection, sequence, bytes } of rows) {
        if (bytes) void this.#rows.put([collection, sequence], bytes);
        else void this.#rows.remove([collection, sequence]);
      }
    });
    await this.#root.flushed;
  }

  /** Tells of each change before it is made, with the document as it was. */
  listen(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.#root.flushed;
    await this.#root.close();
  }

  /** @returns the sequence number of the document's row, new if it has none */
  #apply({ collection, id, document }: Change): number {
    const rows = this.#collection(collection);
    const row = rows.get(id);
    for (const tell of this.#listeners) tell(collection, id, row?.document);
    const sequence = row?.sequence ?? ++this.#sequence;
    if (document) rows.set(id, { sequence, document });
    else rows.delete(id);
    return sequence;
  }

  #collection(name: string): Map<Id, Row> {
    const rows = this.#collections.get(name);
    if (!rows) throw new AdminError('DATABASE_COLLECTION_NOT_EXIST', `collection ${name} does not exist`);
    return rows;
  }
}

const encode = (document: StoredDocument): Buffer => {
  try {
    return Buffer.from(BSON.serialize(document));
  } catch (error) {
    throw new AdminError('DATABASE_REQUEST_FAILED', `document cannot be stored: ${String(error)}`);
  }
};
