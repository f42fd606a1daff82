import { block, blockNodes } from './blocks';
import { ascent, descent, type Measure, type Node, type Weight } from './scene';
import { fit, oneLine, type SetText, type Step } from './fit';
import { withAlpha } from './look';

export interface Pill {
  height: number;
  at: (x: number, top: number) => Node[];
}

const pillInset = 10;
const pillRise = 4.5;

/** A metric's chip: what bounds the number, on a tint. Takes no room where there is nothing to say. */
export const pill = (
  text: string,
  width: number,
  sizes: readonly Step[],
  colours: { ground: string; text: string },
  measure: Measure,
): Pill => {
  const set = fit(text, 400, width - 2 * pillInset, sizes, measure);
  const lines = block(set, 400, 1.35);
  if (set.lines.length === 0) return { height: 0, at: () => [] };
  const longest = Math.max(...set.lines.map((line) => measure(line, { size: set.size, weight: 400 })));
  const height = lines.height + 2 * pillRise;
  const radius = (set.size * (ascent + descent) + 2 * pillRise) / 2;
  return {
    height,
    at: (x, top) => [
      { kind: 'rect', x, y: top, width: longest + 2 * pillInset, height, radius, fill: colours.ground },
      ...blockNodes(lines, x + pillInset, top + pillRise, colours.text),
    ],
  };
};

/** The hairline above the foot of a picture on a field. */
export const rule = (x: number, y: number, width: number, onField: string): Node => ({
  kind: 'rect',
  x,
  y,
  width,
  height: 1,
  fill: withAlpha(onField, 0.2),
});

/** Height of a picture's head. */
export const headHeight = 22;

/** Left and right in one line, the left one first to be given room. */
export const head = (
  left: { x: number; text: string; fill: string },
  right: { x: number; text: string; fill: string },
  top: number,
  measure: Measure,
): Node[] => {
  const space = right.x - left.x;
  const name = oneLine(left.text, 600, space * (right.text === '' ? 1 : 0.62), [16, 11], measure);
  const used =
    name.lines.length === 0 ? 0 : measure(name.lines[0] ?? '', { size: name.size, weight: 600 }) + 16;
  const event = oneLine(right.text, 400, space - used, [11, 10], measure);
  const baseline = top + headHeight / 2 + name.size * 0.36;
  const line = (
    { size, lines }: SetText,
    weight: Weight,
    { x, fill }: { x: number; fill: string },
    align: 'left' | 'right',
  ): Node[] => lines.map((text) => ({ kind: 'text', text, x, baseline, size, weight, fill, align }));
  return [...line(name, 600, left, 'left'), ...line(event, 400, right, 'right')];
};
