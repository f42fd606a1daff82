import { z } from 'zod';
import type { Action } from './action';

const ending = z.object({ transactionId: z.string() });

export const startTransaction: Action = (_request, { transactions }) => ({
  transactionId: transactions.start(),
});

export const commitTransaction: Action = async (request, { transactions }) => {
  await transactions.commit(ending.parse(request).transactionId);
  return {};
};

export const abortTransaction: Action = (request, { transactions }) => {
  transactions.abort(ending.parse(request).transactionId);
  return {};
};
