import type { Against, AnnouncementStatus, Measure, MetricStatus, Qualifier, SourceSection } from './content';
import type { MeasureKind, SectionId } from './view';

/** Words for metrics: chips and the sentence a screen reader gets. */
export interface MetricWords {
  /** Between the parts of a phrase. */
  comma: string;
  /** The sign × as it is said. */
  times: string;
  /** Parts of a label that already say which way a number went; such a label is followed by the bare amount. */
  direction: { growth: string[]; reduction: string[] };
  /** How `{amount}` reads for a measure and what it is set against. */
  reading: Record<Measure, Record<Against, string>>;
  /** Chip words, empty where there is nothing to say: a ratio names its basis, all else the comparison. */
  against: { ratio: Record<Against, string>; other: Record<Against, string> };
  status: Record<MetricStatus, string>;
}

/** Words for a metric up close; a text that is empty has no row. */
export interface SheetWords {
  terms: Record<'meaning' | 'qualifier' | 'against' | 'window' | 'scope' | 'status' | 'source', string>;
  qualifiers: Record<Qualifier, string>;
  against: Record<Against, string>;
  status: Record<MetricStatus, string>;
  sections: Record<SourceSection, string>;
  /** `{section}` of the record and `{words}` in it. */
  source: string;
  share: string;
  poster: string;
  keep: string;
  /** In place of `keep` where the metric is kept. */
  kept: string;
  close: string;
}

export interface ChartWords {
  /** Between the finding and the numbers, and between two numbers, in the chart's phrase. */
  colon: string;
  semicolon: string;
  showTable: string;
  showChart: string;
  /** Head of the table's columns. */
  item: string;
  figure: string;
  /** Legend of an arrow at a bar's end. */
  bound: string;
  /** Legend of a broken bar. */
  broken: string;
  /** Legend of a dot; `{count}` is how many it stands for. */
  dot: string;
  /** In place of a chart that could not be drawn. */
  failed: string;
}

export interface HomeWords {
  /** Name of the ecosystem's map, and what may be done with it. */
  map: string;
  mapHint: string;
  /** In its place where products lead nowhere. */
  linkHint: string;
  /** Spoken before a link's two products. */
  link: string;
  /** Heads of the five products' list and of the quotes. */
  products: string;
  quotes: string;
  /** Leads from the quotes to the page of all of them. */
  allQuotes: string;
  /** Spoken before a product's name: what a tap does. */
  open: string;
  translation: string;
  /** In what looks like a search field: what can be searched. */
  find: string;
}

/** What is said of a link that leads nowhere. */
export interface LinkWords {
  /** The page is there, and what the link points at on it is not. */
  noPlace: string;
  /** There is no such page; the nearest one is shown. */
  noPage: string;
}

export interface ProductWords {
  /** Name of the section bar for a screen reader. */
  sections: string;
  /** Said of a scan where the passport's package does not come. */
  saved: string;
  /** Before the next product's name. */
  next: string;
  translation: string;
}

interface RankingWords {
  /** The finding on a single metric. */
  single: string;
  /** The finding where `{doubled}` of `{count}` have at least doubled, all of them have, or none has. */
  doubled: string;
  allDoubled: string;
  grown: string;
  /** What is compared. */
  note: string;
}

export interface InsightsWords {
  title: string;
  /** Behind the number of metrics. */
  unit: string;
  /** What they are: figures of so many `{products}`. */
  origin: string;
  /** What a tap on one does. */
  hint: string;
  /** Names of the two filters for a screen reader, and their choices. */
  byProduct: string;
  byKind: string;
  allProducts: string;
  kinds: Record<MeasureKind | 'all', string>;
  shown: string;
  /** Where a product has no metric of a kind, and the way out. */
  none: string;
  reset: string;
  ranking: RankingWords;
}

export interface QuotesWords {
  title: string;
  /** What the page holds, in one line. */
  intro: string;
  /** Spoken before a product's name: what a tap does. */
  open: string;
  translation: string;
}

export interface QuoteActionsWords {
  copy: string;
  keep: string;
  /** In place of `keep` where the quote is kept. */
  kept: string;
  poster: string;
  share: string;
  /** What is said once the words are on the clipboard, and where the platform refused. */
  copied: string;
  refused: string;
  /** What goes on the clipboard: `{words}` and `{speaker}`. */
  signed: string;
}

