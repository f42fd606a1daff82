import type { Language, QuotesPage } from '../../../typings/content';
import type { QuotesView } from '../../../typings/view';
import { hairSpace } from './hair-space';
import { quoteView } from './quote-view';

/** The page of all quotes in one language, ready for setData. */
export const quotesView = (page: QuotesPage, language: Language): QuotesView => ({
  language,
  title: hairSpace(page.edition.title[language]),
  voices: page.quotes.map((quote) => ({
    ...quoteView(quote, language),
    productName: page.products.find(({ slug }) => slug === quote.product)?.name[language] ?? '',
  })),
  source: hairSpace(page.edition.source[language]),
  unofficial: hairSpace(page.edition.unofficial[language]),
});
