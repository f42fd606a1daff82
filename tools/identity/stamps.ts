import type { ProductId } from '../../typings/content';
import { dataUri } from './glyphs';

/** Frames are drawn on a grid of 96, four times the glyphs'. */
const grid = 96;
const middle = grid / 2;

/** Of the outer line and the inner one. */
const [heavy, light] = [3.8, 1.6];

const round = (value: number): number => Math.round(value * 100) / 100;

interface Point {
  x: number;
  y: number;
}

/** Points around the middle, the first one at the top. */
const around = (count: number, radius: number): Point[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2;
    return { x: round(middle + radius * Math.cos(angle)), y: round(middle + radius * Math.sin(angle)) };
  });

const towards = (from: Point, to: Point, length: number): string => {
  const share = length / Math.hypot(to.x - from.x, to.y - from.y);
  return `${round(from.x + (to.x - from.x) * share)} ${round(from.y + (to.y - from.y) * share)}`;
};

/** A hexagon whose corners are cut that far from their points and rounded. */
const hexagon = (radius: number, cut: number): string => {
  const points = around(6, radius);
  const sides = points.map((point, index) => {
    const before = points.at(index - 1) ?? point;
    const after = points[(index + 1) % points.length] ?? point;
    const start = `${index === 0 ? 'M' : 'L'}${towards(point, before, cut)}`;
    return `${start}Q${point.x} ${point.y} ${towards(point, after, cut)}`;
  });
  return `<path d='${sides.join('')}z'/>`;
};

/** A circle of outward scallops. */
const scalloped = (count: number, radius: number, bulge: number): string => {
  const [first, ...others] = around(count, radius).map(({ x, y }) => `${x} ${y}`);
  const arcs = [...others, first].map((point) => `A${bulge} ${bulge} 0 0 1 ${point}`);
  return `<path d='M${first}${arcs.join('')}z'/>`;
};

const circle = (radius: number): string => `<circle cx='${middle}' cy='${middle}' r='${radius}'/>`;

/** Outer and inner line of each product's stamp: five shapes, since colours alone do not carry for everyone. */
const frames: Record<ProductId, [outer: string, inner: string]> = {
  channels: [
    "<rect x='5' y='11' width='86' height='74' rx='20'/>",
    "<rect x='11.5' y='17.5' width='73' height='61' rx='14'/>",
  ],
  pay: [circle(43), circle(36.5)],
  miniprogram: [hexagon(46, 9), hexagon(38.6, 7.5)],
  wecom: [
    "<path d='M18 9H78A12 12 0 0 0 90 21V75A12 12 0 0 0 78 87H18A12 12 0 0 0 6 75V21A12 12 0 0 0 18 9z'/>",
    "<path d='M23.32 15.5H72.68A18.5 18.5 0 0 0 83.5 26.32V69.68A18.5 18.5 0 0 0 72.68 80.5H23.32A18.5 18.5 0 0 0 12.5 69.68V26.32A18.5 18.5 0 0 0 23.32 15.5z'/>",
  ],
  search: [scalloped(18, 41, 7.4), circle(34.5)],
};

const withWidth = (shape: string, width: number): string => shape.replace('/>', ` stroke-width='${width}'/>`);

/** Both lines of each stamp's frame, as glyphs are written. */
export const stampFrames = Object.fromEntries(
  Object.entries(frames).map(([product, [outer, inner]]) => [
    product,
    withWidth(outer, heavy) + withWidth(inner, light),
  ]),
);

const svg = (body: string): string =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${grid} ${grid}' fill='none' stroke='#000' stroke-linejoin='round'>${body}</svg>`;

/** Side of the grain's tile, and how many specks it has. */
const [tile, specks] = [100, 150];

/** Numbers from 0 to 1, the same at every run (MINSTD, Park and Miller 1988). */
const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
};

/** A speck with three corners, most of them small. */
const speck = (next: () => number): string => {
  const tenths = (most: number): number => Math.round(next() * most * 10) / 10;
  const size = 0.8 + next() ** 3 * 3;
  return `M${tenths(tile)} ${tenths(tile)}l${tenths(size)} ${tenths(size)}-${tenths(size)} ${tenths(size)}z`;
};

const grainPath = (): string => {
  const next = numbers(7);
  return Array.from({ length: specks }, () => speck(next)).join('');
};

/** Ink, and the specks where it has not taken. */
const grain = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${tile} ${tile}'><path fill-rule='evenodd' d='M0 0h${tile}v${tile}H0z${grainPath()}'/></svg>`;

/** The style sheet that gives each stamp's frame as a mask, whole and as the dashed place where it will be. */
export const stampStyleSheet = (): string =>
  [
    '/* Made by tools/identity/draw.ts. */',
    `.ink-stamp {\n  --grain: url("${dataUri(grain)}");\n}\n`,
    ...Object.entries(frames).map(([product, [outer]]) => {
      const dashed = outer.replace('/>', " stroke-width='2.2' stroke-dasharray='5 4'/>");
      return `.frame--${product} {\n  --frame: url("${dataUri(svg(stampFrames[product] ?? ''))}");\n  --place: url("${dataUri(svg(dashed))}");\n}\n`;
    }),
  ].join('\n');
