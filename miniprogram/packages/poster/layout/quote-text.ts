import { type Block, block, blockNodes } from './blocks';
import type { QuoteCardContent } from './content';
import { fit, type SetText, type Step, steps } from './fit';
import type { Look } from './look';
import { ascent, descent, type Measure, type Node } from './scene';
import { full, spoken, wrap } from './wrap';

export interface QuoteRoom {
  width: number;
  height: number;
  /** Sizes of the words and of the translation: largest and smallest, px. */
  words: readonly [number, number];
  gloss: readonly [number, number];
  /** Between the two, px. */
  gap: number;
}

const leading = { words: 1.56, gloss: 1.42 };

/** Of the translation to the words, where its own limits allow. */
const glossShare = 0.6;

/** Between the translation and what says that it is one, px. */
const labelGap = 3;

/** The speaker's words are of this weight, the translation is lighter. */
const wordsWeight = 500;

const linesIn =
  (height: number, lineHeight: number) =>
  (size: number): number =>
    Math.floor((height - size * (ascent + descent)) / (size * lineHeight) + 1);

/** How much smaller words may be for lines that end where a clause does, and what being smaller costs. */
const smallest = 0.8;
const smallness = 0.5;

/** Of the sizes at which the words have room the one whose lines end best. */
const setWords = (text: string, width: number, trials: readonly Step[], measure: Measure): SetText => {
  const largest = fit(text, wordsWeight, width, trials, measure);
  let best: SetText & { cost: number } = { ...largest, cost: Infinity };
  for (const { size, lines: room } of trials) {
    if (size > largest.size || size < largest.size * smallest) continue;
    const { lines, cost } = wrap(text, { size, weight: wordsWeight }, width, measure, spoken);
    const total = cost + smallness * (1 - size / largest.size);
    if (lines.length <= room && total < best.cost) best = { size, lines, cost: total };
  }
  return best;
};

/** Words and translation, one under the other. */
interface Both {
  words: Block;
  label: Block;
  gloss: Block;
}

const blockOf = (set: SetText): Block => block(set, wordsWeight, leading.words);
const glossOf = (set: SetText): Block => block(set, 400, leading.gloss);

/** What a translation takes in all, with what says that it is one and the room around them. */
const glossHeight = (gloss: Block, label: Block, gap: number): number =>
  gloss.height === 0 ? 0 : gap + label.height + labelGap + gloss.height;

/** Words that would not be whole otherwise may be this much smaller than their floor. */
const lastFloor = 0.85;

/** The words whole, and as much of the translation as there is room for beneath them: two lines at least. */
const setCut = (
  { quote }: Pick<QuoteCardContent, 'quote'>,
  label: Block,
  room: QuoteRoom,
  measure: Measure,
): Both => {
  const { width, height, gap } = room;
  const [size, floor] = [room.gloss[1], room.words[1]];
  const least = glossOf({ size, lines: ['', ''] });
  const rest = height - glossHeight(least, label, gap);
  const trials = steps(floor, floor * lastFloor, linesIn(rest, leading.words));
  const words = blockOf(fit(quote.words, wordsWeight, width, trials, measure));
  const left = rest + least.height - words.height;
  const lines = linesIn(left, leading.gloss)(size);
  return { words, label, gloss: glossOf(fit(quote.gloss, 400, width, [{ size, lines }], measure, full)) };
};

/** Both at the largest size of the words at which both are whole; else the translation is cut. */
const setBoth = (
  content: Pick<QuoteCardContent, 'quote' | 'words'>,
  room: QuoteRoom,
  measure: Measure,
): Both => {
  const { quote, words } = content;
  const { width, height, gap } = room;
  const [glossLargest, glossFloor] = room.gloss;
  const label = block(
    fit(words.translation, 600, width, [{ size: glossFloor, lines: 1 }], measure),
    600,
    leading.gloss,
  );
  for (const { size } of steps(...room.words, () => 1)) {
    const glossSize = Math.max(glossFloor, Math.min(glossLargest, size * glossShare));
    const type = { size: glossSize, weight: 400 } as const;
    const gloss = glossOf({ size: glossSize, lines: wrap(quote.gloss, type, width, measure, full).lines });
    const left = height - glossHeight(gloss, label, gap);
    const { lines } = wrap(quote.words, { size, weight: wordsWeight }, width, measure, full);
    if (blockOf({ size, lines }).height > left) continue;
    const trials = steps(size, room.words[1], linesIn(left, leading.words));
    const said = blockOf(setWords(quote.words, width, trials, measure));
    // Words that are smaller for the sake of their line ends leave the translation more room.
    const larger = steps(glossLargest, glossSize, linesIn(left + gloss.height - said.height, leading.gloss));
    return { words: said, label, gloss: glossOf(fit(quote.gloss, 400, width, larger, measure, full)) };
  }
  return setCut(content, label, room, measure);
};

const setAlone = ({ quote }: Pick<QuoteCardContent, 'quote'>, room: QuoteRoom, measure: Measure): Both => {
  const none = block({ size: 0, lines: [] }, 400, 1);
  const trials = steps(...room.words, linesIn(room.height, leading.words));
  return { words: blockOf(setWords(quote.words, room.width, trials, measure)), label: none, gloss: none };
};

/** The words as large as they have room for, and our translation smaller beneath, labelled as one. */
export const quoteText = (
  content: Pick<QuoteCardContent, 'quote' | 'words'>,
  look: Look,
  room: QuoteRoom,
  at: { x: number; top: number },
  measure: Measure,
): Node[] => {
  const set = content.quote.gloss.trim() === '' ? setAlone : setBoth;
  const { words, label, gloss } = set(content, room, measure);
  const labelTop = at.top + words.height + (words.height === 0 ? 0 : room.gap);
  return [
    ...blockNodes(words, at.x, at.top, look.ink),
    ...blockNodes(label, at.x, labelTop, look.accent),
    ...blockNodes(gloss, at.x, labelTop + label.height + labelGap, look.inkSecond),
  ];
};
