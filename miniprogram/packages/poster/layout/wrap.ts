import { charactersOf, piecesOf } from './line-breaks';
import type { Measure, Type } from './scene';

/** Line ends and runs of spaces become one space; a hair of space stays. */
const tidy = (text: string): string =>
  text.replace(/[\s\u2028\u2029]+/g, (run) => (run === '\u200a' ? run : ' ')).trim();

/** How the ends of lines are chosen where there is a choice. */
export interface Manner {
  /** What a further line costs; lines of nothing but slack cost 1. */
  line: number;
  /** What it costs to part a clause. */
  clause: number;
  /** How much of the last line's slack counts. */
  last: number;
}

/** As few lines as there can be, as even as they can be. */
export const even: Manner = { line: 100, clause: 0.01, last: 1 };
/** As few lines as there can be, and full ones, but for a clause that ends near by and a last line of hardly a word. */
export const full: Manner = { line: 100, clause: 0.03, last: 0.02 };
/** Lines that end where a clause does, if it takes no more than one more of them. */
export const spoken: Manner = { line: 0.12, clause: 0.07, last: 0.6 };

/** Below this part of the width a last line looks lost; what that costs. */
const orphan = { share: 0.3, cost: 1 };

const clauseEnd = /[，。；：！？、,.;:!?”」』）)]$/;

/** A text that is parted into pieces, with their widths. */
interface Pieces {
  texts: string[];
  /** Where each piece begins if all stood in one line; one more than there are pieces. */
  starts: number[];
  /** The width of each piece as the last one of its line. */
  ends: number[];
}

/** The pieces of a text, of which one that is wider than a line is parted anywhere; each is measured once. */
const measured = (text: string, type: Type, width: number, measure: Measure): Pieces => {
  const texts = piecesOf(tidy(text)).flatMap((piece) =>
    measure(piece.trimEnd(), type) <= width ? [piece] : charactersOf(piece),
  );
  const starts = [0];
  for (const piece of texts) starts.push((starts[starts.length - 1] ?? 0) + measure(piece, type));
  return { texts, starts, ends: texts.map((piece) => measure(piece.trimEnd(), type)) };
};

const startOf = ({ starts }: Pieces, piece: number): number => starts[piece] ?? 0;

/** The width of a line from one piece to before another. */
const lineWidth = (pieces: Pieces, start: number, end: number): number =>
  startOf(pieces, end - 1) - startOf(pieces, start) + (pieces.ends[end - 1] ?? 0);

interface Ending {
  cost: number;
  /** The piece with which the last line begins. */
  start: number;
}

/** What a line costs, its number aside. */
const costOf = (pieces: Pieces, start: number, end: number, width: number, manner: Manner): number => {
  const slack = Math.max(0, width - lineWidth(pieces, start, end)) / width;
  if (end === pieces.texts.length)
    return slack ** 2 * manner.last + (1 - slack < orphan.share && start > 0 ? orphan.cost : 0);
  return slack ** 2 + (clauseEnd.test((pieces.texts[end - 1] ?? '').trimEnd()) ? 0 : manner.clause);
};

/** For each piece how the text up to it is best parted. */
const bestEndings = (pieces: Pieces, width: number, manner: Manner): Ending[] => {
  const best: Ending[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= pieces.texts.length; end += 1) {
    let found: Ending = { cost: Infinity, start: end - 1 };
    // A piece alone is taken however wide it is.
    for (let start = end - 1; start === end - 1 || lineWidth(pieces, start, end) <= width; start -= 1) {
      if (start < 0) break;
      const cost = (best[start]?.cost ?? 0) + manner.line + costOf(pieces, start, end, width, manner);
      if (cost < found.cost) found = { cost, start };
    }
    best.push(found);
  }
  return best;
};

export interface Wrapped {
  lines: string[];
  /** How far from perfect the line ends are, by the manner's costs, the number of lines aside. */
  cost: number;
}

/** Pieces side by side may be wider than apart: then once more in a width so much smaller. */
const narrower = 0.97;

/**
 * Sets a text in lines: of all ways to part it the one that costs least.
 * @param width logical px
 */
export const wrap = (text: string, type: Type, width: number, measure: Measure, manner: Manner): Wrapped => {
  for (let room = width; ; room *= narrower) {
    const pieces = measured(text, type, room, measure);
    const best = bestEndings(pieces, room, manner);
    const lines: string[] = [];
    for (let end = pieces.texts.length; end > 0; end = best[end]?.start ?? 0)
      lines.unshift(
        pieces.texts
          .slice(best[end]?.start ?? 0, end)
          .join('')
          .trimEnd(),
      );
    const fits = lines.every((line) => measure(line, type) <= width || charactersOf(line).length === 1);
    const cost = (best[pieces.texts.length]?.cost ?? 0) - lines.length * manner.line;
    if (fits || room < width / 2) return { lines: lines.filter((line) => line !== ''), cost };
  }
};

const inWord = /^[\dA-Za-z\u00c0-\u024f]$/;

/** As much of a line as the width holds with an ellipsis behind it; no word is cut in two if another is left. */
export const cut = (line: string, type: Type, width: number, measure: Measure): string => {
  const ended = (text: string): string => `${text.replace(/[\s，、；：。,;:.·]+$/, '')}…`;
  const all = charactersOf(line);
  let kept = all.length;
  while (kept > 0 && measure(ended(all.slice(0, kept).join('')), type) > width) kept -= 1;
  const text = all.slice(0, kept).join('');
  const parted = inWord.test(all[kept - 1] ?? '') && inWord.test(all[kept] ?? '');
  const words = parted ? text.replace(/ [^ ]*$/, '') : text;
  return kept > 0 ? ended(words) : '';
};
