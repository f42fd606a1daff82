import type { Language, ProductId } from '../../../typings/content';
import type { KeptView } from '../../../typings/view';
import { fill } from '../../domain/view/fill';
import { keptMetric, keptQuote } from '../../domain/view/kept-view';
import { wordsFor } from '../../i18n/index';
import { productContent, quotesContent } from '../../services/content';
import { favourites, type Favourite } from '../../services/favourites';

export interface KeptRecords {
  /** Newest first. */
  kept: KeptView[];
  /** Says that some kept records are no longer in the content at hand; empty where none is gone. */
  missing: string;
}

/** A kept record as the content at hand has it; null where it is gone. */
const viewOf = ({ kind, id, product: kept }: Favourite, language: Language): KeptView | null => {
  const words = wordsFor(language).metric;
  if (kind === 'metric') {
    const { lead, metrics, product } = pageOf(kept);
    const metric = [lead, ...metrics].find(({ _id }) => _id === id);
    return metric === undefined ? null : keptMetric(metric, product, language, words);
  }
  const { quotes, products } = quotesContent.open().page;
  const quote = quotes.find(({ _id }) => _id === id);
  const product = products.find(({ slug }) => slug === quote?.product);
  return quote === undefined || product === undefined ? null : keptQuote(quote, product, language, words);
};

const pageOf = (product: ProductId): ReturnType<ReturnType<typeof productContent>['open']>['page'] =>
  productContent(product).open().page;

/** What the reader keeps, read from the content on this device. */
export const keptRecords = (language: Language): KeptRecords => {
  const all = favourites();
  const kept = all.map((favourite) => viewOf(favourite, language)).filter((view) => view !== null);
  const count = all.length - kept.length;
  return { kept, missing: count === 0 ? '' : fill(wordsFor(language).me.missing, { count }) };
};
