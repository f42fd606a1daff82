import type { Measure, Weight } from './scene';
import { cut, even, type Manner, wrap } from './wrap';

/** A size and how many lines of it have room. */
export interface Step {
  size: number;
  lines: number;
}

/** A text set in lines of one size. */
export interface SetText {
  size: number;
  lines: string[];
}

/** Sizes from the largest to the floor, half a px apart, with the lines that each leaves room for. */
export const steps = (from: number, to: number, linesAt: (size: number) => number): Step[] =>
  Array.from({ length: Math.floor((from - to) * 2) + 1 }, (_, index) => from - index / 2)
    .map((size) => ({ size, lines: linesAt(size) }))
    .filter(({ lines }) => lines > 0);

/** Of a text that is cut the lines that stay are filled, wherever they end. */
const packed: Manner = { line: 100, clause: 0, last: 0 };

/** Steps for a text of one line, and where it is too long for that, of two smaller ones. */
export const oneOrTwo = (one: readonly [number, number], two: readonly [number, number]): Step[] => [
  ...steps(...one, () => 1),
  ...steps(...two, () => 2),
];

/**
 * Sets a text in the first of the steps in which it is whole; what does not even fit the last one ends in an ellipsis.
 * @param trials best first; with none there is no room at all
 */
export const fit = (
  text: string,
  weight: Weight,
  width: number,
  trials: readonly Step[],
  measure: Measure,
  manner: Manner = even,
): SetText => {
  let last: SetText = { size: 0, lines: [] };
  for (const { size, lines: room } of trials) {
    const { lines } = wrap(text, { size, weight }, width, measure, manner);
    if (lines.length <= room) return { size, lines };
    last = { size, lines: wrap(text, { size, weight }, width, measure, packed).lines.slice(0, room) };
  }
  const { size, lines } = last;
  const end = lines.length - 1;
  return {
    size,
    lines: lines.map((line, index) => (index === end ? cut(line, { size, weight }, width, measure) : line)),
  };
};

/** Sets a text on one line, between a largest size and a floor. */
export const oneLine = (
  text: string,
  weight: Weight,
  width: number,
  [largest, floor]: readonly [number, number],
  measure: Measure,
): SetText =>
  fit(
    text,
    weight,
    width,
    steps(largest, floor, () => 1),
    measure,
  );
