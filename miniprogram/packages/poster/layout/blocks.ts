import { ascent, descent, type Node, type TextNode, type Weight } from './scene';
import type { SetText } from './fit';

/** Lines of a text under one another. */
export interface Block extends SetText {
  /** From the first line's ascent to the last one's descent. */
  height: number;
  weight: Weight;
  leading: number;
}

/** @param leading of a line, in parts of the size */
export const block = ({ size, lines }: SetText, weight: Weight, leading: number): Block => ({
  size,
  lines,
  weight,
  leading,
  height: lines.length === 0 ? 0 : size * (ascent + descent) + (lines.length - 1) * size * leading,
});

export const blockNodes = (
  { size, lines, weight, leading }: Block,
  x: number,
  top: number,
  fill: string,
  align: TextNode['align'] = 'left',
): Node[] =>
  lines.map((text, index) => ({
    kind: 'text',
    text,
    x,
    baseline: top + size * ascent + index * size * leading,
    size,
    weight,
    fill,
    align,
  }));

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
