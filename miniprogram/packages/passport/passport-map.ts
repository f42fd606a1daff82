import type { ProductId } from '../../../typings/content';
import { places } from '../../domain/map-places';

/** Side of a stamp and, of all of them together, width and height (passport-card.wxss), each a rpx of a phone. */
const stampSize = 188;
const area = { width: 622, height: 470 };

/** Part of a stamp's side between its middle and the end of a line. */
const reach = 0.58;

/** Where the map's nodes lie (domain/map-places). */
const from = { x: 80, y: 102, width: 520, height: 338 };

interface Point {
  x: number;
  y: number;
}

/** The middle of a product's stamp: on the page as on the map. */
export const stampAt = (product: ProductId): Point => ({
  x: Math.round(((places[product].x - from.x) / from.width) * (area.width - stampSize) + stampSize / 2),
  y: Math.round(((places[product].y - from.y) / from.height) * (area.height - stampSize) + stampSize / 2),
});

export interface StampLine extends Point {
  length: number;
  /** Degrees, clockwise. */
  angle: number;
}

/** The line between two stamps, from edge to edge. */
export const lineBetween = (one: ProductId, other: ProductId): StampLine => {
  const [start, end] = [stampAt(one), stampAt(other)];
  const distance = Math.hypot(end.x - start.x, end.y - start.y);
  const share = (stampSize * reach) / distance;
  return {
    x: Math.round(start.x + (end.x - start.x) * share),
    y: Math.round(start.y + (end.y - start.y) * share),
    length: Math.max(0, Math.round(distance * (1 - 2 * share))),
    angle: Math.round((Math.atan2(end.y - start.y, end.x - start.x) * 18000) / Math.PI) / 100,
  };
};
