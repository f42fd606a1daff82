/** Visits made up for tests, and their sums counted as simply as can be. */
import fc from 'fast-check';
import { visitChannels, visitedPages } from '../../miniprogram/domain/visits/places';
import type { StatsData, VisitEvent } from '../../typings/event';

const page = fc.constantFrom(...visitedPages);
const channel = fc.constantFrom(...visitChannels);
const count = fc.integer({ min: 1, max: 1000 });

/** Few of each, so that they meet. */
const booth = fc.constantFrom('booth001', 'booth002', 'unknown1');
const metric = fc.constantFrom('pay-claims', 'channels.time', 'constructor', '-');

/** Events of one of the hours. */
export const visitEvents = (hours: readonly string[]): fc.Arbitrary<VisitEvent> => {
  const hour = fc.constantFrom(...hours);
  return fc.oneof(
    fc.record(
      { hour, count, kind: fc.constant('enter' as const), page, channel, booth },
      { requiredKeys: ['hour', 'count', 'kind', 'page', 'channel'] },
    ),
    fc.record({ hour, count, kind: fc.constant('view' as const), page }),
    fc.record({ hour, count, kind: fc.constant('share' as const), page, channel }),
    fc.record({ hour, count, kind: fc.constant('metric' as const), metric }),
  );
};

interface Recount {
  total: Omit<StatsData['total'], 'stamps'>;
  /** By hour. */
  times: Record<string, { visits: number; scans: number; shares: number }>;
  booths: Record<string, number>;
  channels: Record<string, number>;
  shares: Record<string, number>;
  metrics: Record<string, number>;
}

const named = (): Record<string, number> => Object.create(null) as Record<string, number>;

const add = (counts: Record<string, number>, name: string, much: number): void => {
  counts[name] = (counts[name] ?? 0) + much;
};

/** Every event added to what it counts for, one after the other. */
export const recount = (events: readonly VisitEvent[]): Recount => {
  const total = { visits: 0, scans: 0, shares: 0 };
  const counts: Recount = {
    total,
    times: {},
    booths: named(),
    channels: named(),
    shares: named(),
    metrics: named(),
  };
  for (const event of events) {
    if (event.kind === 'metric') add(counts.metrics, event.metric, event.count);
    if (event.kind !== 'enter' && event.kind !== 'share') continue;
    const time = (counts.times[event.hour] ??= { visits: 0, scans: 0, shares: 0 });
    for (const sums of [total, time]) {
      if (event.kind === 'share') sums.shares += event.count;
      else sums.visits += event.count;
      if (event.kind === 'enter' && event.booth !== undefined) sums.scans += event.count;
    }
    if (event.kind === 'share') add(counts.shares, event.page, event.count);
    else add(counts.channels, event.channel, event.count);
    if (event.kind === 'enter' && event.booth !== undefined) add(counts.booths, event.booth, event.count);
  }
  return counts;
};

/** What stats tell of visits by the hour, in the form of a recount; of booths only those of the edition. */
export const recounted = (stats: StatsData): Recount => {
  const { visits, scans, shares } = stats.total;
  const collected = (list: (readonly [string, number])[]): Record<string, number> => {
    const counts = named();
    for (const [name, much] of list) add(counts, name, much);
    return counts;
  };
  return {
    total: { visits, scans, shares },
    times: Object.fromEntries(
      stats.times.map((time) => [time.time, { visits: time.visits, scans: time.scans, shares: time.shares }]),
    ),
    booths: collected(stats.booths.flatMap(({ id, scans: much }) => (much > 0 ? [[id, much]] : []))),
    channels: collected(stats.channels.map((each) => [each.channel, each.count] as const)),
    shares: collected(stats.shares.map((each) => [each.page, each.count] as const)),
    metrics: collected(stats.metrics.map((each) => [each.metric, each.count] as const)),
  };
};
