import type { Point } from '../../miniprogram/domain/map-places';
import type { ProductId } from '../../typings/content';
import { hexOf, type Colour } from './colours';
import { glyphBody } from './glyphs';

/** Px of a picture. */
export interface Size {
  width: number;
  height: number;
}

/** A whole picture, in layers from the ground up. */
export const picture = ({ width, height }: Size, ground: Colour, layers: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill="none" stroke-linecap="round" stroke-linejoin="round"><rect width="${width}" height="${height}" fill="${hexOf(ground)}"/>${layers.join('')}</svg>`;

export const line = (from: Point, to: Point, width: number, colour: Colour): string =>
  `<path d="M${from.x} ${from.y}L${to.x} ${to.y}" stroke="${hexOf(colour)}" stroke-width="${width}"/>`;

export const disc = ({ x, y }: Point, radius: number, colour: Colour): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${hexOf(colour)}"/>`;

/** All that is nearer than a distance to the area between these points. */
export const aroundArea = (points: Point[], distance: number, colour: Colour): string => {
  const corners = points.map(({ x, y }) => `${x} ${y}`).join('L');
  return `<path d="M${corners}Z" fill="${hexOf(colour)}" stroke="${hexOf(colour)}" stroke-width="${distance * 2}"/>`;
};

/** The grid of 24 on which glyphs are drawn, its middle at a point. */
const onGrid = ({ x, y }: Point, unit: number, attributes: string, body: string): string =>
  `<g transform="translate(${x - 12 * unit} ${y - 12 * unit}) scale(${unit})" ${attributes}>${body}</g>`;

/** The width of a glyph's strokes on its grid. */
const stroke = 2;

/** @param unit of the glyph's grid, in px */
export const glyph = (product: ProductId, at: Point, unit: number, colour: Colour): string =>
  onGrid(at, unit, `stroke="${hexOf(colour)}" stroke-width="${stroke}"`, glyphBody(product, hexOf(colour)));

/** All that is nearer than a distance, in units of its grid, to a glyph whose holes are filled. */
export const aroundGlyph = (
  product: ProductId,
  at: Point,
  unit: number,
  distance: number,
  colour: Colour,
): string =>
  onGrid(
    at,
    unit,
    `fill="${hexOf(colour)}" stroke="${hexOf(colour)}" stroke-width="${stroke + 2 * distance}"`,
    glyphBody(product, '').replaceAll(/ (?:fill|stroke-width)='[^']*'/g, ''),
  );

/** Layers of the ground. Their tones are too near one another for steps at an edge to be seen, and a PNG is smaller without. */
export const ground = (layers: string[]): string => `<g shape-rendering="crispEdges">${layers.join('')}</g>`;
