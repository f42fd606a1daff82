import type { Language, Quote } from '../../../typings/content';
import type { QuoteView } from '../../../typings/view';
import { hairSpace } from './hair-space';

/** A quotation as it was said, never respaced, with our translation in other languages than its own. */
export const quoteView = (quote: Quote, language: Language): QuoteView => ({
  id: quote._id,
  product: quote.product,
  words: quote.words,
  gloss: language === 'zh' ? '' : quote.gloss[language],
  speaker: quote.speaker[language],
  role: hairSpace(quote.role[language]),
});
