import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { decodeFields } from '../envelope';
import { AdminError } from '../errors';
import { match } from '../query/query';
import { isId, type Change, type Fields, type Id, type StoredDocument, type View } from '../store/documents';
import { isSame, updated } from '../update/update';
import type { Action, Resources } from './action';

/** The platform's own ids are 32 hexadecimal digits. */
const newId = (): string => randomBytes(16).toString('hex');

const idOf = (document: Fields): Id => {
  const id = document._id ?? newId();
  if (!isId(id)) throw new AdminError('INVALID_PARAM', '_id: must be a string or a number');
  return id;
};

const refuseOperators = (document: Fields): void => {
  const operator = Object.keys(document).find((key) => key.startsWith('$'));
  if (operator !== undefined) {
    throw new AdminError(
      'DATABASE_REQUEST_FAILED',
      `The dollar ($) prefixed field '${operator}' is not valid`,
    );
  }
};

/** The id comes first, as in MongoDB. */
const replacement = (id: Id, data: Fields): StoredDocument => {
  refuseOperators(data);
  return { _id: id, ...Object.fromEntries(Object.entries(data).filter(([name]) => name !== '_id')) };
};

const insertion = z.object({
  collectionName: z.string().min(1),
  transactionId: z.string().optional(),
  data: z.array(z.string()).min(1),
});

export const insertDocument: Action = async (request, { transactions }) => {
  const { collectionName: collection, transactionId, data } = insertion.parse(request);
  const view = transactions.view(transactionId);
  const ids = new Set<Id>();
  const changes = data.map((text): Change => {
    const fields = decodeFields(text, 'data');
    const id = idOf(fields);
    if (ids.has(id) || view.get(collection, id)) {
      throw new AdminError(
        'DATABASE_REQUEST_FAILED',
        `E11000 duplicate key error collection: ${collection} index: _id_ dup key: { _id: ${JSON.stringify(id)} }`,
      );
    }
    ids.add(id);
    return { collection, id, document: replacement(id, fields) };
  });
  await view.write(changes);
  return { data: { insertedIds: [...ids] } };
};

const selection = z.object({
  collectionName: z.string().min(1),
  transactionId: z.string().optional(),
  query: z.string().optional(),
  multi: z.boolean().default(false),
});

const matching = (
  request: z.infer<typeof selection>,
  view: View,
  explain: Resources['explain'],
): StoredDocument[] => {
  const { documents, explanation } = match(
    view,
    request.collectionName,
    decodeFields(request.query, 'query'),
  );
  explain(explanation);
  return request.multi ? documents : documents.slice(0, 1);
};

const modification = selection.extend({ data: z.string(), merge: z.boolean(), upsert: z.boolean() });

export const modifyDocument: Action = async (request, { transactions, explain }) => {
  const modify = modification.parse(request);
  const view = transactions.view(modify.transactionId);
  const { collectionName: collection } = modify;
  const data = decodeFields(modify.data, 'data');
  const documents = matching(modify, view, explain);

  if (documents.length === 0 && modify.upsert) {
    if (modify.merge)
      throw new AdminError('INVALID_PARAM', 'the local cloud does not support merge with upsert');
    const id = idOf(decodeFields(modify.query, 'query'));
    await view.write([{ collection, id, document: replacement(id, data) }]);
    return { data: { updated: 0, upsert_id: id } };
  }

  const changes = documents.map((document) => ({
    collection,
    id: document._id,
    document: modify.merge ? updated(document, data) : replacement(document._id, data),
    before: document,
  }));
  const changed = modify.merge
    ? changes.filter(({ document, before }) => !isSame(document, before))
    : changes;
  await view.write(changed);
  return { data: { updated: changed.length, upsert_id: null } };
};

export const removeDocument: Action = async (request, { transactions, explain }) => {
  const remove = selection.parse(request);
  const view = transactions.view(remove.transactionId);
  const documents = matching(remove, view, explain);
  await view.write(
    documents.map(({ _id: id }) => ({ collection: remove.collectionName, id, document: null })),
  );
  return { data: { deleted: documents.length } };
};
