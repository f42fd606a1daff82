import type { QuoteView } from '../../typings/view';
import { quoteQuery, quoteTitle } from '../domain/quote-text';
import { wordsFor } from '../i18n/index';
import { isRecord } from '../services/guards';
import { currentLanguage } from '../services/settings';

/** What the platform says of a share: its target is a share button, with the dataset of its template. */
interface Asked {
  target: unknown;
}

/** The card of the quote whose share button was tapped, which opens the page of all quotes at it; null for any other. */
export const quoteCard = (
  quotes: readonly QuoteView[],
  { target }: Asked,
): { title: string; path: string } | null => {
  const dataset = isRecord(target) ? target.dataset : null;
  const asked = isRecord(dataset) ? dataset.quote : null;
  const quote = quotes.find(({ id }) => id === asked);
  if (quote === undefined) return null;
  return {
    title: quoteTitle(quote, wordsFor(currentLanguage())),
    path: `/pages/quotes/quotes?${quoteQuery(quote)}`,
  };
};
