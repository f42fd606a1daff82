import type { ProductId } from '../../../../typings/content';
import type { MetricView, QuoteView } from '../../../../typings/view';
import type { PosterWords } from '../../../../typings/words';

/** The ecosystem map: the edition's products and the links that the record states. */
export interface MapContent {
  products: readonly ProductId[];
  links: readonly (readonly [ProductId, ProductId])[];
  /** Whose node is lit; absent where all are alike. */
  product?: ProductId | undefined;
}

/** What every picture says. */
export interface EventContent extends MapContent {
  /** The edition's title. */
  event: string;
  words: PosterWords;
}

/** What a picture of a metric or a quote says beside it. */
export interface PictureContent extends EventContent {
  product: ProductId;
  productName: string;
}

/** What a poster says at its foot. */
export interface FootContent extends EventContent {
  source: string;
  /** That the handbook is unofficial. */
  unofficial: string;
  /** The name under which WeChat finds the app, in any language. */
  registered: string;
  /** Local path of the Mini Program code; empty where there is none. */
  code: string;
}

interface NumberContent {
  metric: Pick<MetricView, 'prefix' | 'number' | 'suffix' | 'label' | 'chip'>;
}

interface QuoteContent {
  quote: Pick<QuoteView, 'words' | 'gloss' | 'speaker' | 'role'>;
}

interface BadgeContent {
  /** The edition's theme, in one line. */
  theme: string;
}

export type NumberCardContent = PictureContent & NumberContent;
export type QuoteCardContent = PictureContent & QuoteContent;
export type NumberPosterContent = PictureContent & FootContent & NumberContent;
export type QuotePosterContent = PictureContent & FootContent & QuoteContent;
export type BadgeCardContent = EventContent & BadgeContent;
export type BadgePosterContent = FootContent & BadgeContent;