export interface FindWords {
  title: string;
  /** Name of the field, and what stands in it while it is empty. */
  field: string;
  placeholder: string;
  /** Empties the field. */
  clear: string;
  recent: string;
  /** Spoken before a recent search that a tap removes. */
  forget: string;
  forgetAll: string;
  /** Heads of the suggestions. */
  products: string;
  numbers: string;
  /** How one may search. */
  hint: string;
  kinds: { metric: string; announcement: string; story: string; quote: string };
  /** Between the parts of a phrase. */
  comma: string;
  /** `{count}` records were found; `{count}` more are to be shown. */
  found: string;
  more: string;
  /** `{count}` records were found and are too many to show. */
  rest: string;
  /** Where nothing was found for `{query}`, and what can be tried. */
  none: string;
  tips: string[];
}

export interface MeWords {
  title: string;
  kept: string;
  /** Of kept records that the content on show no longer holds; `{count}` is how many. */
  missing: string;
  /** Spoken before a kept record: what a tap on it, or on its mark, does. */
  open: string;
  remove: string;
  removed: string;
  undo: string;
  /** Where nothing is kept: that it is so, and how to keep something. */
  empty: string;
  emptyHint: string;
  settings: string;
  language: string;
  motion: string;
  /** What follows the device. */
  system: string;
  still: string;
  about: string;
  /** `{title}` is the event's. */
  what: string;
  licence: string;
  privacy: string;
  /** What is stored on the device, and what leaves it: a paragraph each. */
  stored: string[];
  clear: string;
  /** The question before everything is cleared, and its answers. */
  clearTitle: string;
  clearText: string;
  clearConfirm: string;
  clearCancel: string;
  cleared: string;
  notCleared: string;
  quotes: string;
  quotesHint: string;
  find: string;
  findHint: string;
  /** Where the passport's package does not come. */
  passportLate: string;
  /** Leads to the organisers' desk. */
  organisers: string;
}

export interface FreshnessWords {
  /** Where content was never checked against the cloud. */
  bundled: string;
  /** `{version}` is the release on show. */
  current: string;
  saved: string;
  /** The quiet note where something newer exists or the cloud cannot be reached. */
  older: string;
  unreachable: string;
}

/** Words on a picture to send or save. */
export interface PosterWords {
  /** The app's name in full. */
  app: string;
  /** Beside the Mini Program code, of a metric, of a quote and of the badge. */
  scan: { number: string; quote: string; badge: string };
  /** In place of the code: how the app is found by `{name}`, under which WeChat knows it. */
  search: string;
  translation: string;
  /** What the badge says, and what it is. */
  badge: { title: string; kind: string };
}

/** The page of a poster, once it is drawn and on its way. */
export interface PosterPageWords {
  title: string;
  drawing: string;
  /** It could not be drawn, and the way to try once more. */
  failed: string;
  retry: string;
  send: string;
  save: string;
  saved: string;
  /** The reader does not let pictures into the album, and the way to change that. */
  denied: string;
  settings: string;
  /** The reader has not agreed to the privacy notice. */
  privacy: string;
  notSaved: string;
  notSent: string;
  /** This WeChat has no menu for pictures. */
  cannotSend: string;
  /** In place of the badge's poster while stamps are missing, and the way to them. */
  locked: string;
  stampsLeft: string;
}

/** What the app itself says, in one language; the edition's texts are not here. `{x}` is filled in. */
export interface Words {
  /** Of the home page, short enough for a navigation bar. */
  app: { title: string };
  tabs: { home: string; insights: string; me: string };
  sections: Record<SectionId, string>;
  statuses: Record<AnnouncementStatus, string>;
  metric: MetricWords;
  sheet: SheetWords;
  chart: ChartWords;
  home: HomeWords;
  product: ProductWords;
  insights: InsightsWords;
  quotes: QuotesWords;
  quoteActions: QuoteActionsWords;
  find: FindWords;
  me: MeWords;
  freshness: FreshnessWords;
  /** `{title}` is the event's; `quote` has `{words}` and `{speaker}`, `section` the `{first}` of its `{count}` records. */
  share: { home: string; insights: string; quotes: string; quote: string; section: string; badge: string };
  link: LinkWords;
  poster: PosterWords;
  posterPage: PosterPageWords;
}
