import type { InsightsPage, Language, ProductPage } from '../../typings/content';
import { entriesOf } from '../domain/search/entries';
import { createSearch, type Search } from '../domain/search/search';
import { wordsFor } from '../i18n/index';
import { insightsContent, productContent } from './content';

/** A search over the copies at hand, and the products' pages that it knows. */
export interface HandbookSearch {
  language: Language;
  pages: ProductPage[];
  search: Search;
}

interface Held extends HandbookSearch {
  insights: InsightsPage;
}

let held: Held | null = null;

/** The search in a language; the same one as before while neither that nor the copies at hand have changed. */
export const handbookSearch = (language: Language): HandbookSearch => {
  // Nothing is asked for: these are the newest copies at hand.
  const insights = insightsContent.open().page;
  const pages = insights.products.map(({ slug }) => productContent(slug).open().page);
  const isSame = (known: Held): boolean =>
    known.language === language &&
    known.insights === insights &&
    pages.every((page, index) => page === known.pages[index]);
  if (held !== null && isSame(held)) return held;
  const entries = entriesOf(pages, { zh: wordsFor('zh'), en: wordsFor('en') });
  held = { language, insights, pages, search: createSearch(entries, insights.readings ?? {}, language) };
  return held;
};
