import { numeralAdvances, numeralEm, numeralPaths } from './numeral-outlines';
import type { PathCommand } from './scene';

const command = /([MLQCZ])([^MLQCZ]*)/g;
const number = /-?\d+(?:\.\d+)?/g;

/** Reads a path as tools/identity writes it: absolute M, L, Q, C and Z. */
export const parsePath = (path: string): PathCommand[] =>
  Array.from(path.matchAll(command), ([, name, values = '']): PathCommand => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (values.match(number) ?? []).map(Number);
    if (name === 'C') return ['C', a, b, c, d, e, f];
    if (name === 'Q') return ['Q', a, b, c, d];
    return name === 'M' || name === 'L' ? [name, a, b] : ['Z'];
  });

/** Space between characters of the numeral face, in em (rolling-number.wxss). */
const tracking = -0.035;

const advanceOf = (character: string): number => (numeralAdvances[character] ?? 0) / numeralEm + tracking;

/** Whether the numeral face has the character. */
export const inNumeralFace = (character: string): boolean => character in numeralAdvances;

/** The width of characters of the numeral face, in em; the last one's tracking is none. */
export const numeralWidth = (digits: string): number =>
  Array.from(digits).reduce((width, digit) => width + advanceOf(digit), digits === '' ? 0 : -tracking);

const moved = (commands: PathCommand[], by: number): PathCommand[] =>
  commands.map((part): PathCommand => {
    switch (part[0]) {
      case 'M':
      case 'L':
        return [part[0], part[1] + by, part[2]];
      case 'Q':
        return ['Q', part[1] + by, part[2], part[3] + by, part[4]];
      case 'C':
        return ['C', part[1] + by, part[2], part[3] + by, part[4], part[5] + by, part[6]];
      case 'Z':
        return part;
    }
  });

/** The outline of characters of the numeral face, in units of which an em has `numeralEm`. */
export const numeralOutline = (digits: string): PathCommand[] => {
  let at = 0;
  return Array.from(digits).flatMap((digit) => {
    const placed = moved(parsePath(numeralPaths[digit] ?? ''), at);
    at += advanceOf(digit) * numeralEm;
    return placed;
  });
};

/** How far right of its start a numeral's ink begins, in em: a large one is set so much further left. */
export const inkStart = (digits: string): number => {
  const across = parsePath(numeralPaths[digits.charAt(0)] ?? '').flatMap((part) =>
    part[0] === 'Z' ? [] : [part[1]],
  );
  return across.length === 0 ? 0 : Math.min(...across) / numeralEm;
};
