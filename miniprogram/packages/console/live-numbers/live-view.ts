import type { NumbersWords } from '../../../../typings/console-words';
import type { InsightsPage, Language, ProductId } from '../../../../typings/content';
import type { BoothCounts, StatsData, VisitedPage } from '../../../../typings/event';
import type { ChoiceView } from '../../../../typings/view';
import { fill } from '../../../domain/view/fill';
import { hairSpace } from '../../../domain/view/hair-space';
import { isProductId } from '../../../domain/products';
import { daysFrom, hoursOf, timeText } from '../event-time';
import { grouped } from '../grouped';

/** A number with what it counts. */
export interface CountView {
  id: string;
  text: string;
  label: string;
  hint: string;
}

export interface BarView {
  time: string;
  /** Heights in percent of the tallest. */
  scans: number;
  stamps: number;
  /** Under the bar; empty under most. */
  mark: string;
}

export interface BarsView {
  heading: string;
  /** What a screen reader gets, and the line under the heading. */
  phrase: string;
  bars: BarView[];
}

export interface BoothRowView {
  id: string;
  product: ProductId;
  label: string;
  place: string;
  revoked: boolean;
  scans: string;
  stamps: string;
  /** Percent of the most scans that a booth had. */
  length: number;
}

/** A line of a list: a name and how often. */
export interface LineView {
  id: string;
  name: string;
  count: string;
}

export interface LiveView {
  isEmpty: boolean;
  totals: CountView[];
  choices: ChoiceView[];
  bars: BarsView;
  booths: BoothRowView[];
  channels: LineView[];
  shares: LineView[];
  metrics: LineView[];
}

/** What names the ids that a function answers with, in one language. */
export interface Naming {
  language: Language;
  words: NumbersWords;
  content: Pick<InsightsPage, 'metrics' | 'products'>;
}

/** The id under which the chart shows all booths together. */
export const allBooths = 'all';

const totals = (stats: StatsData, { totals: labels, hints }: NumbersWords): CountView[] => {
  const { scans, stamps, visits, shares } = stats.total;
  const { visitors, badges } = stats;
  const counts = { scans, stamps, visitors, badges, visits, shares };
  return (['scans', 'stamps', 'visitors', 'badges', 'visits', 'shares'] as const).map((id) => ({
    id,
    text: grouped(counts[id]),
    label: labels[id],
    hint: hints[id],
  }));
};

const percent = (count: number, most: number): number => (most === 0 ? 0 : (count / most) * 100);

/** Every sixth of a day's hours, and every day. */
const markOf = (time: string): string => {
  if (!time.includes('T')) return String(Number(time.slice(8, 10)));
  const hour = Number(time.slice(11, 13));
  return hour % 6 === 0 ? String(hour) : '';
};

type Counted = Pick<BoothCounts['times'][number], 'time' | 'scans' | 'stamps'>;

const bars = (stats: StatsData, booth: string, words: NumbersWords): BarsView => {
  const counted: readonly Counted[] = stats.booths.find(({ id }) => id === booth)?.times ?? stats.times;
  const at = new Map(counted.map((one) => [one.time, one]));
  const times = stats.by === 'hour' ? hoursOf(stats.from.slice(0, 10)) : daysFrom(stats.from, stats.to);
  const most = Math.max(0, ...counted.flatMap(({ scans, stamps }) => [scans, stamps]));
  const [peak] = [...counted].sort((a, b) => b.scans - a.scans || b.stamps - a.stamps);
  return {
    heading: stats.by === 'hour' ? words.byHour : words.byDay,
    phrase:
      peak === undefined || most === 0
        ? words.quiet
        : hairSpace(
            fill(words.peak, {
              time: timeText(peak.time, words),
              scans: grouped(peak.scans),
              stamps: grouped(peak.stamps),
            }),
          ),
    bars: times.map((time) => ({
      time,
      scans: percent(at.get(time)?.scans ?? 0, most),
      stamps: percent(at.get(time)?.stamps ?? 0, most),
      mark: markOf(time),
    })),
  };
};

const boothRows = ({ booths }: StatsData, language: Language): BoothRowView[] => {
  const most = Math.max(0, ...booths.map(({ scans }) => scans));
  return booths.map(({ id, product, label, place, revoked, scans, stamps }) => ({
    id,
    product,
    label: hairSpace(label[language]),
    place: hairSpace(place[language]),
    revoked: revoked !== null,
    scans: grouped(scans),
    stamps: grouped(stamps),
    length: percent(scans, most),
  }));
};

const pageName = (page: VisitedPage, { language, words, content }: Naming): string =>
  isProductId(page)
    ? (content.products.find(({ slug }) => slug === page)?.name[language] ?? page)
    : words.pageNames[page];

const metricName = (id: string, { language, content }: Naming): string => {
  const metric = content.metrics.find(({ _id }) => _id === id);
  if (metric === undefined) return id;
  const product = content.products.find(({ slug }) => slug === metric.product)?.name[language];
  return hairSpace([product, metric.label[language]].filter((part) => part !== undefined).join(' · '));
};

/**
 * The organisers' numbers, ready to show.
 * @param booth whose bars to show; `all` for every one's
 */
export const liveView = (stats: StatsData, booth: string, naming: Naming): LiveView => {
  const { language, words } = naming;
  const { visits, scans, stamps, shares } = stats.total;
  const line = (id: string, name: string, count: number): LineView => ({
    id,
    name,
    count: fill(words.times, { count: grouped(count) }),
  });
  return {
    isEmpty: visits + scans + stamps + shares === 0,
    totals: totals(stats, words),
    choices: [
      { id: allBooths, text: words.allBooths },
      ...stats.booths.map(({ id, label }) => ({ id, text: hairSpace(label[language]) })),
    ],
    bars: bars(stats, booth, words),
    booths: boothRows(stats, language),
    channels: stats.channels.map(({ channel, count }) => line(channel, words.channelNames[channel], count)),
    shares: stats.shares.map(({ page, count }) => line(page, pageName(page, naming), count)),
    metrics: stats.metrics.map(({ metric, count }) => line(metric, metricName(metric, naming), count)),
  };
};
