import type { Channel, VisitedPage, VisitEvent } from '../../../typings/event';

export interface Counted<Name extends string = string> {
  name: Name;
  count: number;
}

/** Visits added up over a time. Each list has a name once, most first, of equals by name. */
export interface VisitSums {
  visits: number;
  /** Visits by the code of a booth whose stamp was there before. */
  scans: number;
  shares: number;
  /** Visits by the page entered. */
  entered: Counted<VisitedPage>[];
  /** Visits by the way that led there. */
  channels: Counted<Channel>[];
  /** Such scans by the booth. */
  booths: Counted[];
  /** Views by the page. */
  viewed: Counted<VisitedPage>[];
  /** Shares by the page. */
  shared: Counted<VisitedPage>[];
  /** Numbers opened up close. */
  metrics: Counted[];
}

const mostFirst = (one: Counted, other: Counted): number =>
  other.count - one.count || (one.name < other.name ? -1 : 1);

const addLists = <Name extends string>(lists: readonly Counted<Name>[][]): Counted<Name>[] => {
  const counts = new Map<Name, number>();
  for (const { name, count } of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + count);
  return Array.from(counts, ([name, count]) => ({ name, count })).sort(mostFirst);
};

const addNumbers = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** What all of them make together. */
export const addSums = (parts: readonly VisitSums[]): VisitSums => ({
  visits: addNumbers(parts.map(({ visits }) => visits)),
  scans: addNumbers(parts.map(({ scans }) => scans)),
  shares: addNumbers(parts.map(({ shares }) => shares)),
  entered: addLists(parts.map(({ entered }) => entered)),
  channels: addLists(parts.map(({ channels }) => channels)),
  booths: addLists(parts.map(({ booths }) => booths)),
  viewed: addLists(parts.map(({ viewed }) => viewed)),
  shared: addLists(parts.map(({ shared }) => shared)),
  metrics: addLists(parts.map(({ metrics }) => metrics)),
});

/** The sums of events; whatever their hours are. */
export const sumsOf = (events: readonly VisitEvent[]): VisitSums => {
  const sums = addSums([]);
  for (const event of events) {
    const { count } = event;
    switch (event.kind) {
      case 'enter':
        sums.visits += count;
        sums.entered.push({ name: event.page, count });
        sums.channels.push({ name: event.channel, count });
        if (event.booth === undefined) break;
        sums.scans += count;
        sums.booths.push({ name: event.booth, count });
        break;
      case 'view':
        sums.viewed.push({ name: event.page, count });
        break;
      case 'share':
        sums.shares += count;
        sums.shared.push({ name: event.page, count });
        break;
      case 'metric':
        sums.metrics.push({ name: event.metric, count });
        break;
    }
  }
  return addSums([sums]);
};

/**
 * Names that the sums of an hour keep of booths, and of metrics: far more than an edition has. Anyone may report any
 * name, and a document has to stay within the database's bounds.
 */
const NAMES = 1000;

/** The sums as an hour keeps them: the numbers whole, of names that are free the most counted. */
export const bounded = (sums: VisitSums): VisitSums => ({
  ...sums,
  booths: sums.booths.slice(0, NAMES),
  metrics: sums.metrics.slice(0, NAMES),
});
