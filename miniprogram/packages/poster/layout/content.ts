import type { ProductId } from '../../../../typings/content';
import type { MetricView, QuoteView } from '../../../../typings/view';
import type { PosterWords } from '../../../../typings/words';

/** What every picture says beside its metric or quote. */
export interface PictureContent {
  product: ProductId;
  productName: string;
  /** The edition's title. */
  event: string;
  /** The ecosystem map: the edition's products and the links that the record states. */
  products: readonly ProductId[];
  links: readonly (readonly [ProductId, ProductId])[];
  words: PosterWords;
}

/** What a poster says at its foot. */
export interface FootContent extends PictureContent {
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

export type NumberCardContent = PictureContent & NumberContent;
export type QuoteCardContent = PictureContent & QuoteContent;
export type NumberPosterContent = FootContent & NumberContent;
export type QuotePosterContent = FootContent & QuoteContent;
