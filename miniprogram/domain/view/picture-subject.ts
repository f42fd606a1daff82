import type { Language, ProductPage } from '../../../typings/content';
import type { PictureSubject } from '../../../typings/picture';
import type { Words } from '../../../typings/words';
import { parseFocus } from '../focus';
import { metricView } from './metric-view';
import { quoteView } from './quote-view';

/**
 * What of a product's page a picture is to show.
 * @param focus as in a link: a metric or the quote
 * @returns the lead metric, and `found` false, where the page has no such record
 */
export const pictureSubject = (
  page: ProductPage,
  focus: unknown,
  language: Language,
  words: Words,
): { subject: Exclude<PictureSubject, { kind: 'badge' }>; found: boolean } => {
  const wanted = parseFocus(focus);
  const product = page.id;
  if (wanted?.kind === 'quote' && page.quote?._id === wanted.id)
    return { subject: { kind: 'quote', product, quote: quoteView(page.quote, language) }, found: true };
  const metric =
    wanted?.kind === 'metric' ? [page.lead, ...page.metrics].find(({ _id }) => _id === wanted.id) : undefined;
  const view = metricView(metric ?? page.lead, page.product.name[language], language, words.metric);
  return { subject: { kind: 'metric', product, metric: view }, found: metric !== undefined };
};
