import type { PathNode } from '../../poster/layout/scene';
import { paper, type Box } from './page';

const corner = (x: number, y: number, dx: number, dy: number): PathNode['commands'] => [
  ['M', x + dx, y],
  ['L', x, y],
  ['L', x, y + dy],
];

/** Four corners around a box, so that the eye, and the phone, finds what to scan. */
export const corners = (
  { x, y, width, height }: Box,
  away: number,
  arm: number,
  stroke: { colour: string; width: number },
): PathNode => {
  const [left, top, right, bottom] = [x - away, y - away, x + width + away, y + height + away];
  return {
    kind: 'path',
    x: 0,
    y: 0,
    scale: 1,
    commands: [
      ...corner(left, top, arm, arm),
      ...corner(right, top, -arm, arm),
      ...corner(right, bottom, -arm, -arm),
      ...corner(left, bottom, arm, -arm),
    ],
    stroke,
  };
};

/** From a page's edge inwards, and around where two cuts cross, mm; printers leave some 4 mm of the edge blank. */
const edgeMark = 8;
const crossMark = 3;
const cutLine = { colour: '#8a929e', width: 0.2 };

const line = (x: number, y: number, toX: number, toY: number): PathNode['commands'] => [
  ['M', x, y],
  ['L', toX, toY],
];

/** Where a page is cut into equal cells. */
export const cutMarks = (columns: number, rows: number): PathNode => {
  const { width, height } = paper;
  const across = Array.from({ length: columns - 1 }, (_, index) => (width / columns) * (index + 1));
  const down = Array.from({ length: rows - 1 }, (_, index) => (height / rows) * (index + 1));
  return {
    kind: 'path',
    x: 0,
    y: 0,
    scale: 1,
    commands: [
      ...across.flatMap((x) => [...line(x, 0, x, edgeMark), ...line(x, height - edgeMark, x, height)]),
      ...down.flatMap((y) => [...line(0, y, edgeMark, y), ...line(width - edgeMark, y, width, y)]),
      ...across.flatMap((x) =>
        down.flatMap((y) => [
          ...line(x - crossMark, y, x + crossMark, y),
          ...line(x, y - crossMark, x, y + crossMark),
        ]),
      ),
    ],
    stroke: cutLine,
  };
};
