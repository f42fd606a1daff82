import type { QuoteView } from '../../typings/view';
import { isRecord } from '../services/guards';

/** What the platform says of a share: its target is a share button, with the dataset of its template. */
interface Asked {
  target: unknown;
}

/** The quote whose share button was tapped; null for every other button and for the menu. */
export const askedQuote = (quotes: readonly QuoteView[], { target }: Asked): QuoteView | null => {
  const dataset = isRecord(target) ? target.dataset : null;
  const asked = isRecord(dataset) ? dataset.quote : null;
  return quotes.find(({ id }) => id === asked) ?? null;
};
