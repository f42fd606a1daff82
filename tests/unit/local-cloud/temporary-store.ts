import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Change, Fields, Id } from '../../../tools/local-cloud/store/documents';
import type { IndexDefinition } from '../../../tools/local-cloud/store/ordered-index';
import { Store } from '../../../tools/local-cloud/store/store';

const cleaning: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

/** A new empty folder, removed after the test. */
export const emptyFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  cleaning.push(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
};

/** A store closed after the test, on a folder of its own unless one is given. */
export const openStore = (folder = emptyFolder()): Store => {
  const store = new Store(folder);
  cleaning.push(() => store.close());
  return store;
};

export const index = (name: string, ...fields: string[]): IndexDefinition => ({
  name,
  fields,
  unique: false,
});
export const unique = (name: string, ...fields: string[]): IndexDefinition => ({
  name,
  fields,
  unique: true,
});

export const put = (id: Id, fields: Fields = {}): Change => ({
  collection: 'notes',
  id,
  document: { ...fields, _id: id },
});
export const drop = (id: Id): Change => ({ collection: 'notes', id, document: null });
