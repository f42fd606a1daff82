import { Query } from 'mingo';
import { isFields, isId, type Fields, type Id, type StoredDocument, type View } from './documents';
import { AdminError, messageOf } from './errors';

/** Scripts in queries ($where, $function) do not run on the platform either. */
export const mingoOptions = { scriptEnabled: false } as const;

/** Runs mingo; what it throws becomes the database's refusal. */
export const asRequest = <Value>(run: () => Value): Value => {
  try {
    return run();
  } catch (error) {
    if (error instanceof AdminError) throw error;
    throw new AdminError('DATABASE_REQUEST_FAILED', messageOf(error));
  }
};

/** The ids a query is limited to, ascending as the `_id` index gives them; null where it needs a full scan. */
const idsOf = (query: Fields): Id[] | null => {
  const condition = query._id;
  if (isId(condition)) return [condition];
  if (!isFields(condition)) return null;
  const { $eq: equal, $in: list } = condition;
  if (isId(equal)) return [equal];
  if (!Array.isArray(list) || !list.every(isId)) return null;
  return [...new Set(list)].sort((one, other) => (one < other ? -1 : 1));
};

/** The documents that match, in the order of insertion or, found by id, of the ids. */
export const match = (view: View, collection: string, query: Fields): StoredDocument[] => {
  const all = view.all(collection);
  if (Object.keys(query).length === 0) return [...all];
  const ids = idsOf(query);
  const candidates = ids
    ? ids.map((id) => view.get(collection, id)).filter((document) => document !== undefined)
    : [...all];
  return asRequest(() => {
    const condition = new Query<StoredDocument>(query, mingoOptions);
    return candidates.filter((document) => condition.test(document));
  });
};

export interface Reading {
  query: Fields;
  order: Record<string, 1 | -1>;
  offset: number;
  limit: number;
  projection: Fields;
}

/** As match, then sorted, skipped, limited and projected. The result shares values with the store: do not change it. */
export const read = (view: View, collection: string, reading: Reading): Fields[] => {
  const documents = match(view, collection, reading.query);
  return asRequest(() => {
    const cursor = new Query({}, mingoOptions).find<Fields>(documents, reading.projection);
    if (Object.keys(reading.order).length > 0) cursor.sort(reading.order);
    return cursor.skip(reading.offset).limit(reading.limit).all();
  });
};
