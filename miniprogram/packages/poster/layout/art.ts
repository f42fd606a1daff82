import type { ProductId } from '../../../../typings/content';
import { places } from '../../../domain/map-places';
import type { Box } from './blocks';
import type { MapContent } from './content';
import { glyphOutlines } from './glyph-outlines';
import { type Look, mixed, withAlpha } from './look';
import { parsePath } from './outline';
import type { Node, PathCommand } from './scene';

/** The grid that glyphs are drawn on. */
const grid = 24;

/** A glyph in a square box. */
export const glyph = (
  name: ProductId | 'quote',
  x: number,
  y: number,
  size: number,
  colour: string,
): Node[] =>
  glyphOutlines[name].map(({ path, stroke, filled }) => ({
    kind: 'path',
    x,
    y,
    scale: size / grid,
    commands: parsePath(path),
    ...(filled && { fill: colour }),
    ...(stroke > 0 && { stroke: { colour, width: stroke } }),
  }));

export interface MapColours {
  line: string;
  /** Of the nodes that the picture is not about: what is on them, and their disc. */
  node: string;
  disc: string;
  /** Of the product's own node. */
  own: string;
  ownDisc: string;
}

/** The map's nodes lie within this box, and their discs are so large, rpx. */
const extent = { left: 80, top: 102, width: 520, height: 338 };
const discRadius = 46;
const ownRadius = 66;

/** A disc smaller than this has no glyph on it, px. */
const legibleRadius = 8;

/** Part of a disc's diameter that its glyph takes. */
const glyphShare = 0.6;

/** The width of the map at a height, px. */
export const mapWidth = (height: number): number =>
  (height * (extent.width + 2 * ownRadius)) / (extent.height + 2 * ownRadius);

/** The ecosystem map from a box's left upper corner on: lines where the record states a link, the product's own node lit. */
export const ecosystemMap = (
  { product, products, links }: MapContent,
  x: number,
  y: number,
  height: number,
  colours: MapColours,
): Node[] => {
  const scale = height / (extent.height + 2 * ownRadius);
  const at = (id: ProductId): { x: number; y: number } => ({
    x: x + (places[id].x - extent.left + ownRadius) * scale,
    y: y + (places[id].y - extent.top + ownRadius) * scale,
  });
  const lines = links.flatMap(([one, other]): PathCommand[] => {
    const [from, to] = [at(one), at(other)];
    return [
      ['M', from.x, from.y],
      ['L', to.x, to.y],
    ];
  });
  const disc = (id: ProductId, radius: number, fill: string, colour: string): Node[] => {
    const centre = at(id);
    const size = 2 * radius * glyphShare;
    return [
      { kind: 'circle', ...centre, radius, fill },
      ...(radius < legibleRadius ? [] : glyph(id, centre.x - size / 2, centre.y - size / 2, size, colour)),
    ];
  };
  return [
    { kind: 'path', x: 0, y: 0, scale: 1, commands: lines, stroke: { colour: colours.line, width: 1 } },
    ...products
      .filter((id) => id !== product)
      .flatMap((id) => disc(id, discRadius * scale, colours.disc, colours.node)),
    ...(product === undefined ? [] : disc(product, ownRadius * scale, colours.ownDisc, colours.own)),
  ];
};

/** The map's colours on a product's field. */
export const mapOnField = (look: Look): MapColours => ({
  line: withAlpha(look.onHero, 0.3),
  node: withAlpha(look.onHero, 0.9),
  disc: mixed(look.onHero, 0.24, look.hero),
  own: look.hero,
  ownDisc: look.numeral,
});

/** The app's mark on a tile: the whole map, the product's node lit. */
export const emblem = (content: MapContent, tile: Box, radius: number, look: Look): Node[] => {
  const height = tile.height * 0.56;
  const width = mapWidth(height);
  return [
    { kind: 'rect', ...tile, radius, fill: withAlpha(look.onHero, 0.12) },
    ...ecosystemMap(content, tile.x + (tile.width - width) / 2, tile.y + (tile.height - height) / 2, height, {
      line: withAlpha(look.onHero, 0.5),
      node: look.hero,
      disc: look.onHero,
      own: look.hero,
      ownDisc: look.numeral,
    }),
  ];
};
