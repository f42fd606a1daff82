import type { QuoteView } from '../../typings/view';
import type { Words } from '../../typings/words';
import { fill } from './view/fill';

/** A quote as it goes on the clipboard: the original words, and whose they are. */
export const signedQuote = ({ words: said, speaker }: QuoteView, { quoteActions }: Words): string =>
  fill(quoteActions.signed, { words: said, speaker });

/** A quote's title on a card: who said it, and the original words. */
export const quoteTitle = ({ words: said, speaker }: QuoteView, { share }: Words): string =>
  fill(share.quote, { words: said, speaker });
