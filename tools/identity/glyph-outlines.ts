import SVGPathCommander, { type MSegment, type NormalArray, type NormalSegment } from 'svg-path-commander';
import { scanTags, type WxmlTag } from '../preview/compiler/wxml-scan';
import { glyphs, strokeWidth } from './glyphs';
import { stampFrames } from './stamps';

/** One shape of a glyph on the grid of 24. */
interface Part {
  path: string;
  /** Width of the line along it; 0 for none. */
  stroke: number;
  filled: boolean;
}

const numberOf = (attributes: Map<string, string>, name: string): number => {
  const value = Number(attributes.get(name));
  if (Number.isNaN(value)) throw new Error(`a shape of a glyph has no ${name}`);
  return value;
};

/** A rectangle's corners are arcs of a circle, as SVG draws them. */
const rectPath = (attributes: Map<string, string>): string => {
  const number = (name: string): number => numberOf(attributes, name);
  const [x, y, width, height, r] = [
    number('x'),
    number('y'),
    number('width'),
    number('height'),
    number('rx'),
  ];
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z`;
};

const circlePath = (attributes: Map<string, string>): string => {
  const [cx, cy, r] = [numberOf(attributes, 'cx'), numberOf(attributes, 'cy'), numberOf(attributes, 'r')];
  return `M${cx - r} ${cy}a${r} ${r} 0 0 1 ${2 * r} 0a${r} ${r} 0 0 1 ${-2 * r} 0z`;
};

const dataOf = ({ name }: WxmlTag, attributes: Map<string, string>): string => {
  if (name === 'path') return attributes.get('d') ?? '';
  if (name === 'rect') return rectPath(attributes);
  if (name === 'circle') return circlePath(attributes);
  throw new Error(`a glyph holds <${name}>, which has no outline here`);
};

/** An arc as cubics, which every canvas draws; all else as it is. */
const withoutArcs = (segments: NormalArray): NormalSegment[] => {
  let [x, y] = [0, 0];
  return segments.flatMap((segment) => {
    const from: MSegment = ['M', x, y];
    if (segment[0] !== 'Z') [x = x, y = y] = segment.slice(-2).map(Number);
    return segment[0] === 'A' ? SVGPathCommander.pathToCurve([from, segment]).slice(1) : [segment];
  });
};

const written = (segments: NormalSegment[]): string =>
  segments
    .map(([command, ...values]) => command + values.map((value) => Math.round(value * 100) / 100).join(' '))
    .join('');

const partOf = (tag: WxmlTag): Part => {
  const attributes = new Map(tag.attributes.map(({ name, value }) => [name, value]));
  const stroke =
    attributes.get('stroke') === 'none' ? 0 : Number(attributes.get('stroke-width') ?? strokeWidth);
  return {
    path: written(withoutArcs(SVGPathCommander.normalizePath(dataOf(tag, attributes)))),
    stroke,
    filled: attributes.has('fill'),
  };
};

const outlinesOf = (shapes: Record<string, string>, file: string): Record<string, Part[]> =>
  Object.fromEntries(Object.entries(shapes).map(([name, body]) => [name, scanTags(body, file).map(partOf)]));

/** The module that carries each glyph as paths of M, L, C, Q and Z, as committed in `miniprogram/packages/poster/layout/`. */
export const glyphOutlines = (): string => {
  const outlines = outlinesOf(glyphs, 'glyphs.ts');
  return `/* Made by tools/identity/draw.ts. */
import type { ProductId } from '../../../../typings/content';

/** On a grid of 24: paths, the width of the line along each (0 for none), and which of them are filled. */
export const glyphOutlines: Readonly<
  Record<ProductId | 'quote', readonly { path: string; stroke: number; filled: boolean }[]>
> = ${JSON.stringify(outlines)};
`;
};

/** The module that carries the frame of each stamp likewise. */
export const stampOutlines = (): string => `/* Made by tools/identity/draw.ts. */
import type { ProductId } from '../../../../typings/content';

/** On a grid of 96: the lines of a stamp's frame with their widths. */
export const stampOutlines: Readonly<Record<ProductId, readonly { path: string; stroke: number }[]>> = ${JSON.stringify(
  outlinesOf(stampFrames, 'stamps.ts'),
  ['channels', 'pay', 'miniprogram', 'wecom', 'search', 'path', 'stroke'],
)};
`;
