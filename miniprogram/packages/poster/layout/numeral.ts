import type { MetricView } from '../../../../typings/view';
import { hasDigit, setParts, unitSize, wordSize } from '../../../domain/numeral-parts';
import { inkStart, inNumeralFace, numeralWidth } from './outline';
import { ascent, descent, type Measure, type Node, type Weight } from './scene';

export type Numeral = Pick<MetricView, 'prefix' | 'number' | 'suffix'>;

/** Spaces between the digits and the units around them, in em of the units (rolling-number.wxss). */
const spaceBefore = 0.2;
const spaceAfter = 0.14;
/** Between two words (trillions of yuan). */
const wordSpace = 0.4;

/** Of the numeral face's capitals and figures, in em: how far a numeral rises above its baseline. */
const numeralHeight = 0.74;

/** How far it reaches below: its commas, if it has any. */
const depthOf = (text: string): number => (text.includes(',') ? 0.16 : 0.02);

/** Part of a numeral in one face at one size. */
interface Run {
  text: string;
  outlined: boolean;
  size: number;
  weight: Weight;
  /** Space in front, in em of the digits. */
  gap: number;
}

/** Characters of the numeral face are outlined, the others in the phone's own, as the app's font stack has it. */
const runsOf = (text: string, size: number, weight: Weight, gap: number): Run[] => {
  const runs: Run[] = [];
  for (const character of Array.from(text)) {
    const outlined = inNumeralFace(character);
    const last = runs[runs.length - 1];
    if (last?.outlined === outlined) last.text += character;
    else runs.push({ text: character, outlined, size, weight, gap: runs.length === 0 ? gap : 0 });
  }
  return runs;
};

/** A numeral's parts as runs; each begins with the space that parts it from what stands before. */
const partsOf = ({ prefix, number, suffix }: Numeral): { before: Run[]; digits: Run[]; after: Run[] } => {
  const { before, digits, after } = setParts(prefix, number, suffix);
  const size = hasDigit(digits) ? 1 : wordSize;
  const parts = /[a-z]$/i.test(digits) ? wordSpace : spaceAfter;
  return {
    before: runsOf(before, unitSize, 500, 0),
    digits: runsOf(digits, size, 700, before === '' ? 0 : spaceBefore * unitSize),
    after: runsOf(after, unitSize, 600, parts * unitSize),
  };
};

interface Line {
  runs: Run[];
  /** Of the digits, px. */
  size: number;
}

/** A numeral set for its place. */
export interface SetNumeral {
  /** Of the digits, px. */
  size: number;
  width: number;
  height: number;
  at: (x: number, top: number) => Node[];
}

export interface NumeralRoom {
  width: number;
  height: number;
  /** The digits' size at most. */
  largest: number;
  /** Where one line makes the digits smaller than this, the unit goes below them. */
  stackedBelow: number;
  fill: string;
}

const runWidth = (run: Run, size: number, measure: Measure): number =>
  run.gap * size +
  (run.outlined
    ? numeralWidth(run.text) * run.size * size
    : measure(run.text, { size: run.size * size, weight: run.weight }));

const lineWidth = ({ runs, size }: Line, measure: Measure): number =>
  runs.reduce((width, run) => width + runWidth(run, size, measure), 0);

const shrunk = (line: Line, width: number, measure: Measure): Line => {
  let { size } = line;
  while (size > 1 && lineWidth({ ...line, size }, measure) > width) size *= 0.98;
  return { ...line, size };
};

const above = ({ runs, size }: Line): number =>
  Math.max(0, ...runs.map((run) => run.size * size * (run.outlined ? numeralHeight : ascent)));

const below = ({ runs, size }: Line): number =>
  Math.max(0, ...runs.map((run) => run.size * size * (run.outlined ? depthOf(run.text) : descent)));

const runNode = (run: Run, size: number, x: number, baseline: number, fill: string): Node =>
  run.outlined
    ? { kind: 'numeral', digits: run.text, x, baseline, size: run.size * size, fill }
    : {
        kind: 'text',
        text: run.text,
        x,
        baseline,
        size: run.size * size,
        weight: run.weight,
        fill,
        align: 'left',
      };

const lineNodes = (
  { runs, size }: Line,
  left: number,
  baseline: number,
  fill: string,
  measure: Measure,
): Node[] => {
  const [first] = runs;
  let x = first?.outlined === true ? left - inkStart(first.text) * first.size * size : left;
  return runs.map((run) => {
    const node = runNode(run, size, x + run.gap * size, baseline, fill);
    x += runWidth(run, size, measure);
    return node;
  });
};

/** Between the digits and a unit that stands below them, in em of the digits. */
const stackGap = 0.12;

/** All on one baseline, or the unit below where that lets the digits be so much larger. */
const linesAt = (
  numeral: Numeral,
  stacked: boolean,
  size: number,
  width: number,
  measure: Measure,
): Line[] => {
  const { before, digits, after } = partsOf(numeral);
  if (!stacked) return [{ runs: [...before, ...digits, ...after], size }];
  const unit = after.map((run) => ({ ...run, gap: 0 }));
  return [{ runs: [...before, ...digits], size }, shrunk({ runs: unit, size }, width, measure)];
};

const heightOf = (lines: Line[], size: number): number =>
  lines.reduce((sum, line) => sum + above(line) + below(line), 0) + (lines.length - 1) * stackGap * size;

interface Arrangement {
  lines: Line[];
  size: number;
}

/** A numeral is never cut: it becomes as small as it must. */
const arranged = (numeral: Numeral, stacked: boolean, room: NumeralRoom, measure: Measure): Arrangement => {
  for (let size = room.largest; ; size *= 0.99) {
    const lines = linesAt(numeral, stacked, size, room.width, measure);
    const fits = lines.every((line) => lineWidth(line, measure) <= room.width);
    if ((fits && heightOf(lines, size) <= room.height) || size < 1) return { lines, size };
  }
};

/** Sets a numeral with its prefix and suffix as the app does: units at 0.45 of the digits. */
export const setNumeral = (numeral: Numeral, room: NumeralRoom, measure: Measure): SetNumeral => {
  const inline = arranged(numeral, false, room, measure);
  const stacks = inline.size < room.stackedBelow && numeral.suffix.trim() !== '';
  const stacked = stacks ? arranged(numeral, true, room, measure) : inline;
  const { lines, size } = stacked.size > inline.size * 1.2 ? stacked : inline;
  return {
    size,
    width: Math.max(...lines.map((line) => lineWidth(line, measure))),
    height: heightOf(lines, size),
    at: (x, top) => {
      let y = top;
      return lines.flatMap((line) => {
        const nodes = lineNodes(line, x, y + above(line), room.fill, measure);
        y += above(line) + below(line) + stackGap * size;
        return nodes;
      });
    },
  };
};
