import type { Language, ProductSummary, Quote, ServedMetric } from '../../../typings/content';
import type { KeptView } from '../../../typings/view';
import type { MetricWords } from '../../../typings/words';
import { focusValue } from '../focus';
import { metricView } from './metric-view';
import { quoteView } from './quote-view';

/** A metric that the reader keeps. */
export const keptMetric = (
  metric: ServedMetric,
  product: ProductSummary,
  language: Language,
  words: MetricWords,
): KeptView => {
  const productName = product.name[language];
  const { id, prefix, number, suffix, label, chip, phrase } = metricView(
    metric,
    productName,
    language,
    words,
  );
  return {
    key: focusValue({ kind: 'metric', id }),
    product: product.slug,
    productName,
    prefix,
    number,
    suffix,
    words: label,
    note: chip,
    phrase,
  };
};

/** A quote that the reader keeps. */
export const keptQuote = (
  quote: Quote,
  product: ProductSummary,
  language: Language,
  words: MetricWords,
): KeptView => {
  const { id, words: said, speaker } = quoteView(quote, language);
  const productName = product.name[language];
  return {
    key: focusValue({ kind: 'quote', id }),
    product: product.slug,
    productName,
    prefix: '',
    number: '',
    suffix: '',
    words: said,
    note: speaker,
    phrase: [productName, speaker, said].join(words.comma),
  };
};
