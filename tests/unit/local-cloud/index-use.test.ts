/** Which documents a query looks at, and that it finds the same ones with and without an index. */
import fc from 'fast-check';
import type { Fields, Order } from '../../../tools/local-cloud/store/documents';
import { match, read, type Explanation } from '../../../tools/local-cloud/query/query';
import type { Store } from '../../../tools/local-cloud/store/store';
import { drop, index, openStore, put } from './temporary-store';

const reading = { order: {}, offset: 0, limit: 100, projection: {} };

const explain = (store: Store, query: Fields, order: Order = {}, limit = 1000): Explanation =>
  read(store, 'notes', { ...reading, query, order, limit }).explanation;

describe('among 100,000 documents', () => {
  const count = 100_000;
  let store: Store;

  // The tests only read; one store serves them all.
  const withStore = async (run: () => void): Promise<void> => {
    store = openStore();
    await store.addCollection('notes');
    await store.write(
      Array.from({ length: count }, (_, place) =>
        put(`n${String(place).padStart(6, '0')}`, {
          kind: `k${place % 1000}`,
          at: new Date(place * 1000),
          tags: [`t${place % 5000}`, 'all'],
          plain: place,
        }),
      ),
    );
    store.index('notes', [index('kind_at', 'kind', 'at'), index('tags', 'tags')]);
    run();
  };

  it('a query by an indexed field looks at its matches only', async () => {
    await withStore(() => {
      const day = { $gte: new Date(50_000_000), $lt: new Date(60_000_000) };
      expect(explain(store, { kind: 'k7' })).toEqual({
        collection: 'notes',
        index: 'kind_at',
        examined: 100,
        matched: 100,
      });
      expect(explain(store, { kind: 'k7', at: day })).toMatchObject({ index: 'kind_at', examined: 10 });
      expect(explain(store, { $and: [{ kind: 'k7' }, { at: day }] })).toMatchObject({ examined: 10 });
      expect(explain(store, { kind: { $in: ['k7', 'k8', 'k7'] } })).toMatchObject({ examined: 200 });
      expect(explain(store, { tags: 't12' })).toMatchObject({ index: 'tags', examined: 20, matched: 20 });
      expect(explain(store, { _id: 'n000500' })).toMatchObject({ index: '_id_', examined: 1 });
      expect(explain(store, { _id: { $gt: 'n099989' } })).toMatchObject({ index: '_id_', examined: 10 });
      expect(explain(store, { kind: 7 })).toMatchObject({ examined: 0 });
      expect(explain(store, { at: day })).toMatchObject({ index: null, examined: count });
      expect(explain(store, { plain: 7 })).toMatchObject({ index: null, examined: count, matched: 1 });

      // In the index's order, it stops when it has enough: also from the end, and page by page.
      expect(explain(store, { kind: 'k7' }, { at: -1 }, 5)).toMatchObject({ examined: 5 });
      expect(explain(store, {}, { _id: -1 }, 5)).toMatchObject({ index: '_id_', examined: 5 });
      expect(explain(store, { _id: { $gt: 'n050000' } }, { _id: 1 }, 5)).toMatchObject({ examined: 5 });
      expect(explain(store, { kind: 'k7' }, { plain: 1 }, 5)).toMatchObject({ examined: 100 });
    });
  });
});

