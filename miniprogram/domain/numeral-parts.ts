const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** A numeral without a digit (数万亿) is set as words: smaller, in the text's own face, and nothing of it rolls. */
export const hasDigit = (number: string): boolean => Array.from(number).some(isDigit);

/** Size of the units beside a numeral, in em of its digits. */
export const unitSize = 0.45;

/** Words in place of digits (数万亿) fill their em, as digits do not: so much smaller they weigh the same. */
export const wordSize = 0.8;

/**
 * A numeral's parts as they are set: a sign that touches the digits (over ¥, +, 3×) is as large as they are.
 * @returns `digits` with their signs, and the units without the spaces around them
 */
export const setParts = (
  prefix: string,
  number: string,
  suffix: string,
): { before: string; digits: string; after: string } => {
  const sign = /[+\u2212\u00a5]$/.exec(prefix)?.[0] ?? '';
  const times = suffix.startsWith('×') ? '×' : '';
  return {
    before: prefix.slice(0, prefix.length - sign.length).trim(),
    digits: sign + number + times,
    after: suffix.slice(times.length).trim(),
  };
};
