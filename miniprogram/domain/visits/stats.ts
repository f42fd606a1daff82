import type { ProductId } from '../../../typings/content';
import type { Booth, BoothCounts, Counts, StatsData, StatsStep } from '../../../typings/event';
import { inBoothOrder } from '../booth-order';
import { productIds } from '../products';
import { dayOf, hourAt, type Span } from './event-clock';
import { addSums, type VisitSums } from './sums';

/** A stamp, and who has it by a name that stays in the function. */
export interface GivenStamp {
  person: string;
  product: ProductId;
  booth: string;
  /** ms since 1970 */
  at: number;
}

export interface StatsInput extends Pick<StatsData, 'edition' | 'from' | 'to' | 'by'> {
  /** The time that `from` and `to` say. */
  span: Span;
  /** Of every hour of the time that has some. */
  hours: ReadonlyMap<string, VisitSums>;
  /** Every one of the edition. */
  stamps: readonly GivenStamp[];
  /** Every one of the edition. */
  booths: readonly Booth[];
}

/** How many metrics are told. */
const METRICS = 20;

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Groups by a key, in the order of the keys. */
const grouped = <Item>(items: Iterable<Item>, keyOf: (item: Item) => string): [string, Item[]][] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].sort(([one], [other]) => byText(one, other));
};

const timeOf = (hour: string, by: StatsStep): string => (by === 'day' ? dayOf(hour) : hour);

/** A first scan is counted as its stamp, which the cloud knows at once; a report tells of the others. */
const countsOf = ({ visits, scans, shares }: VisitSums, stamps: number): Counts => ({
  visits,
  scans: scans + stamps,
  stamps,
  shares,
});

interface Parts {
  /** Visits by the hour or day. */
  sums: readonly [string, VisitSums][];
  /** Stamps of the time, by the hour or day. */
  given: readonly [string, GivenStamp[]][];
}

const timesOf = ({ sums, given }: Parts): StatsData['times'] => {
  const [visits, stamps] = [new Map(sums), new Map(given)];
  return [...new Set([...visits.keys(), ...stamps.keys()])]
    .sort(byText)
    .map((time) => ({
      time,
      ...countsOf(visits.get(time) ?? addSums([]), stamps.get(time)?.length ?? 0),
    }))
    .filter((counts) => counts.visits + counts.scans + counts.stamps + counts.shares > 0);
};

const boothsOf = (booths: readonly Booth[], { sums, given }: Parts): BoothCounts[] => {
  const counts = new Map(booths.map(({ id }) => [id, new Map<string, { scans: number; stamps: number }>()]));
  const add = (booth: string, time: string, scans: number, stamps: number): void => {
    const times = counts.get(booth);
    const before = times?.get(time) ?? { scans: 0, stamps: 0 };
    times?.set(time, { scans: before.scans + scans, stamps: before.stamps + stamps });
  };
  for (const [time, part] of sums) for (const { name, count } of part.booths) add(name, time, count, 0);
  for (const [time, stamps] of given) for (const { booth } of stamps) add(booth, time, 1, 1);
  return inBoothOrder(booths).map(({ id, product, label, place, revoked }) => {
    const times = [...(counts.get(id) ?? [])]
      .map(([time, count]) => ({ time, ...count }))
      .sort((one, other) => byText(one.time, other.time));
    const total = (kind: 'scans' | 'stamps'): number => times.reduce((sum, time) => sum + time[kind], 0);
    return { id, product, label, place, revoked, scans: total('scans'), stamps: total('stamps'), times };
  });
};

const persons = (stamps: readonly GivenStamp[]): Set<string> => new Set(stamps.map(({ person }) => person));

/** Persons with a stamp of the time, and how many of them have every product's by now. */
const visitorsOf = (
  all: readonly GivenStamp[],
  ofTime: readonly GivenStamp[],
): Pick<StatsData, 'visitors' | 'badges'> => {
  const visitors = persons(ofTime);
  const complete = productIds
    .map((product) => persons(all.filter((stamp) => stamp.product === product)))
    .reduce((some, others) => new Set([...some].filter((person) => others.has(person))), visitors);
  return { visitors: visitors.size, badges: complete.size };
};

/** The stats of a time from the sums of its hours and the edition's stamps. */
export const statsOf = ({ edition, from, to, by, span, hours, stamps, booths }: StatsInput): StatsData => {
  const ofTime = stamps.filter(({ at }) => at >= span.start && at < span.end);
  const parts: Parts = {
    sums: grouped(hours, ([hour]) => timeOf(hour, by)).map(([time, group]) => [
      time,
      addSums(group.map(([, sums]) => sums)),
    ]),
    given: grouped(ofTime, ({ at }) => timeOf(hourAt(at), by)),
  };
  const whole = addSums(parts.sums.map(([, sums]) => sums));
  return {
    edition,
    from,
    to,
    by,
    total: countsOf(whole, ofTime.length),
    ...visitorsOf(stamps, ofTime),
    times: timesOf(parts),
    booths: boothsOf(booths, parts),
    channels: whole.channels.map(({ name, count }) => ({ channel: name, count })),
    shares: whole.shared.map(({ name, count }) => ({ page: name, count })),
    metrics: whole.metrics.slice(0, METRICS).map(({ name, count }) => ({ metric: name, count })),
  };
};
