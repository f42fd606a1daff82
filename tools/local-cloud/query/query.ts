import { Query } from 'mingo/query';
import { AdminError, messageOf } from '../errors';
import {
  isFields,
  isId,
  type Candidates,
  type Fields,
  type Id,
  type Order,
  type StoredDocument,
  type View,
} from '../store/documents';
import { mingoOptions } from './mingo-options';
import { projected } from './projection';
import { sortDocuments } from './sort';

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

/** How a query was answered, as MongoDB's explain tells. */
export interface Explanation {
  collection: string;
  /** The index's name; null where the whole collection was scanned. */
  index: string | null;
  /** How many documents were looked at. */
  examined: number;
  /** How many of them matched. */
  matched: number;
}

interface Search {
  query: Fields;
  order: Order;
  /** No more than these many are looked for where they come in order. */
  limit: number;
}

interface Answer<Document> {
  documents: Document[];
  explanation: Explanation;
}

const candidatesOf = (view: View, collection: string, { query, order }: Search): Candidates => {
  const ids = idsOf(query);
  if (!ids) return view.candidates(collection, query, order);
  const documents = ids.map((id) => view.get(collection, id)).filter((document) => document !== undefined);
  return { index: '_id_', documents, sorted: documents.length < 2 };
};

const search = (
  view: View,
  collection: string,
  search: Search,
): Answer<StoredDocument> & { sorted: boolean } => {
  const { index, documents, sorted } = candidatesOf(view, collection, search);
  const found: StoredDocument[] = [];
  let examined = 0;
  asRequest(() => {
    const condition = new Query<StoredDocument>(search.query, mingoOptions);
    const everything = Object.keys(search.query).length === 0;
    const enough = sorted ? search.limit : Infinity;
    for (const document of documents) {
      examined += 1;
      if (everything || condition.test(document)) found.push(document);
      if (found.length >= enough) break;
    }
  });
  return { documents: found, sorted, explanation: { collection, index, examined, matched: found.length } };
};

/** The documents that match: in the order of insertion or, found by an index, in the index's. */
export const match = (view: View, collection: string, query: Fields): Answer<StoredDocument> =>
  search(view, collection, { query, order: {}, limit: Infinity });

export interface Reading {
  query: Fields;
  order: Order;
  offset: number;
  limit: number;
  projection: Fields;
}

/** As match, then sorted, skipped, limited and projected. The result shares values with the store: do not change it. */
export const read = (
  view: View,
  collection: string,
  { query, order, offset, limit, projection }: Reading,
): Answer<Fields> => {
  const { documents, sorted, explanation } = search(view, collection, {
    query,
    order,
    limit: offset + limit,
  });
  const result = asRequest(() => {
    const inOrder = sorted ? documents : sortDocuments(documents, order);
    return projected(inOrder.slice(offset, offset + limit), projection);
  });
  return { documents: result, explanation };
};
