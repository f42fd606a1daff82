import type { ProductId } from '../../../../typings/content';
import { places } from '../../../domain/map-places';
import { glyph } from './art';
import type { Box } from './blocks';
import type { MapContent } from './content';
import type { Node, PathCommand, PathNode } from './scene';
import { parsePath } from './outline';
import { stampOutlines } from './stamp-outlines';

/** The grid that frames are drawn on. */
const grid = 96;

/** How far each stamp is turned, degrees clockwise: as in the passport (packages/passport/ink-stamp). */
const turns: Record<ProductId, number> = { channels: -7, pay: 8, miniprogram: -5, wecom: 6, search: -9 };

/** Part of a stamp's side that its glyph takes. */
const glyphShare = 0.44;

/** A stamp's side in parts of the map's width; the middles of the outermost ones are half of it from the edges. */
const stampShare = 0.305;

/** Where the map's nodes lie (domain/map-places). */
const from = { x: 80, y: 102, width: 520, height: 338 };

/** Height of the stamps' map in parts of its width. */
export const stampMapRatio = 0.755;

const turned = (commands: readonly PathCommand[], degrees: number, middle: number): PathCommand[] => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const at = (x: number, y: number): [number, number] => [
    middle + (x - middle) * cos - (y - middle) * sin,
    middle + (x - middle) * sin + (y - middle) * cos,
  ];
  return commands.map((command): PathCommand => {
    switch (command[0]) {
      case 'M':
      case 'L':
        return [command[0], ...at(command[1], command[2])];
      case 'Q':
        return ['Q', ...at(command[1], command[2]), ...at(command[3], command[4])];
      case 'C':
        return [
          'C',
          ...at(command[1], command[2]),
          ...at(command[3], command[4]),
          ...at(command[5], command[6]),
        ];
      case 'Z':
        return command;
    }
  });
};

const stamp = (
  product: ProductId,
  middle: { x: number; y: number },
  size: number,
  colour: string,
): Node[] => {
  const corner = { x: middle.x - size / 2, y: middle.y - size / 2 };
  const turn = turns[product];
  const frame = stampOutlines[product].map(({ path, stroke }): PathNode => ({
    kind: 'path',
    ...corner,
    scale: size / grid,
    commands: turned(parsePath(path), turn, grid / 2),
    stroke: { colour, width: stroke },
  }));
  const side = size * glyphShare;
  const sign = glyph(product, middle.x - side / 2, middle.y - side / 2, side, colour).map((node) =>
    node.kind === 'path' ? { ...node, commands: turned(node.commands, turn, 12) } : node,
  );
  return [...frame, ...sign];
};

/** All stamps on the ecosystem's map, with a line between two where the record states a link. */
export const stampMap = (
  { products, links }: Pick<MapContent, 'products' | 'links'>,
  { x, y, width, height }: Box,
  colours: { stamps: Record<ProductId, string>; line: string },
): Node[] => {
  const size = width * stampShare;
  const middleOf = (product: ProductId): { x: number; y: number } => ({
    x: x + size / 2 + ((places[product].x - from.x) / from.width) * (width - size),
    y: y + size / 2 + ((places[product].y - from.y) / from.height) * (height - size),
  });
  const lines = links.flatMap(([one, other]): PathCommand[] => {
    const [start, end] = [middleOf(one), middleOf(other)];
    const share = (size * 0.57) / Math.hypot(end.x - start.x, end.y - start.y);
    const [dx, dy] = [(end.x - start.x) * share, (end.y - start.y) * share];
    return [
      ['M', start.x + dx, start.y + dy],
      ['L', end.x - dx, end.y - dy],
    ];
  });
  return [
    { kind: 'path', x: 0, y: 0, scale: 1, commands: lines, stroke: { colour: colours.line, width: 1 } },
    ...products.flatMap((product) => stamp(product, middleOf(product), size, colours.stamps[product])),
  ];
};
