import type { Language, Readings } from '../../../typings/content';
import type { Entry, EntryTexts } from './entries';
import { fold, type Folded } from './fold';
import { spelledRanges, spellingOf, writtenRanges, type Range, type Spelling } from './match';
import { termsOf } from './terms';

type Field = keyof EntryTexts;

/** What of an entry's texts in one language a query found. */
export type FieldRanges = Record<Field, Range[]>;

/** A record that a query found. */
export interface Hit {
  entry: Entry;
  /** In the texts of the language on show; ascending, and they do not overlap. */
  ranges: FieldRanges;
  /** A text of the other language, where part of the query is in that language alone. */
  elsewhere: { text: string; ranges: Range[] } | null;
}

/** @returns the records found, best first; every one of them for no empty query, none for an empty one */
export type Search = (query: string) => Hit[];

type FoldedTexts = Record<Field, Folded>;

interface Indexed {
  entry: Entry;
  folded: Record<Language, FoldedTexts>;
}

/** Fields from the most telling on; where they are alike they are worth the same. */
const worth: readonly (readonly Field[])[] = [['title', 'number'], ['note', 'text'], ['product']];

const foldedTexts = ({ title, number, note, text, product }: EntryTexts): FoldedTexts => ({
  title: fold(title),
  number: fold(number),
  note: fold(note),
  text: fold(text),
  product: fold(product),
});

/** One way in which a term was found in a field. */
interface Find {
  language: Language;
  field: Field;
  ranges: Range[];
  /** The lower the better. */
  rank: number;
}

/** Ways to be found, best first: as written in the language on show or in the other one, by its spelling. */
const ways = 3;

const other: Record<Language, Language> = { zh: 'en', en: 'zh' };

/** Every find of a term in an entry. One letter begins half of all words: it counts in the language on show only. */
const findsOf = ({ folded }: Indexed, term: string, shown: Language, spelling: Spelling): Find[] => {
  const isLetter = /^[a-z]$/.test(term);
  return worth.flatMap((alike, tier) =>
    alike.flatMap((field): Find[] => {
      const find = (language: Language, ranges: Range[], rank: number): Find[] =>
        ranges.length > 0 ? [{ language, field, ranges, rank }] : [];
      const written = (language: Language): Range[] => writtenRanges(folded[language][field], term);
      const inShown = find(shown, written(shown), tier * ways);
      const inOther = isLetter ? [] : find(other[shown], written(other[shown]), tier * ways + 1);
      const isFound = [...inShown, ...inOther].some(({ language }) => language === 'zh');
      if (isFound || (isLetter && (shown !== 'zh' || field !== 'title'))) return [...inShown, ...inOther];
      // Who reads English seldom types pinyin: what is only spelt so comes last.
      const rank = shown === 'zh' ? tier * ways + 2 : worth.length * ways;
      return [...inShown, ...inOther, ...find('zh', spelledRanges(folded.zh[field], term, spelling), rank)];
    }),
  );
};

/** Ascending and without overlaps. */
const merged = (ranges: Range[]): Range[] => {
  const apart: Range[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = apart[apart.length - 1];
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else apart.push({ ...range });
  }
  return apart;
};

const best = (finds: Find[]): number => Math.min(...finds.map(({ rank }) => rank));

const elsewhereOf = (entry: Entry, byTerm: Find[][], shown: Language): Hit['elsewhere'] => {
  const foreign = byTerm.filter((finds) => finds.every(({ language }) => language !== shown));
  const first = foreign[0]?.[0];
  if (first === undefined) return null;
  const { language, field } = first;
  const ranges = foreign.flat().filter((find) => find.field === field);
  return { text: entry.texts[language][field], ranges: merged(ranges.flatMap((find) => find.ranges)) };
};

const rangesIn = (finds: Find[], shown: Language): FieldRanges => {
  const of = (field: Field): Range[] =>
    merged(finds.flatMap((find) => (find.field === field && find.language === shown ? find.ranges : [])));
  return {
    title: of('title'),
    number: of('number'),
    note: of('note'),
    text: of('text'),
    product: of('product'),
  };
};

/**
 * Makes a search over records: pure, and the same for the same query.
 * @param entries in the order in which equally good ones are listed
 * @param readings of the Chinese characters, for queries in pinyin
 * @param shown the language on show; the texts of the other one are searched as well
 */
export const createSearch = (entries: readonly Entry[], readings: Readings, shown: Language): Search => {
  const spelling = spellingOf(readings);
  const indexed = entries.map((entry): Indexed => ({
    entry,
    folded: { zh: foldedTexts(entry.texts.zh), en: foldedTexts(entry.texts.en) },
  }));

  const hitOf = (record: Indexed, terms: string[]): (Hit & { rank: number }) | null => {
    const byTerm: Find[][] = [];
    for (const term of terms) {
      const finds = findsOf(record, term, shown, spelling);
      if (finds.length === 0) return null;
      byTerm.push(finds);
    }
    return {
      entry: record.entry,
      ranges: rangesIn(byTerm.flat(), shown),
      elsewhere: elsewhereOf(record.entry, byTerm, shown),
      rank: byTerm.reduce((sum, finds) => sum + best(finds), 0),
    };
  };

  return (query) => {
    const terms = termsOf(query);
    if (terms.length === 0) return [];
    return indexed
      .flatMap((record) => hitOf(record, terms) ?? [])
      .sort((one, other) => one.rank - other.rank)
      .map(({ entry, ranges, elsewhere }) => ({ entry, ranges, elsewhere }));
  };
};
