import { z } from 'zod';
import { decodeFields, encode } from '../envelope';
import { AdminError } from '../errors';
import { match, read } from '../query/query';
import type { Action } from './action';

/** The SDK's default and its upper bound (@cloudbase/database, Query.get). */
const defaultLimit = 100;
const maximumLimit = 1000;

const reading = z.object({
  collectionName: z.string().min(1),
  transactionId: z.string().optional(),
  queryType: z.enum(['WHERE', 'DOC']),
  query: z.string().optional(),
  order: z.string().optional(),
  offset: z.int().nonnegative().default(0),
  limit: z.int().positive().max(maximumLimit).default(defaultLimit),
  projection: z.string().optional(),
});

const sortOrder = z.record(z.string(), z.literal([1, -1]));

const orderOf = (text: string | undefined): Record<string, 1 | -1> => {
  const order = sortOrder.safeParse(decodeFields(text, 'order'));
  if (!order.success) throw new AdminError('INVALID_PARAM', 'order: each field is 1 or -1');
  return order.data;
};

export const getDocument: Action = (request, { transactions, explain }) => {
  const { collectionName, transactionId, queryType, ...rest } = reading.parse(request);
  const { documents, explanation } = read(transactions.view(transactionId), collectionName, {
    query: decodeFields(rest.query, 'query'),
    order: orderOf(rest.order),
    offset: rest.offset,
    limit: queryType === 'DOC' ? 1 : rest.limit,
    projection: decodeFields(rest.projection, 'projection'),
  });
  explain(explanation);
  return { data: { list: documents.map(encode) } };
};

const counting = z.object({ collectionName: z.string().min(1), query: z.string().optional() });

export const calculateDocument: Action = (request, { store, explain }) => {
  const { collectionName, query } = counting.parse(request);
  const { documents, explanation } = match(store, collectionName, decodeFields(query, 'query'));
  explain(explanation);
  return { data: { total: documents.length } };
};
