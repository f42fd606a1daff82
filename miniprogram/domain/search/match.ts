import type { Readings } from '../../../typings/content';
import type { Folded } from './fold';

/** Part of a text: from `start` up to and without `end`, in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/** How a Chinese character may be typed: its readings, in full. */
export type Spelling = ReadonlyMap<string, readonly string[]>;

export const spellingOf = (readings: Readings): Spelling =>
  new Map(
    Object.entries(readings).map(([character, all]) => [
      character,
      all.split(' ').filter((reading) => reading !== ''),
    ]),
  );

const isLetter = (char: string): boolean => char >= 'a' && char <= 'z';
const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** Whether a Latin word or a number is already under way at `index`: `art` is not found in `start`, 64 not in 2.64. */
const isUnderWay = (chars: string, index: number): boolean => {
  const [first, before] = [chars.charAt(index), chars.charAt(index - 1)];
  if (isLetter(first)) return isLetter(before);
  if (!isDigit(first)) return false;
  return isDigit(before) || (before === '.' && isDigit(chars.charAt(index - 2)));
};

const rangeOf = ({ at }: Folded, from: number, to: number): Range => ({
  start: at[from] ?? 0,
  end: (at[to - 1] ?? 0) + 1,
});

/** Where a term stands in a text as it is written. */
export const writtenRanges = (text: Folded, term: string): Range[] => {
  const ranges: Range[] = [];
  let from = text.chars.indexOf(term);
  while (from !== -1 && term !== '') {
    const taken = !isUnderWay(text.chars, from);
    if (taken) ranges.push(rangeOf(text, from, from + term.length));
    from = text.chars.indexOf(term, from + (taken ? term.length : 1));
  }
  return ranges;
};

/** The first letter of a reading, and the two of zh, ch, sh. */
const initialsOf = (reading: string): string[] =>
  /^[zcs]h/.test(reading) ? [reading.slice(0, 1), reading.slice(0, 2)] : [reading.slice(0, 1)];

/** How far into the term one may be after a character, from `place`: it is written, spelt, begun or abbreviated. */
const placesAfter = (char: string, term: string, place: number, spelling: Spelling): number[] => {
  const places = term.charAt(place) === char ? [place + 1] : [];
  for (const reading of spelling.get(char) ?? []) {
    // The last syllable may still be being typed.
    if (reading.startsWith(term.slice(place))) return [term.length];
    for (const part of [reading, ...initialsOf(reading)])
      if (term.startsWith(part, place)) places.push(place + part.length);
  }
  return places;
};

/** Where the shortest run of characters that the term spells, from `start`, ends; -1 where there is none. */
const spelledEnd = (chars: string, start: number, term: string, spelling: Spelling): number => {
  let places = new Set([0]);
  for (let index = start; index < chars.length && places.size > 0; index += 1) {
    const next = new Set<number>();
    for (const place of places)
      for (const after of placesAfter(chars.charAt(index), term, place, spelling)) next.add(after);
    if (next.has(term.length)) return index + 1;
    places = next;
  }
  return -1;
};

/** Where a text is spelt by the term: each character by its reading, the beginning of it, or itself (weixinzf, 8yi). */
export const spelledRanges = (text: Folded, term: string, spelling: Spelling): Range[] => {
  // Input methods part syllables so: xi'an.
  const typed = term.replace(/['’]/g, '');
  if (!/[a-z]/.test(typed)) return [];
  const ranges: Range[] = [];
  let start = 0;
  while (start < text.chars.length) {
    const end = isUnderWay(text.chars, start) ? -1 : spelledEnd(text.chars, start, typed, spelling);
    if (end !== -1) ranges.push(rangeOf(text, start, end));
    start = end === -1 ? start + 1 : end;
  }
  return ranges;
};
