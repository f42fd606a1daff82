/** What the pages show: a page document brought to one language by domain/, ready for setData. */
import type { AnnouncementStatus, ChartKind, Language, Measure, ProductId } from './content';

export interface MetricView {
  id: string;
  label: string;
  prefix: string;
  number: string;
  suffix: string;
  /** False where the numeral has no digit to roll (数万亿). */
  rolls: boolean;
  /** Window or comparison, scope and status in few words; empty where nothing limits the number. */
  chip: string;
  /** The metric as one sentence for a screen reader. */
  phrase: string;
}

export interface SheetRowView {
  term: string;
  /** At least one. */
  lines: string[];
}

/** A metric up close: what exactly it says, term by term. */
export interface SheetView {
  product: ProductId;
  metric: MetricView;
  rows: SheetRowView[];
}

export interface QuoteView {
  id: string;
  product: ProductId;
  /** Always in the original language. */
  words: string;
  /** Our translation; empty in Chinese. */
  gloss: string;
  speaker: string;
  role: string;
}

export interface AnnouncementView {
  id: string;
  status: AnnouncementStatus;
  statusText: string;
  title: string;
  text: string;
  metrics: MetricView[];
}

export interface StoryView {
  id: string;
  title: string;
  text: string;
  metrics: MetricView[];
}

export interface ChartMark {
  label: string;
  /** In the chart's unit; a lower bound where `bound` is true. */
  value: number;
  /** The number as written. */
  text: string;
  bound: boolean;
}

export interface ChartView {
  kind: ChartKind;
  finding: string;
  note: string;
  marks: ChartMark[];
  /** With kind `dots`: how many one dot stands for. */
  dot: number;
  /** Where the axis is broken; 0 where it is whole. */
  breakAt: number;
  /** The chart as one sentence for a screen reader. */
  phrase: string;
}

export interface ProductLinkView {
  id: ProductId;
  name: string;
}

export type SectionId = 'metrics' | 'progress' | 'plans' | 'stories' | 'quote';

export interface SectionView {
  id: SectionId;
  title: string;
}

export interface ProductView {
  id: ProductId;
  language: Language;
  name: string;
  /** `02 / 05` */
  place: string;
  summary: string;
  question: string;
  lead: MetricView;
  /** Metrics with a card: neither the lead nor drawn by the chart; beyond the first few only those told nowhere else. */
  metrics: MetricView[];
  chart: ChartView | null;
  /** launched and rolling out */
  progress: AnnouncementView[];
  /** upcoming */
  plans: AnnouncementView[];
  stories: StoryView[];
  quote: QuoteView | null;
  next: ProductLinkView;
  /** Only those with content, in page order. */
  sections: SectionView[];
  /** Which event this is and that the handbook is unofficial. */
  note: string;
}

/** Part of a text. */
export interface PieceView {
  text: string;
  /** Whether the search found it. */
  found: boolean;
}

/** A record that a search found. */
export interface FoundView {
  /** Kind and id, as links into a product's page carry them (domain/focus). */
  id: string;
  product: ProductId;
  /** The kind in words. */
  kind: string;
  /** The product's name. */
  name: PieceView[];
  /** Of an announcement; empty for all else. */
  status: PieceView[];
  title: PieceView[];
  /** A metric's numeral; empty for all else. */
  number: PieceView[];
  /** A metric's chip, a speaker's role; empty for all else. */
  note: PieceView[];
  /** Begins near what was found in it; empty where it adds nothing. */
  text: PieceView[];
  /** Where the record was found, if that is in the other language alone. */
  elsewhere: PieceView[];
  /** The record as one phrase for a screen reader. */
  phrase: string;
}

/** What the search page offers before anything is typed. */
export interface SuggestionsView {
  products: ProductLinkView[];
  /** The lead numeral of each product. */
  numbers: ProductLinkView[];
}

