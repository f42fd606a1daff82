/** Pictures that are drawn on demand. */
import type { ProductId } from './content';
import type { MetricView, QuoteView } from './view';

/** A poster is 3:4 and has a Mini Program code in its corner; a card's picture is 5:4. */
export type PictureFormat = 'poster' | 'card';

/** What a picture shows, in the reader's language. */
export type PictureSubject =
  | { kind: 'metric'; product: ProductId; metric: MetricView }
  | { kind: 'quote'; product: ProductId; quote: QuoteView }
  /** Of the passport, once it is complete: it says of which event, and nothing of whose. */
  | { kind: 'badge'; event: string };

/**
 * Draws a picture in the reader's language and the device's theme.
 * Gives the local path of a PNG; rejects with an Error where this WeChat cannot draw or export one.
 */
export type MakePicture = (format: PictureFormat, subject: PictureSubject) => Promise<string>;
