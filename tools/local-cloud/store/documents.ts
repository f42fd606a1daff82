/** What the store holds, and how it is reached from outside and inside a transaction. */

/** The platform's `doc(id)` takes strings and numbers; those that JSON does not have are no ids here. */
export type Id = string | number;

/** Fields decoded from EJSON: JavaScript values, dates, regular expressions and BSON's own classes. */
export type Fields = Record<string, unknown>;

export interface StoredDocument extends Readonly<Fields> {
  readonly _id: Id;
}

/** The document's new state; null removes it. */
export interface Change {
  collection: string;
  id: Id;
  document: StoredDocument | null;
}

/** By field, in the order of their weight: 1 ascending, -1 descending. */
export type Order = Readonly<Record<string, 1 | -1>>;

/** The documents a query has to look at, and how they were found. */
export interface Candidates {
  /** The index's name; null for a scan of the whole collection. */
  index: string | null;
  documents: Iterable<StoredDocument>;
  /** Whether they come in the order that was asked for. */
  sorted: boolean;
}

/** The collections as one reader sees them. Unknown collections are a DATABASE_COLLECTION_NOT_EXIST. */
export interface View {
  get(collection: string, id: Id): StoredDocument | undefined;
  /** In the order of insertion. */
  all(collection: string): Iterable<StoredDocument>;
  /** All documents that may match the query, few where an index helps. */
  candidates(collection: string, query: Fields, order: Order): Candidates;
  /** All changes or none; resolves when they are on disk. */
  write(changes: Change[]): Promise<void>;
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

export const isId = (value: unknown): value is Id => typeof value === 'string' || Number.isFinite(value);

/** A copy that shares no array or plain object with the original; dates and BSON's classes are never changed in place. */
export const copyValue = <Value>(value: Value): Value => {
  const copy = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(copy);
    if (isFields(part))
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, copy(inner)]));
    return part;
  };
  return copy(value) as Value;
};
