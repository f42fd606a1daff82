import type { Store } from '../../../tools/local-cloud/store/store';
import { Transactions } from '../../../tools/local-cloud/store/transactions';
import { drop, openStore, put, unique } from './temporary-store';

let store: Store;

beforeEach(async () => {
  store = openStore();
  await store.addCollection('notes');
  store.index('notes', [unique('reader_scene', 'reader', 'scene'), unique('code', 'code')]);
  await store.write([put(1, { reader: 'o_a', scene: '1', code: 'x' })]);
});

const twice = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('E11000') as string };

describe('a unique index', () => {
  it('refuses a second document with the same values, names itself, and leaves all as it was', async () => {
    await expect(
      store.write([put(2, { code: 'y' }), put(3, { reader: 'o_a', scene: '1', code: 'z' })]),
    ).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message:
        'E11000 duplicate key error collection: notes index: reader_scene dup key: { reader: "o_a", scene: "1" }',
    });
    expect([...store.all('notes')]).toHaveLength(1);
  });

  it('lets a document keep its values, and another take them once they are free', async () => {
    await store.write([put(1, { reader: 'o_a', scene: '1', code: 'x', more: true })]);
    await store.write([put(2, { reader: 'o_b', scene: '1', code: 'y' })]);
    await store.write([put(1, { code: 'free' }), put(2, { reader: 'o_a', scene: '1', code: 'x' })]);
    await store.write([drop(2), put(3, { reader: 'o_a', scene: '1', code: 'x' })]);
    expect([...store.all('notes')].map(({ _id }) => _id)).toEqual([1, 3]);
  });

  it('tells infinities, NaN and patterns of one write apart', async () => {
    const readers = (codes: unknown[]) =>
      codes.map((code, place) =>
        put(`${String(code)} ${place}`, { reader: place, scene: codes.length, code }),
      );
    await store.write(readers([Infinity, -Infinity, NaN, /a/, /b/, new Date(5), 5]));
    expect([...store.all('notes')]).toHaveLength(8);
    await expect(store.write(readers([-0, 0]))).rejects.toMatchObject(twice);
  });

  it('refuses two of the same write', async () => {
    await expect(store.write([put(2, { code: 'same' }), put(3, { code: 'same' })])).rejects.toMatchObject(
      twice,
    );
  });

  it('counts a missing field as null, which only one document may have', async () => {
    await store.write([put(2, { reader: 'o_b' })]);
    await expect(store.write([put(3, { reader: 'o_c' })])).rejects.toMatchObject(twice);
  });

  it('tells types apart, and looks into lists', async () => {
    await store.write([put(2, { reader: 'o_b', code: 5 }), put(3, { reader: 'o_c', code: '5' })]);
    await store.write([put(4, { reader: 'o_d', code: ['l', 'm'] })]);
    await expect(store.write([put(5, { reader: 'o_e', code: 'm' })])).rejects.toMatchObject(twice);
  });

  it('refuses within a transaction too', async () => {
    const transactions = new Transactions(store);
    const id = transactions.start();
    const late = transactions.start();
    await transactions.view(late).write([put(9, { code: 'late' })]);
    expect(() => transactions.view(id).write([put(2, { code: 'x' })])).toThrow('E11000');
    await store.write([put(3, { reader: 'o_c', code: 'late' })]);
    await expect(transactions.commit(late)).rejects.toMatchObject(twice);
  });

  it('cannot be built over documents that share values: their ids are named', async () => {
    await store.write([
      put(2, { reader: 'o_b', same: 1, code: 2 }),
      put(3, { reader: 'o_c', same: 1, code: 3 }),
    ]);
    expect(() => {
      store.index('notes', [unique('same', 'same')]);
    }).toThrow('the unique index same of notes cannot be built: 2 and 3 have the same values');
  });
});
