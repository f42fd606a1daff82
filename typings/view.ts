/** What the pages show: a page document brought to one language by domain/, ready for setData. */
import type { AnnouncementStatus, ChartKind, Language, ProductId } from './content';

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
  /** One sentence: what exactly is measured. */
  meaning: string;
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
  /** Every metric but the lead and those that the chart draws. */
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

export interface ChoiceView {
  id: string;
  text: string;
}
