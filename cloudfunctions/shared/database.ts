import { AppError, BUSY } from './app-error';
import { cloud, sdkErrorCode, type AggregateReference, type Database } from './sdk';

// The SDK's error table: DATABASE_REQUEST_FAILED (a duplicate key among others), DATABASE_COLLECTION_NOT_EXIST.
const REQUEST_FAILED = -502001;
const COLLECTION_NOT_EXIST = -502005;

/** What aggregation makes of every failure, a missing collection among them. */
const AGGREGATE_FAILED = -1;

/** A cloud function reads at most 1,000 documents a call (the platform's limit). */
const PAGE = 1000;

/** How many database calls run at once: few enough for one instance's connections. */
const AT_ONCE = 20;

export interface StoredDocument {
  _id: string;
  [field: string]: unknown;
}

/** Conditions and values made with the SDK's own operators. */
export const command = (): Database['command'] => cloud.database().command;

const isStoredDocument = (value: unknown): value is StoredDocument =>
  typeof value === 'object' && value !== null && '_id' in value && typeof value._id === 'string';

export interface Query {
  condition: object;
  /** By `_id` where it is left out. */
  order?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  skip?: number;
  limit: number;
  /** Only these fields beside `_id`; all where it is left out. */
  fields?: readonly string[];
}

/** Documents of the collection; none where it does not exist. */
export const readSome = async (
  collection: string,
  { condition, order = [['_id', 'asc']], skip = 0, limit, fields }: Query,
): Promise<StoredDocument[]> => {
  const found = order.reduce(
    (query, [field, direction]) => query.orderBy(field, direction),
    cloud.database().collection(collection).where(condition),
  );
  const chosen = fields && found.field(Object.fromEntries(fields.map((field) => [field, true])));
  try {
    const { data } = await (chosen ?? found).skip(skip).limit(limit).get();
    return data.filter(isStoredDocument);
  } catch (error) {
    if (sdkErrorCode(error) === COLLECTION_NOT_EXIST) return [];
    throw error;
  }
};

/** Fails silently where another call has just made it; what matters is whether the next call works then. */
const createCollection = async (collection: string): Promise<void> => {
  await cloud
    .database()
    .createCollection(collection)
    .catch(() => undefined);
};

/** Runs a write, making the collection first where it is not there yet. */
const write = async <Answer>(collection: string, run: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await run();
  } catch (error) {
    if (sdkErrorCode(error) !== COLLECTION_NOT_EXIST) throw error;
    await createCollection(collection);
    return run();
  }
};

/** The document, or null where it or its collection does not exist. */
export const readDocument = async (collection: string, id: string): Promise<StoredDocument | null> =>
  (await readSome(collection, { condition: { _id: id }, limit: 1 }))[0] ?? null;

/** Every document with these values, ascending by `_id`; none where the collection does not exist. */
export const readAll = async (
  collection: string,
  condition: Record<string, string>,
): Promise<StoredDocument[]> => {
  const documents: StoredDocument[] = [];
  for (;;) {
    const last = documents.at(-1);
    const next = await readSome(collection, {
      condition: last === undefined ? condition : { ...condition, _id: command().gt(last._id) },
      limit: PAGE,
    });
    documents.push(...next);
    if (next.length < PAGE) return documents;
  }
};

/** Writes the whole document, whether it exists or not. */
export const writeDocument = async (collection: string, { _id, ...data }: StoredDocument): Promise<void> => {
  await write(collection, () => cloud.database().collection(collection).doc(_id).set({ data }));
};

/** Adds a document. @returns null, or the one that has this `_id` already, which stays as it is */
export const addOrFind = async (
  collection: string,
  document: StoredDocument,
): Promise<StoredDocument | null> => {
  try {
    await write(collection, () => cloud.database().collection(collection).add({ data: document }));
    return null;
  } catch (error) {
    if (sdkErrorCode(error) !== REQUEST_FAILED) throw error;
    // The database says no more than "failed": the document itself tells whether the key was taken.
    const found = await readDocument(collection, document._id);
    if (found === null) throw error;
    return found;
  }
};

/** Adds a document. @returns false where one with this `_id` exists, which stays as it is */
export const addDocument = async (collection: string, document: StoredDocument): Promise<boolean> =>
  (await addOrFind(collection, document)) === null;

/**
 * Changes fields of the document where it meets the condition, in one step.
 * @returns whether it did; false where the collection does not exist
 */
export const updateDocument = async (
  collection: string,
  id: string,
  condition: object,
  data: object,
): Promise<boolean> => {
  try {
    const { stats } = await cloud
      .database()
      .collection(collection)
      .where({ ...condition, _id: id })
      .update({ data });
    return stats.updated > 0;
  } catch (error) {
    if (sdkErrorCode(error) === COLLECTION_NOT_EXIST) return false;
    throw error;
  }
};

/**
 * Reads by aggregation, making missing collections first.
 * @param collections every one that the stages read: the first one, then those looked up in
 * @throws AppError UNAVAILABLE: of a failed aggregation nobody can tell whether that passes
 */
export const aggregate = async (
  [collection, ...others]: readonly [string, ...string[]],
  stages: (start: AggregateReference) => AggregateReference,
): Promise<unknown[]> => {
  for (let isFirst = true; ; isFirst = false) {
    try {
      return (await stages(cloud.database().collection(collection).aggregate()).end()).list;
    } catch (error) {
      if (sdkErrorCode(error) !== AGGREGATE_FAILED) throw error;
      if (!isFirst) throw new AppError('UNAVAILABLE', BUSY, error);
    }
    await Promise.all([collection, ...others].map(createCollection));
  }
};

export const removeDocument = async (collection: string, id: string): Promise<void> => {
  await cloud.database().collection(collection).doc(id).remove();
};

/** Removes every document that meets the condition. @returns how many */
export const removeWhere = async (collection: string, condition: object): Promise<number> => {
  try {
    const { stats } = await cloud.database().collection(collection).where(condition).remove();
    return stats.removed;
  } catch (error) {
    if (sdkErrorCode(error) === COLLECTION_NOT_EXIST) return 0;
    throw error;
  }
};

/** Runs the task for every item, at most 20 at once; after a failure no further task starts. */
export const forEachAtOnce = async <Item>(
  items: readonly Item[],
  task: (item: Item) => Promise<void>,
): Promise<void> => {
  const queue = [...items];
  const work = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      try {
        await task(item);
      } catch (error) {
        queue.length = 0;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work));
};
