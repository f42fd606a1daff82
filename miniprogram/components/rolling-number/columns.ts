import { hasDigit, setParts, unitSize, wordSize } from '../../domain/numeral-parts';

/** One character of a numeral on show: a sign that stands still, or a strip of digits that is moved up. */
export interface Column {
  /** The digits the strip passes, from the one on show before to the one to show, one a line. */
  text: string;
  /** How far up the strip ends, in percent of its own height. */
  shift: number;
  digit: boolean;
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

const still = (character: string): Column => ({ text: character, shift: 0, digit: isDigit(character) });

/** The columns of a numeral at rest. */
export const columnsAtRest = (number: string): Column[] => Array.from(number, still);

const strip = (from: number, steps: number): Column => ({
  text: Array.from({ length: steps + 1 }, (_, step) => String((from + step) % 10)).join('\n'),
  shift: (steps / (steps + 1)) * 100,
  digit: true,
});

/** Digits by their place: 0 is the ones, 1 the tens, -1 the tenths. */
const digitsByPlace = (number: string): Map<number, number> => {
  const [whole = '', fraction = ''] = number.split('.');
  const wholeDigits = Array.from(whole).filter(isDigit).reverse();
  const fractionDigits = Array.from(fraction).filter(isDigit);
  return new Map([
    ...wholeDigits.map((digit, place): [number, number] => [place, Number(digit)]),
    ...fractionDigits.map((digit, index): [number, number] => [-1 - index, Number(digit)]),
  ]);
};

/**
 * The columns that roll to a numeral.
 * Without an old one every digit turns once round and stops; from an old one each digit goes the way up
 * from what stood at its place, and those that stay do not move.
 * @param number the numeral to show, with its separators (1,024 or 2.64)
 * @param old the numeral on show before
 */
export const rollingColumns = (number: string, old = ''): Column[] => {
  const before = digitsByPlace(old);
  const whole = Array.from(number.split('.')[0] ?? '').filter(isDigit).length;
  let seen = 0;
  return Array.from(number, (character) => {
    if (!isDigit(character)) return still(character);
    const place = whole - 1 - seen;
    seen += 1;
    const digit = Number(character);
    if (old === '') return strip(0, digit + 10);
    const from = before.get(place) ?? 0;
    return strip(from, (digit - from + 10) % 10);
  });
};

/** Room for the space between digits and a unit, in em, as rolling-number.wxss sets it. */
const gap = 0.1;

/** In em of the numeral face. */
const characterWidth = (character: string): number => {
  if (isDigit(character)) return 0.61;
  if (character === '.' || character === ',' || character === ' ') return 0.26;
  return character > '\u2e7f' ? 1 : 0.62;
};

const textWidth = (text: string): number =>
  Array.from(text).reduce((width, character) => width + characterWidth(character), 0);

const unitWidth = (text: string): number => (text === '' ? 0 : textWidth(text) * unitSize + gap);

/** How wide a numeral with its prefix and suffix is, in em of its digits, so that it can be fitted to its place. */
export const numeralWidth = (prefix: string, number: string, suffix: string): number =>
  Math.ceil(
    (unitWidth(prefix) + textWidth(number) * (hasDigit(number) ? 1 : wordSize) + unitWidth(suffix)) * 100,
  ) / 100;

/** A numeral may shrink to this part of its size before it asks for a wider column. */
const shrink = 0.85;

/**
 * How wide a column must be for numerals to stand beside one another.
 * @param size of the numerals in rem
 * @returns rem
 */
export const columnWidth = (
  numerals: readonly { prefix: string; number: string; suffix: string }[],
  size: number,
): number => {
  const widths = numerals.map(({ prefix, number, suffix }) => {
    const { before, digits, after } = setParts(prefix, number, suffix);
    return numeralWidth(before, digits, after);
  });
  return Math.ceil(Math.max(0, ...widths) * size * shrink * 100) / 100;
};
