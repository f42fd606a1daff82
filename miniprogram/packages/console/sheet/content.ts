import { insightsContent } from '../../../services/content';
import { consoleWords } from '../i18n/index';
import type { SheetContent } from './page';

/** What sheets say beside the booths' own texts, from the content at hand. */
export const sheetContent = (): SheetContent => {
  // Nothing is asked for: this is the newest copy at hand.
  const { edition, products } = insightsContent.open().page;
  return {
    words: { zh: consoleWords('zh').sheet, en: consoleWords('en').sheet },
    event: edition.title,
    productNames: Object.fromEntries(products.map(({ slug, name }) => [slug, name])),
  };
};
