import type { Language, ProductPage } from '../../../typings/content';
import type { FindView, FoundView, PieceView, SuggestionsView } from '../../../typings/view';
import type { FindWords } from '../../../typings/words';
import { focusValue } from '../focus';
import { writtenNumeral } from '../metric-display';
import type { Range } from '../search/match';
import type { Hit } from '../search/search';
import { fill } from './fill';

/** What is found stands within the first line or so of a text: how much may stand before it, in characters. */
const leadIn: Record<Language, { most: number; kept: number }> = {
  zh: { most: 18, kept: 8 },
  en: { most: 40, kept: 20 },
};

/** A text in pieces, by what was found in it. */
const piecesOf = (text: string, ranges: readonly Range[]): PieceView[] => {
  const pieces: PieceView[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (start > from) pieces.push({ text: text.slice(from, start), found: false });
    pieces.push({ text: text.slice(start, end), found: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), found: false });
  return pieces;
};

/** Where an excerpt begins: at the text's beginning, or a little before what was found, with a whole word. */
const beginOf = (text: string, first: number, language: Language): number => {
  const { most, kept } = leadIn[language];
  if (first <= most) return 0;
  const space = text.indexOf(' ', first - kept);
  return space !== -1 && space < first ? space + 1 : first - kept;
};

const excerpt = (text: string, ranges: readonly Range[], language: Language): PieceView[] => {
  const begin = beginOf(text, ranges[0]?.start ?? 0, language);
  const shifted = ranges.map(({ start, end }) => ({ start: start - begin, end: end - begin }));
  const pieces = piecesOf(text.slice(begin), shifted);
  return begin === 0 ? pieces : [{ text: '…', found: false }, ...pieces];
};

const foundView = ({ entry, ranges, elsewhere }: Hit, language: Language, words: FindWords): FoundView => {
  const { kind, id, product } = entry;
  const { title, number, note, text, product: name } = entry.texts[language];
  // What a metric means is long, and its label says it in short.
  const isBrief = kind === 'metric' && [...ranges.title, ...ranges.number, ...ranges.note].length > 0;
  const showsText = ranges.text.length > 0 ? !isBrief : kind !== 'metric' && elsewhere === null;
  const foreign: Language = language === 'zh' ? 'en' : 'zh';
  return {
    id: focusValue({ kind, id }),
    product,
    kind: words.kinds[kind],
    name: piecesOf(name, ranges.product),
    status: kind === 'announcement' ? piecesOf(note, ranges.note) : [],
    title: piecesOf(title, ranges.title),
    number: piecesOf(number, ranges.number),
    note: kind === 'announcement' ? [] : piecesOf(note, ranges.note),
    text: showsText ? excerpt(text, ranges.text, language) : [],
    elsewhere: elsewhere === null ? [] : excerpt(elsewhere.text, elsewhere.ranges, foreign),
    phrase: [name, words.kinds[kind], title, number].filter((part) => part !== '').join(words.comma),
  };
};

/** The edition's products, and the number that leads each of them. */
const suggestionsView = (
  pages: readonly Pick<ProductPage, 'product' | 'lead'>[],
  language: Language,
): SuggestionsView => ({
  products: pages.map(({ product }) => ({ id: product.slug, name: product.name[language] })),
  numbers: pages.map(({ product, lead }) => ({
    id: product.slug,
    name: writtenNumeral(lead.display[language]),
  })),
});

/** About four screens of results. */
export const resultsAtOnce = 20;

/** As many results as stay below the thousand nodes from which on a page slows down. */
const mostResults = 40;

/** What the search page knows. */
export interface Finding {
  query: string;
  hits: readonly Hit[];
  /** How many hits to show at most. */
  shown: number;
  recent: string[];
  pages: readonly Pick<ProductPage, 'product' | 'lead'>[];
}

/** The search page in one language, ready for setData. */
export const findView = (
  { query, hits, shown, recent, pages }: Finding,
  language: Language,
  words: FindWords,
): FindView => {
  const searched = query.trim();
  const left = hits.length - Math.min(shown, mostResults);
  return {
    language,
    results: hits.slice(0, Math.min(shown, mostResults)).map((hit) => foundView(hit, language, words)),
    found: hits.length === 0 ? '' : fill(words.found, { count: hits.length }),
    more: left > 0 && shown < mostResults ? fill(words.more, { count: Math.min(left, resultsAtOnce) }) : '',
    rest: left > 0 && shown >= mostResults ? fill(words.rest, { count: left }) : '',
    none: searched === '' || hits.length > 0 ? '' : fill(words.none, { query: searched }),
    recent: searched === '' ? recent : [],
    suggestions: hits.length > 0 ? null : suggestionsView(pages, language),
  };
};