/** The search page: what was found, or else what there is to look for. */
export interface FindView {
  language: Language;
  results: FoundView[];
  /** How many were found, and the way to see more of them; empty where there are none. */
  found: string;
  more: string;
  /** How many are left where no more can be shown. */
  rest: string;
  /** That nothing was found; empty where something was, or nothing was searched. */
  none: string;
  /** Recent searches, newest first; only before anything is searched. */
  recent: string[];
  /** Null while results are shown. */
  suggestions: SuggestionsView | null;
}

export interface MapLinkView {
  id: string;
  between: [ProductId, ProductId];
  fact: string;
}

export interface HomeRowView {
  id: ProductId;
  name: string;
  question: string;
  lead: MetricView;
  others: MetricView[];
}

export interface HomeView {
  language: Language;
  title: string;
  theme: string;
  opening: string;
  closing: string;
  rows: HomeRowView[];
  links: MapLinkView[];
  quotes: QuoteView[];
  source: string;
  unofficial: string;
}

export interface VoiceView extends QuoteView {
  productName: string;
}

export interface QuotesView {
  language: Language;
  /** Of the event. */
  title: string;
  voices: VoiceView[];
  source: string;
  unofficial: string;
}

/** A record that the reader keeps. */
export interface KeptView {
  /** As focusValue gives it. */
  key: string;
  product: ProductId;
  productName: string;
  /** Empty but for a metric. */
  prefix: string;
  number: string;
  suffix: string;
  /** A metric's label, or what was said, in the original. */
  words: string;
  /** A metric's chip, or who said it; may be empty. */
  note: string;
  /** The record as one sentence for a screen reader. */
  phrase: string;
}

export interface MeView {
  language: Language;
  /** What the handbook is. */
  what: string;
  source: string;
  unofficial: string;
}

/** What the insights page tells apart: growth and ratios are both changes. */
export type MeasureKind = Exclude<Measure, 'growth' | 'ratio'> | 'change';

/** A metric in the list of all metrics, at rest. */
export interface ListedMetricView extends Omit<MetricView, 'rolls' | 'meaning'> {
  kind: MeasureKind;
  /** Growth on a year before in %, at least this much where `bound` is true; 0 where the record states none. */
  growth: number;
  bound: boolean;
}

export interface InsightsGroupView {
  id: ProductId;
  name: string;
  metrics: ListedMetricView[];
}

/** One of several to choose from. */
export interface ChoiceView<Id extends string = string> {
  id: Id;
  text: string;
}

export interface InsightsFilter {
  product: ProductId | 'all';
  kind: MeasureKind | 'all';
}

export interface RankingBarView extends Pick<
  ListedMetricView,
  'id' | 'label' | 'prefix' | 'number' | 'suffix' | 'bound' | 'phrase'
> {
  product: ProductId;
  productName: string;
  /** The growth in % where the number as written does not say it (3倍 is +200%); empty where it does. */
  percent: string;
  /** In % of the room for bars. */
  length: number;
  /** Cut, because it dwarfs the rest: its length says no more than "longer". */
  broken: boolean;
}

export interface RankingView {
  /** The title: what the bars show to be true. */
  finding: string;
  note: string;
  /** The largest first. */
  bars: RankingBarView[];
  /** What the signs mean that are on show. */
  legend: string[];
}

export interface InsightsView {
  language: Language;
  event: string;
  /** How many metrics there are, and in words how many products they are of. */
  total: string;
  origin: string;
  /** Every metric, by product; the filter says which are on show. */
  groups: InsightsGroupView[];
  products: ChoiceView<InsightsFilter['product']>[];
  kinds: ChoiceView<InsightsFilter['kind']>[];
  filter: InsightsFilter;
  /** How many metrics the filter leaves, in words. */
  shown: string;
  /** In place of the list where the filter leaves nothing; otherwise empty. */
  none: string;
  /** Null where the filter leaves no growth on a year before. */
  ranking: RankingView | null;
  source: string;
  unofficial: string;
}
