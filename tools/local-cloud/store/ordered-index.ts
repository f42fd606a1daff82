import { type Fields, type StoredDocument } from './documents';
import { SortedList } from './sorted-list';
import { compareValues, isScalar, typeRank } from './value-order';
import { valuesAt } from './values-at';

/** As database.json describes an index; directions say nothing here, since an index is read from either end. */
export interface IndexDefinition {
  name: string;
  fields: readonly string[];
  unique: boolean;
}

interface Entry {
  key: readonly unknown[];
  /** Orders equal keys by insertion. */
  sequence: number;
  document: StoredDocument;
}

/** Stands for all values of a type, by its rank. */
export class AnyOfType {
  constructor(readonly rank: number) {}
}

const compareWith = (value: unknown, wanted: unknown): number =>
  wanted instanceof AnyOfType ? typeRank(value) - wanted.rank : compareValues(value, wanted);

const comparePrefix = (key: readonly unknown[], wanted: readonly unknown[]): number => {
  for (const [position, value] of wanted.entries()) {
    const order = compareWith(key[position], value);
    if (order !== 0) return order;
  }
  return 0;
};

/** The keys of a collection's documents in order, kept in memory: built when the collection is loaded. */
export class OrderedIndex {
  readonly name: string;
  readonly fields: readonly string[];
  readonly unique: boolean;
  readonly #paths: readonly (readonly string[])[];
  #entries = new SortedList<Entry>();
  /** Documents with several keys: the lists of a "multikey" index. */
  #multikey = 0;
  /** Keys with values other than scalars and null. */
  #unordered = 0;

  constructor({ name, fields, unique }: IndexDefinition) {
    this.name = name;
    this.fields = fields;
    this.unique = unique;
    this.#paths = fields.map((field) => field.split('.'));
  }

  /** Whether some document has several keys, so that two conditions on a field may be met by different ones. */
  get multikey(): boolean {
    return this.#multikey > 0;
  }

  /** Whether its order is the one that sorting by its fields gives. */
  get ordered(): boolean {
    return this.#multikey === 0 && this.#unordered === 0;
  }

  /** The document's keys, each once; one with null where it lacks the fields, with a list where that is empty. */
  keysOf(document: Fields): unknown[][] {
    const keys = this.#paths.reduce<unknown[][]>(
      (partial, path) => {
        const values = valuesAt(document, path);
        // An empty list sorts before null: kept as a list, it is no scalar, and sorting does without the index.
        const listed = values.length > 0 ? values : [[]];
        return partial.flatMap((key) => listed.map((value) => [...key, value ?? null]));
      },
      [[]],
    );
    if (keys.length < 2) return keys;
    keys.sort((one, other) => comparePrefix(one, other));
    return keys.filter((key, place) => place === 0 || comparePrefix(key, keys[place - 1] ?? []) !== 0);
  }

  /** Takes in all documents at once; the index is empty so far. */
  load(rows: Iterable<{ sequence: number; document: StoredDocument }>): void {
    const entries: Entry[] = [];
    for (const { sequence, document } of rows) {
      const keys = this.keysOf(document);
      this.#count(keys, 1);
      for (const key of keys) entries.push({ key, sequence, document });
    }
    entries.sort((one, other) => comparePrefix(one.key, other.key) || one.sequence - other.sequence);
    this.#entries = new SortedList(entries);
  }

  add(document: StoredDocument, sequence: number): void {
    const keys = this.keysOf(document);
    this.#count(keys, 1);
    for (const key of keys) this.#entries.insert({ key, sequence, document }, this.#from(key, sequence));
  }

  remove(document: StoredDocument, sequence: number): void {
    const keys = this.keysOf(document);
    this.#count(keys, -1);
    for (const key of keys) this.#entries.remove(this.#from(key, sequence));
  }

  /** The first place whose key starts with what is wanted or comes after it; `after`: with nothing but what comes after. */
  position(wanted: readonly unknown[], after: boolean): number {
    return this.#entries.first(({ key }) => comparePrefix(key, wanted) >= (after ? 1 : 0));
  }

  /** The documents from one place up to before another, or backwards from there. */
  *read(from: number, to: number, backwards = false): Generator<StoredDocument> {
    for (const { document } of this.#entries.read(from, to, backwards)) yield document;
  }

  /** Two documents with the same key, or null. */
  duplicate(): [StoredDocument, StoredDocument] | null {
    let previous: Entry | null = null;
    for (const entry of this.#entries.read()) {
      if (previous && previous.document !== entry.document && comparePrefix(previous.key, entry.key) === 0)
        return [previous.document, entry.document];
      previous = entry;
    }
    return null;
  }

  #count(keys: readonly unknown[][], by: number): void {
    if (keys.length > 1) this.#multikey += by;
    for (const key of keys)
      if (!key.every((value) => value === null || isScalar(value))) this.#unordered += by;
  }

  #from(key: readonly unknown[], sequence: number): (entry: Entry) => boolean {
    return (entry) => (comparePrefix(entry.key, key) || entry.sequence - sequence) >= 0;
  }
}
