import { spanOf, startOf } from '../../../miniprogram/domain/visits/event-clock';
import { statsOf, type GivenStamp, type StatsInput } from '../../../miniprogram/domain/visits/stats';
import { addSums, sumsOf } from '../../../miniprogram/domain/visits/sums';
import type { Booth, StatsStep, VisitEvent } from '../../../typings/event';

const text = { zh: '展台', en: 'Booth' };

const booth = (id: string, own: Partial<Booth> = {}): Booth => ({
  id,
  edition: '2023',
  product: 'pay',
  label: text,
  place: text,
  created: 1,
  revoked: null,
  ...own,
});

const stamp = (person: string, hour: string, own: Partial<GivenStamp> = {}): GivenStamp => ({
  person,
  product: 'pay',
  booth: 'booth001',
  at: (startOf(hour) ?? 0) + 59 * 60 * 1000,
  ...own,
});

const scan = (hour: string, count: number, id = 'booth001'): VisitEvent => ({
  hour,
  count,
  kind: 'enter',
  page: 'pay',
  channel: 'code',
  booth: id,
});

const input = (from: string, to: string, by: StatsStep, own: Partial<StatsInput> = {}): StatsInput => {
  const span = spanOf(from, to);
  if (span === null) throw new Error('no such time');
  return { edition: '2023', from, to, by, span, hours: new Map(), stamps: [], booths: [], ...own };
};

const hoursOf = (events: VisitEvent[]): StatsInput['hours'] =>
  new Map(events.map(({ hour }) => [hour, sumsOf(events.filter((event) => event.hour === hour))]));

it('a time in which nothing happened has no times', () => {
  const quiet = new Map([['2023-01-10T09', addSums([])]]);
  expect(statsOf(input('2023-01-10', '2023-01-10', 'hour', { hours: quiet }))).toEqual({
    edition: '2023',
    from: '2023-01-10',
    to: '2023-01-10',
    by: 'hour',
    total: { visits: 0, scans: 0, stamps: 0, shares: 0 },
    visitors: 0,
    badges: 0,
    times: [],
    booths: [],
    channels: [],
    shares: [],
    metrics: [],
  });
});

it('hours are put together by the day, and stand in order', () => {
  const hours = hoursOf([scan('2023-01-11T00', 4), scan('2023-01-10T23', 2), scan('2023-01-10T09', 1)]);
  const stamps = [stamp('one', '2023-01-10T23'), stamp('two', '2023-01-12T00')];
  const { times } = statsOf(input('2023-01-10', '2023-01-12', 'day', { hours, stamps }));
  expect(times).toEqual([
    { time: '2023-01-10', visits: 3, scans: 4, stamps: 1, shares: 0 },
    { time: '2023-01-11', visits: 4, scans: 4, stamps: 0, shares: 0 },
    { time: '2023-01-12', visits: 0, scans: 1, stamps: 1, shares: 0 },
  ]);
});

it('a badge is of a visitor of the time, with the stamps of any time', () => {
  const others = (['channels', 'miniprogram', 'wecom', 'search'] as const).map((product) => ({ product }));
  const stamps = [
    stamp('whole', '2023-01-10T09'),
    ...others.map((own) => stamp('whole', '2023-01-12T09', own)),
    stamp('almost', '2023-01-10T09'),
    ...others.slice(1).map((own) => stamp('almost', '2023-01-10T10', own)),
    ...others.map((own) => stamp('before', '2023-01-09T23', own)),
    stamp('before', '2023-01-09T23'),
  ];
  expect(statsOf(input('2023-01-10', '2023-01-10', 'day', { stamps }))).toMatchObject({
    visitors: 2,
    badges: 1,
    total: { stamps: 5 },
  });
});

it('each booth is there with its times, those that count first, in the products’ order', () => {
  const booths = [
    booth('booth005', { product: 'channels', revoked: 5 }),
    booth('booth003', { product: 'search' }),
    booth('booth002', { created: 2 }),
    booth('booth001'),
    booth('booth004', { product: 'channels' }),
  ];
  const hours = hoursOf([scan('2023-01-10T09', 2), scan('2023-01-10T09', 5, 'unknown1')]);
  const stamps = [stamp('one', '2023-01-10T10'), stamp('two', '2023-01-10T09', { booth: 'booth005' })];
  const stats = statsOf(input('2023-01-10T09', '2023-01-10T10', 'hour', { booths, hours, stamps }));
  expect(stats.booths.map(({ id, scans, stamps: given }) => [id, scans, given])).toEqual([
    ['booth004', 0, 0],
    ['booth001', 3, 1],
    ['booth002', 0, 0],
    ['booth003', 0, 0],
    ['booth005', 1, 1],
  ]);
  expect(stats.booths[1]).toEqual({
    id: 'booth001',
    product: 'pay',
    label: text,
    place: text,
    revoked: null,
    scans: 3,
    stamps: 1,
    times: [
      { time: '2023-01-10T09', scans: 2, stamps: 0 },
      { time: '2023-01-10T10', scans: 1, stamps: 1 },
    ],
  });
  expect(stats.total).toMatchObject({ scans: 9, stamps: 2 });
});

it('tells the twenty metrics that were opened most, and who are named in no place', () => {
  const events = Array.from({ length: 30 }, (_, place): VisitEvent => ({
    hour: '2023-01-10T09',
    count: place + 1,
    kind: 'metric',
    metric: `metric-${place}`,
  }));
  const stamps = [stamp('a-person', '2023-01-10T09')];
  const stats = statsOf(input('2023-01-10', '2023-01-10', 'day', { hours: hoursOf(events), stamps }));
  expect(stats.metrics).toHaveLength(20);
  expect(stats.metrics[0]).toEqual({ metric: 'metric-29', count: 30 });
  expect(stats.metrics.at(-1)).toEqual({ metric: 'metric-10', count: 11 });
  expect(JSON.stringify(stats)).not.toContain('a-person');
});
