/** The content model: what the collections hold and what `release` makes of it. */

/** One text in both languages of the app. */
export interface Text {
  zh: string;
  en: string;
}

export type Language = keyof Text;

export type ProductId = 'channels' | 'pay' | 'miniprogram' | 'wecom' | 'search';

export type PageId = 'home' | ProductId | 'insights' | 'quotes';

/** The part of the source record in which a fact stands. */
export type SourceSection = 'opening' | ProductId | 'closing';

export interface Source {
  section: SourceSection;
  /** At most 16 characters of the record, enough to find the place. */
  words: string;
}

export interface Edition {
  _id: string;
  title: Text;
  theme: Text;
  /** The question the year puts to every product. */
  opening: Text;
  /** Ids of the metrics of the record's opening list, in its order. */
  headlines: string[];
  productOrder: ProductId[];
  closing: Text;
  source: Text;
  unofficial: Text;
}

interface EditionRecord {
  _id: string;
  edition: string;
  /** Ascending within its collection; gaps are fine. */
  order: number;
}

export interface Product extends EditionRecord {
  /** Same as the slug of its page. */
  _id: string;
  slug: ProductId;
  name: Text;
  glyph: ProductId;
  accent: ProductId;
  summary: Text;
  /** The question the talk set out to answer. */
  question: Text;
  /** Id of the lead metric. */
  lead: string;
}

export type Measure = 'level' | 'ratio' | 'growth' | 'reduction' | 'share';
export type Unit = 'times' | 'percent' | 'CNY' | 'count' | 'second';
/** exact, 超, 上, 多, 以上, 内, 数: how the record bounds the number. */
export type Qualifier = 'exact' | 'over' | 'upwards' | 'odd' | 'orMore' | 'within' | 'several';
export type Against = 'sameTimeLastYear' | 'since2020' | 'app' | 'none' | 'unstated';
export type MetricStatus = 'achieved' | 'target' | 'potential';

/** How a metric is written: `number` is the whole numeral and is never split. */
export interface NumeralParts {
  prefix: string;
  number: string;
  suffix: string;
}

export interface Display {
  zh: NumeralParts;
  en: NumeralParts;
}

export interface Metric extends EditionRecord {
  product: ProductId;
  label: Text;
  measure: Measure;
  /** In base units (yuan, people, seconds; 40 for 40 %; 3 for three times); null where the record gives none. */
  value: number | null;
  /** Power of ten of a value that is null (1e12 for 数万亿), for ordering only. */
  magnitude?: number;
  unit: Unit;
  /** What is counted (人次, 家, 个 …); with unit `count` only. */
  counter?: Text;
  qualifier: Qualifier;
  against: Against;
  /** The period, in the record's words (每天, 过去三年, 累计 …). */
  window?: Text;
  status: MetricStatus;
  /** To whom it is limited (头部餐饮商家, 认证店铺). */
  scope?: Text;
  /** One sentence in our words: what exactly is measured. */
  meaning: Text;
  sources: Source[];
  /** Only where it cannot be derived from value, unit and qualifier. */
  display?: Display;
}

export interface Quote extends EditionRecord {
  product: ProductId;
  /** Word for word, in the original only. */
  words: string;
  gloss: { en: string };
  speaker: Text;
  role: Text;
}

export type AnnouncementStatus = 'launched' | 'rollingOut' | 'upcoming';

export interface Announcement extends EditionRecord {
  product: ProductId;
  status: AnnouncementStatus;
  title: Text;
  text: Text;
  /** Ids of the metrics that belong to it. */
  metrics: string[];
  sources: Source[];
}

export interface Story extends EditionRecord {
  product: ProductId;
  /** Who. */
  title: Text;
  /** What changed. */
  text: Text;
  metrics: string[];
  sources: Source[];
}

/** A connection between two products that the record states. */
export interface Link extends EditionRecord {
  between: [ProductId, ProductId];
  fact: Text;
  sources: Source[];
}

