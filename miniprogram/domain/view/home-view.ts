import type { HomePage, HomeRow, Language } from '../../../typings/content';
import type { HomeRowView, HomeView } from '../../../typings/view';
import type { Words } from '../../../typings/words';
import { hairSpace } from './hair-space';
import { metricView } from './metric-view';
import { quoteView } from './quote-view';

const rowView = (row: HomeRow, language: Language, words: Words): HomeRowView => {
  const name = row.product.name[language];
  return {
    id: row.product.slug,
    name,
    question: hairSpace(row.product.question[language]),
    lead: metricView(row.lead, name, language, words.metric),
    others: row.others.map((metric) => metricView(metric, name, language, words.metric)),
  };
};

/** The home page in one language, ready for setData. */
export const homeView = (page: HomePage, language: Language, words: Words): HomeView => ({
  language,
  title: hairSpace(page.edition.title[language]),
  theme: hairSpace(page.edition.theme[language]),
  opening: hairSpace(page.edition.opening[language]),
  closing: hairSpace(page.edition.closing[language]),
  rows: page.rows.map((row) => rowView(row, language, words)),
  links: page.links.map((link) => ({
    id: link._id,
    between: link.between,
    fact: hairSpace(link.fact[language]),
  })),
  quotes: page.quotes.map((quote) => quoteView(quote, language)),
  source: hairSpace(page.edition.source[language]),
  unofficial: hairSpace(page.edition.unofficial[language]),
});
