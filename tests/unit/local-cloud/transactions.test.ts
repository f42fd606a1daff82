import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Change } from '../../../tools/local-cloud/store/documents';
import { Store } from '../../../tools/local-cloud/store/store';
import { Transactions } from '../../../tools/local-cloud/store/transactions';

let folder: string;
let store: Store;
let transactions: Transactions;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'store-'));
  store = new Store(folder);
  transactions = new Transactions(store);
  await store.addCollection('notes');
  await store.write([put('a', 1), put('b', 1)]);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const put = (id: string, n: number): Change => ({ collection: 'notes', id, document: { _id: id, n } });
const drop = (id: string): Change => ({ collection: 'notes', id, document: null });
const ids = (view: Pick<Store, 'all'>): unknown[] => [...view.all('notes')].map(({ _id }) => _id);

describe('a transaction', () => {
  it('sees the collection as it was at its start, whatever is added, changed or removed later', async () => {
    const view = transactions.view(transactions.start());
    await store.write([put('c', 1), put('a', 2), drop('b')]);
    expect(view.get('notes', 'a')).toEqual({ _id: 'a', n: 1 });
    expect(view.get('notes', 'c')).toBeUndefined();
    expect(ids(view).sort()).toEqual(['a', 'b']);
  });

  it('sees its own changes, which nobody else sees before the commit', async () => {
    const id = transactions.start();
    const view = transactions.view(id);
    await view.write([put('c', 1), drop('a')]);
    expect(ids(view)).toEqual(['b', 'c']);
    expect(ids(store)).toEqual(['a', 'b']);
    await transactions.commit(id);
    expect(ids(store)).toEqual(['b', 'c']);
  });

  it('cannot write what changed since its start', async () => {
    const view = transactions.view(transactions.start());
    await store.write([put('a', 2)]);
    expect(() => view.write([put('a', 3)])).toThrow('write conflict');
  });

  it('cannot be committed when what it wrote changed afterwards; nothing of it is written', async () => {
    const id = transactions.start();
    await transactions.view(id).write([put('a', 3), put('b', 3)]);
    await store.write([put('a', 2)]);
    await expect(transactions.commit(id)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
    expect(store.get('notes', 'a')).toEqual({ _id: 'a', n: 2 });
    expect(store.get('notes', 'b')).toEqual({ _id: 'b', n: 1 });
  });

  it('of two that write the same document, only the first to commit succeeds', async () => {
    const [one, other] = [transactions.start(), transactions.start()];
    await transactions.view(one).write([put('a', 10)]);
    await transactions.view(other).write([put('a', 20)]);
    await transactions.commit(one);
    await expect(transactions.commit(other)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
    expect(store.get('notes', 'a')).toEqual({ _id: 'a', n: 10 });
  });

  it('is unknown once it ended', async () => {
    const id = transactions.start();
    transactions.abort(id);
    const unknown = { code: 'DATABASE_TRANSACTION_FAIL' };
    expect(() => transactions.view(id)).toThrow('not open');
    await expect(transactions.commit(id)).rejects.toMatchObject(unknown);
  });
});

describe('the store', () => {
  it('writes all changes or none', async () => {
    const wrong: Change = { collection: 'missing', id: 'x', document: { _id: 'x' } };
    await expect(store.write([put('a', 9), wrong])).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    });
    expect(store.get('notes', 'a')).toEqual({ _id: 'a', n: 1 });
  });

  it('has, opened again, what it had', async () => {
    await store.write([put('c', 1), put('a', 2), drop('b')]);
    await store.close();
    store = new Store(folder);
    expect([...store.all('notes')]).toEqual([
      { _id: 'a', n: 2 },
      { _id: 'c', n: 1 },
    ]);
    expect(store.collections()).toEqual(['notes']);
  });
});
