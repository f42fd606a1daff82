import fc from 'fast-check';
import { addSums, bounded, sumsOf, type Counted } from '../../../miniprogram/domain/visits/sums';
import type { VisitEvent } from '../../../typings/event';
import { recount, visitEvents } from '../../support/visits';

const events = fc.array(visitEvents(['2023-01-10T09', '2023-01-10T10']), { maxLength: 60 });

const asCounts = (list: readonly Counted[]): Record<string, number> => {
  const counts = Object.create(null) as Record<string, number>;
  for (const { name, count } of list) counts[name] = count;
  return counts;
};

it('sums are what counting one after the other comes to', () => {
  fc.assert(
    fc.property(events, (reported) => {
      const sums = sumsOf(reported);
      const { total, booths, channels, shares, metrics } = recount(reported);
      expect({ visits: sums.visits, scans: sums.scans, shares: sums.shares }).toEqual(total);
      expect(asCounts(sums.booths)).toEqual(booths);
      expect(asCounts(sums.channels)).toEqual(channels);
      expect(asCounts(sums.shared)).toEqual(shares);
      expect(asCounts(sums.metrics)).toEqual(metrics);
    }),
  );
});

it('neither the order of events nor how they are split into batches makes a difference', () => {
  const shuffled = events.chain((list) =>
    fc.record({
      list: fc.constant(list),
      order: fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      cuts: fc.array(fc.nat({ max: list.length }), { maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ list, order, cuts }) => {
      const ends = [...cuts, order.length].sort((one, other) => one - other);
      const batches = ends.map((end, place) => order.slice(ends[place - 1] ?? 0, end));
      expect(addSums(batches.map(sumsOf))).toEqual(sumsOf(list));
    }),
  );
});

it('summing sums in any grouping is summing them at once', () => {
  fc.assert(
    fc.property(events, events, events, (one, two, three) => {
      const [a, b, c] = [sumsOf(one), sumsOf(two), sumsOf(three)];
      expect(addSums([addSums([a, b]), c])).toEqual(addSums([a, addSums([b, c])]));
      expect(addSums([a, addSums([])])).toEqual(a);
    }),
  );
});

it('views are counted by their page, entries by theirs', () => {
  const of = { hour: '2023-01-10T09', count: 2 } as const;
  const sums = sumsOf([
    { ...of, kind: 'view', page: 'pay' },
    { ...of, kind: 'view', page: 'me', count: 3 },
    { ...of, kind: 'enter', page: 'pay', channel: 'chat' },
  ]);
  expect(sums.viewed).toEqual([
    { name: 'me', count: 3 },
    { name: 'pay', count: 2 },
  ]);
  expect(sums.entered).toEqual([{ name: 'pay', count: 2 }]);
});

it('an hour keeps the thousand most counted of names that anyone may invent, and the whole numbers', () => {
  const made = Array.from({ length: 1500 }, (_, place): VisitEvent[] => [
    { hour: '2023-01-10T09', count: (place % 1000) + 1, kind: 'metric', metric: `metric-${place}` },
    {
      hour: '2023-01-10T09',
      count: 1,
      kind: 'enter',
      page: 'pay',
      channel: 'code',
      booth: `booth${String(place).padStart(3, '0')}`.slice(-8),
    },
  ]).flat();
  const sums = bounded(sumsOf(made));
  expect(sums.metrics).toHaveLength(1000);
  expect(Math.min(...sums.metrics.map(({ count }) => count))).toBeGreaterThanOrEqual(250);
  expect(sums.booths).toHaveLength(1000);
  expect(sums.scans).toBe(1500);
});
