import type { Text } from '../../../../typings/content';
import type { Step } from '../../poster/layout/fit';
import type { TextNode, Weight } from '../../poster/layout/scene';
import type { Setting, Strip } from './page';

/** A text of a column: its largest size first, in mm. */
export interface ColumnText {
  text: string;
  weight: Weight;
  steps: readonly Step[];
  fill: string;
  /** Above it, mm; none above the first one. */
  gap: number;
}

const leading = 1.25;

/** Both languages, once where they say the same. */
export const inBoth = (text: Text): string[] => (text.zh === text.en ? [text.zh] : [text.zh, text.en]);

/** One text under another. */
export interface Column {
  height: number;
  /** @param x of the left edge or the middle, as the column is aligned */
  at: (x: number, top: number) => Strip;
}

/**
 * Sets texts under one another, each as large as there is room for it.
 * @param width mm
 */
export const column = (
  texts: readonly ColumnText[],
  width: number,
  align: 'left' | 'middle',
  setting: Setting,
): Column => {
  const blocks = texts
    .filter(({ text }) => text !== '')
    .map(({ text, weight, steps, fill, gap }) => ({
      block: setting.block(setting.fit(text, weight, width, steps, setting.measure), weight, leading),
      fill,
      gap,
    }));
  const height = blocks.reduce(
    (sum, { block, gap }, index) => sum + block.height + (index === 0 ? 0 : gap),
    0,
  );
  const placed = (x: number, top: number): TextNode[] => {
    let y = top;
    return blocks.flatMap(({ block, fill, gap }, index) => {
      if (index > 0) y += gap;
      const nodes = setting.blockNodes(block, x, y, fill).filter((node) => node.kind === 'text');
      y += block.height;
      if (align === 'left') return nodes;
      return nodes.map((node) => ({ ...node, x: x - setting.measure(node.text, node) / 2 }));
    });
  };
  return {
    height,
    at: (x, top) => ({
      x: align === 'left' ? x : x - width / 2,
      y: top,
      width,
      height,
      nodes: placed(x, top),
    }),
  };
};

type Size = readonly [size: number, lines: number];

/** Sizes to try, the largest first: each in mm, with how many lines it may take. */
export const sizes = (...tried: readonly Size[]): Step[] => tried.map(([size, lines]) => ({ size, lines }));

interface Pair {
  colours: { ink: string; inkSecond: string };
  /** Above the first text, and between the two, mm. */
  gaps: readonly [above: number, between: number];
  first: readonly Step[];
  second: readonly Step[];
}

/** What is said in one language or in both: the first bold, the other quieter under it. */
export const pair = (texts: readonly string[], { colours, gaps, first, second }: Pair): ColumnText[] =>
  texts.map((text, index) =>
    index === 0
      ? { text, weight: 700, fill: colours.ink, gap: gaps[0], steps: first }
      : { text, weight: 500, fill: colours.inkSecond, gap: gaps[1], steps: second },
  );
