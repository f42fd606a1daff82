import { EJSON } from 'bson';
import { AdminError } from '../errors';
import type { Id, StoredDocument } from './documents';
import { OrderedIndex, type IndexDefinition } from './ordered-index';

/** A document and its place in the order of insertion. */
export interface Row {
  sequence: number;
  document: StoredDocument;
}

/** Every collection has it, as in MongoDB. */
const primary: IndexDefinition = { name: '_id_', fields: ['_id'], unique: true };

const duplicateKey = (
  collection: string,
  { name, fields }: OrderedIndex,
  key: readonly unknown[],
): AdminError => {
  const parts = fields.map((field, place) => `${field}: ${JSON.stringify(key[place] ?? null)}`);
  return new AdminError(
    'DATABASE_REQUEST_FAILED',
    `E11000 duplicate key error collection: ${collection} index: ${name} dup key: { ${parts.join(', ')} }`,
  );
};

/** The same for keys that are the same: of numbers 0 and -0, and NaN is one too. */
const textOf = (key: readonly unknown[]): string =>
  EJSON.stringify(key.map((value) => (typeof value === 'number' ? [String(value)] : value)));

/** The documents of one collection, decoded, with its indexes. */
export class Collection {
  readonly name: string;
  #rows = new Map<Id, Row>();
  #indexes: OrderedIndex[] = [new OrderedIndex(primary)];

  constructor(name: string) {
    this.name = name;
  }

  get indexes(): readonly OrderedIndex[] {
    return this.#indexes;
  }

  row(id: Id): Row | undefined {
    return this.#rows.get(id);
  }

  /** In the order of insertion. */
  rows(): Iterable<Row> {
    return this.#rows.values();
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Takes in all documents at once; the collection is empty so far. */
  load(rows: readonly Row[]): void {
    this.#rows = new Map(rows.map((row) => [row.document._id, row]));
    for (const index of this.#indexes) index.load(rows);
  }

  /**
   * Builds these indexes, and no others but that of the ids.
   * @throws Error naming two documents that a unique index keeps apart
   */
  index(definitions: readonly IndexDefinition[]): void {
    const built = [primary, ...definitions].map((definition) => {
      const index = new OrderedIndex(definition);
      index.load(this.#rows.values());
      const duplicate = index.unique ? index.duplicate() : null;
      if (duplicate) {
        const ids = duplicate.map(({ _id }) => JSON.stringify(_id)).join(' and ');
        throw new Error(
          `the unique index ${index.name} of ${this.name} cannot be built: ${ids} have the same values`,
        );
      }
      return index;
    });
    this.#indexes = built;
  }

  /** Replaces the document's row, or with undefined removes it. @returns the row as it was */
  put(id: Id, row: Row | undefined): Row | undefined {
    const before = this.#rows.get(id);
    for (const index of this.#indexes) {
      if (before) index.remove(before.document, before.sequence);
      if (row) index.add(row.document, row.sequence);
    }
    if (row) this.#rows.set(id, row);
    else this.#rows.delete(id);
    return before;
  }

  /** Puts a row back as it was, in its old place. */
  restore(id: Id, row: Row | undefined): void {
    const before = this.put(id, row);
    if (row && !before)
      this.#rows = new Map([...this.#rows].sort(([, one], [, other]) => one.sequence - other.sequence));
  }

  /**
   * Looks whether unique indexes allow the documents after a write; null is one that is removed.
   * @throws AdminError DATABASE_REQUEST_FAILED with E11000
   */
  assertUnique(written: ReadonlyMap<Id, StoredDocument | null>): void {
    for (const index of this.#indexes) {
      if (!index.unique || index.name === primary.name) continue;
      const taken = new Set<string>();
      for (const document of written.values()) {
        for (const key of document ? index.keysOf(document) : []) {
          const text = textOf(key);
          const [from, to] = [index.position(key, false), index.position(key, true)];
          const others = [...index.read(from, to)].some(({ _id }) => !written.has(_id));
          if (others || taken.has(text)) throw duplicateKey(this.name, index, key);
          taken.add(text);
        }
      }
    }
  }
}