/**
 * bars: one bar a metric, from one measure and unit.
 * change: growth and ratios brought to % change.
 * dots: people, one dot a fixed number of them.
 */
export type ChartKind = 'bars' | 'change' | 'dots';

export interface Chart extends EditionRecord {
  product: ProductId;
  kind: ChartKind;
  /** The title is what the chart shows to be true. */
  finding: Text;
  note: Text;
  metrics: string[];
  /** With kind `dots`: how many one dot stands for. */
  dot?: number;
  /** With kind `bars` and `change`: where the axis is broken, in the metrics' unit. */
  breakAt?: number;
}

/** One folder of content: every record of one edition, by collection. */
export interface EditionContent {
  editions: Edition[];
  products: Product[];
  metrics: Metric[];
  quotes: Quote[];
  announcements: Announcement[];
  stories: Story[];
  links: Link[];
  charts: Chart[];
}

export type CollectionName = keyof EditionContent;

/* ---- what `release` serves ---- */

export interface ServedMetric extends Metric {
  display: Display;
}

export type ProductSummary = Pick<Product, 'slug' | 'name' | 'glyph' | 'accent' | 'question' | 'summary'>;

/** What every page says of the edition it belongs to. */
export type EditionNote = Pick<Edition, '_id' | 'title' | 'theme' | 'source' | 'unofficial'>;

export interface HomeRow {
  product: ProductSummary;
  lead: ServedMetric;
  /** The other figures of the opening list that belong to this product. */
  others: ServedMetric[];
}

/** What a release may give any page beside its content. */
interface ReleasedExtras {
  /**
   * fileID, in cloud storage, of a picture of the Mini Program code that opens this page; absent where none could be
   * drawn yet, and in the snapshot.
   */
  code?: string;
}

export interface HomePage extends ReleasedExtras {
  id: 'home';
  edition: EditionNote & Pick<Edition, 'opening' | 'closing'>;
  rows: HomeRow[];
  links: Link[];
  quotes: Quote[];
}

export interface ProductPage extends ReleasedExtras {
  id: ProductId;
  edition: EditionNote;
  product: ProductSummary;
  /** 1-based place in the edition's product order. */
  index: number;
  total: number;
  lead: ServedMetric;
  /** Every metric of the product but the lead, in order. */
  metrics: ServedMetric[];
  chart: Chart | null;
  announcements: Announcement[];
  stories: Story[];
  quote: Quote | null;
  next: ProductSummary;
}

/**
 * How Chinese characters are read, by character: toneless pinyin as it is typed (ü as v), several readings joined by
 * a space, such as `{ 支: 'zhi', 长: 'chang zhang' }`.
 */
export type Readings = Record<string, string>;

export interface InsightsPage extends ReleasedExtras {
  id: 'insights';
  edition: EditionNote;
  products: ProductSummary[];
  metrics: ServedMetric[];
  /** Of every character of the edition's searchable texts, as it is read there; absent in a release made before there was a search. */
  readings?: Readings;
}

export interface QuotesPage extends ReleasedExtras {
  id: 'quotes';
  edition: EditionNote;
  products: ProductSummary[];
  quotes: Quote[];
}

export type PageDocument = HomePage | ProductPage | InsightsPage | QuotesPage;

/** Every page of one edition; an edition without a product has no page of it. */
export type EditionPages = { home: HomePage; insights: InsightsPage; quotes: QuotesPage } & Partial<
  Record<ProductId, ProductPage>
>;

/** The hash of each page of an edition. */
export type PageHashes = Partial<Record<PageId, string>>;

export interface Manifest {
  edition: string;
  version: number;
  pages: PageHashes;
  /** Of each page that has a code: its hash without it. A copy of that hash has all there is to read. */
  bare?: PageHashes;
}

/** What `snapshot/` bundles: an edition with every product, built as `release` builds it, older than any release. */
export interface Snapshot {
  version: 0;
  edition: string;
  hashes: Record<PageId, string>;
  pages: EditionPages & Record<ProductId, ProductPage>;
}
