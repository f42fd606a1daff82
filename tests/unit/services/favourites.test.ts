import fc from 'fast-check';
import { productIds } from '../../../miniprogram/domain/products';
import { drop, favourites, isKept, keep, type Keepable } from '../../../miniprogram/services/favourites';
import { useStorage, written } from '../../support/stored-cells';

let cells: Map<string, unknown>;

beforeEach(() => {
  cells = useStorage();
});

const metric: Keepable = { kind: 'metric', id: 'pay-vouchers', product: 'pay' };
const quote: Keepable = { kind: 'quote', id: 'pay-quote', product: 'pay' };

const keptIds = (): string[] => favourites().map(({ kind, id }) => `${kind} ${id}`);

describe('what the reader keeps', () => {
  it('is nothing at first', () => {
    expect(favourites()).toEqual([]);
    expect(isKept(metric)).toBe(false);
  });

  it('stands there newest first', () => {
    keep(metric, 1);
    keep(quote, 2);
    expect(keptIds()).toEqual(['quote pay-quote', 'metric pay-vouchers']);
    expect(isKept(metric)).toBe(true);
  });

  it('is kept once, since when it was first kept', () => {
    keep(metric, 1);
    keep(quote, 2);
    keep(metric, 3);
    expect(keptIds()).toEqual(['quote pay-quote', 'metric pay-vouchers']);
  });

  it('tells a metric from a quote of the same id', () => {
    keep({ ...metric, id: 'same' }, 1);
    expect(isKept({ ...quote, id: 'same' })).toBe(false);
  });

  it('goes and comes back to its place with the undo', () => {
    keep(metric, 1);
    keep(quote, 2);
    const undo = drop(metric);
    expect(keptIds()).toEqual(['quote pay-quote']);
    undo();
    undo();
    expect(keptIds()).toEqual(['quote pay-quote', 'metric pay-vouchers']);
  });

  it('is not brought forth by the undo of a removal that removed nothing', () => {
    drop(metric)();
    expect(favourites()).toEqual([]);
  });

  it('stores what names the record and when, and nothing else of it', () => {
    keep({ ...metric, label: 'not to be stored' } as Keepable, 1);
    expect(favourites()).toEqual([{ ...metric, at: 1 }]);
  });

  const records: fc.Arbitrary<Keepable> = fc.record({
    kind: fc.constantFrom('metric', 'quote'),
    id: fc.constantFrom('a', 'b', 'c'),
    product: fc.constantFrom(...productIds),
  });

  it('is what was kept and not removed since, whatever the reader did in whatever order', () => {
    const step = fc.record({ act: fc.constantFrom('keep', 'drop', 'drop and undo'), record: records });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        cells.clear();
        const expected = new Map<string, number>();
        steps.forEach(({ act, record }, time) => {
          const name = `${record.kind} ${record.id}`;
          if (act === 'keep') {
            keep(record, time);
            if (!expected.has(name)) expected.set(name, time);
          } else {
            const undo = drop(record);
            if (act === 'drop') expected.delete(name);
            else undo();
          }
        });
        const newestFirst = [...expected].sort(([, one], [, other]) => other - one).map(([name]) => name);
        expect(keptIds()).toEqual(newestFirst);
      }),
    );
  });
});

describe('kept records that cannot be read', () => {
  it('are left out, and the others stay', () => {
    const at = 1;
    const spoilt = [
      null,
      { ...metric },
      { ...metric, at: null },
      { ...metric, kind: 'story', at },
      { ...metric, product: 'moments', at },
      { ...metric, id: 7, at },
    ];
    cells.set('occ.favourites', written([...spoilt, { ...quote, at }, { ...quote, at: 0 }]));
    expect(favourites()).toEqual([{ ...quote, at }]);
  });

  it('are never an error, and something can be kept after them', () => {
    const values = fc.oneof(
      fc.anything(),
      fc.jsonValue().map(written),
      fc.array(fc.jsonValue()).map(written),
    );
    fc.assert(
      fc.property(values, (value) => {
        cells.set('occ.favourites', value);
        expect(favourites()).toEqual([]);
        keep(metric, 1);
        expect(favourites()).toEqual([{ ...metric, at: 1 }]);
      }),
    );
  });

  it('are none where the storage is full or off, without an error', () => {
    const refuse = (): never => {
      throw new Error('exceed storage max size 10Mb');
    };
    useStorage({ getStorageSync: refuse, setStorageSync: refuse });
    keep(metric, 1);
    expect(isKept(metric)).toBe(false);
  });
});
