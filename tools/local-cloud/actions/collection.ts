import { z } from 'zod';
import { AdminError } from '../errors';
import type { Action } from './action';

const creation = z.object({ collectionName: z.string().min(1) });

export const addCollection: Action = async (request, { store }) => {
  const { collectionName } = creation.parse(request);
  if (!(await store.addCollection(collectionName))) {
    throw new AdminError('DATABASE_REQUEST_FAILED', `collection ${collectionName} exists already`);
  }
  return {};
};