describe('with an index', () => {
  const record = (parts: Record<string, fc.Arbitrary<unknown>>, partial = false): fc.Arbitrary<Fields> =>
    fc.record(parts, { noNullPrototype: true, ...(partial ? { requiredKeys: [] } : {}) });
  const scalar = fc.oneof(
    fc.integer({ min: -2, max: 2 }),
    fc.constantFrom('a', 'b', ''),
    fc.boolean(),
    fc.integer({ min: 0, max: 2 }).map((day) => new Date(day)),
  );
  const value = fc.oneof(
    { weight: 4, arbitrary: scalar },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
    { weight: 1, arbitrary: record({ deep: scalar }) },
    { weight: 1, arbitrary: fc.array(record({ deep: scalar }, true), { maxLength: 2 }) },
  );
  const fields = record({ a: value, b: value }, true);
  const operator = fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte');
  const compared = fc.dictionary(operator, fc.oneof(scalar, fc.constant(null)), {
    minKeys: 1,
    maxKeys: 3,
    noNullPrototype: true,
  });
  const condition = fc.oneof(
    scalar,
    fc.constant(null),
    compared,
    record({ $in: fc.array(scalar, { maxLength: 3 }) }),
    record({ $exists: fc.boolean() }),
    record({ $elemMatch: compared }),
  );
  const simple = fc.dictionary(fc.constantFrom('a', 'b', 'a.deep', 'b.0'), condition, {
    minKeys: 1,
    maxKeys: 2,
    noNullPrototype: true,
  });
  const query = fc.oneof(
    simple,
    record({ $and: fc.array(simple, { minLength: 1, maxLength: 3 }) }),
    record({ $or: fc.array(simple, { minLength: 1, maxLength: 2 }) }),
  );
  const change = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.integer({ min: 0, max: 9 }), fields).map(([id, f]) => put(id, f)) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }).map((id) => drop(id)) },
  );

  const withAndWithout = async (indexed: string[][]): Promise<[Store, Store]> => {
    const stores: [Store, Store] = [openStore(), openStore()];
    for (const store of stores) await store.addCollection('notes');
    stores[0].index(
      'notes',
      indexed.map((each) => index(each.join('_'), ...each)),
    );
    return stores;
  };

  it('a query finds the documents that a scan finds, whatever was written before', async () => {
    const [indexed, plain] = await withAndWithout([['a', 'b'], ['a.deep'], ['b.0', 'a']]);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), query, async (changes, wanted) => {
        for (const each of changes) await Promise.all([indexed.write([each]), plain.write([each])]);
        const idsIn = (store: Store): unknown[] =>
          match(store, 'notes', wanted)
            .documents.map(({ _id }) => Number(_id))
            .sort((one, other) => one - other);
        expect(idsIn(indexed)).toEqual(idsIn(plain));
      }),
      { numRuns: 150 },
    );
  });

  it('sorting puts an empty list before null, and null beside a missing field', async () => {
    const stores = await withAndWithout([['a', '_id']]);
    for (const store of stores) await store.write([put(1, { a: null }), put(2, { a: [] }), put(3, {})]);
    for (const store of stores) {
      const { documents } = read(store, 'notes', { ...reading, query: {}, order: { a: 1, _id: 1 } });
      expect(documents.map(({ _id }) => _id)).toEqual([2, 1, 3]);
    }
  });

  it('sorting goes on to the next field where a list holds the other’s value', async () => {
    const stores = await withAndWithout([['a', '_id']]);
    for (const store of stores) await store.write([put(5, { a: new Date(0) }), put(6, { a: [new Date(0)] })]);
    for (const store of stores) {
      const { documents } = read(store, 'notes', { ...reading, query: {}, order: { a: -1, _id: -1 } });
      expect(documents.map(({ _id }) => _id)).toEqual([6, 5]);
    }
  });

  it('sorting gives the order that a sorted scan gives, also of a part', async () => {
    const [indexed, plain] = await withAndWithout([
      ['a', '_id'],
      ['b', 'a', '_id'],
    ]);
    const direction = fc.constantFrom<1 | -1>(1, -1);
    const orders = fc.tuple(fc.constantFrom(['a', '_id'], ['_id'], ['b', 'a', '_id']), direction);
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 12 }),
        fc.option(query, { nil: {} }),
        orders,
        fc.nat({ max: 3 }),
        async (changes, wanted, [by, up], offset) => {
          for (const each of changes) await Promise.all([indexed.write([each]), plain.write([each])]);
          const order = Object.fromEntries(by.map((field) => [field, up]));
          const ask = { query: wanted, order, offset, limit: 4, projection: {} };
          const [one, other] = [indexed, plain].map((store) => read(store, 'notes', ask).documents);
          expect(one).toEqual(other);
        },
      ),
      { numRuns: 150 },
    );
  });
});
