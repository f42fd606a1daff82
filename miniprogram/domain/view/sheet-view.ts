import type { Language, ProductPage, ServedMetric } from '../../../typings/content';
import type { SheetRowView, SheetView } from '../../../typings/view';
import type { SheetWords, Words } from '../../../typings/words';
import { fill } from './fill';
import { hairSpace } from './hair-space';
import { metricView } from './metric-view';

const rowsOf = (metric: ServedMetric, language: Language, words: SheetWords): SheetRowView[] => {
  const { terms } = words;
  const said: [term: string, text: string][] = [
    [terms.meaning, metric.meaning[language]],
    [terms.qualifier, words.qualifiers[metric.qualifier]],
    [terms.against, words.against[metric.against]],
    [terms.window, metric.window?.[language] ?? ''],
    [terms.scope, metric.scope?.[language] ?? ''],
    [terms.status, words.status[metric.status]],
  ];
  const sources = metric.sources.map((source) =>
    fill(words.source, { section: words.sections[source.section], words: source.words }),
  );
  return [
    ...said.filter(([, text]) => text !== '').map(([term, text]) => ({ term, lines: [hairSpace(text)] })),
    { term: terms.source, lines: sources },
  ];
};

/**
 * A metric of a product's page up close: its meaning, how exact it is, what limits it, and where it was said.
 * @returns null where the page has no metric of that id
 */
export const sheetView = (
  page: ProductPage,
  id: string,
  language: Language,
  words: Words,
): SheetView | null => {
  const metric = [page.lead, ...page.metrics].find(({ _id }) => _id === id);
  if (metric === undefined) return null;
  return {
    product: page.id,
    metric: metricView(metric, page.product.name[language], language, words.metric),
    rows: rowsOf(metric, language, words.sheet),
  };
};
