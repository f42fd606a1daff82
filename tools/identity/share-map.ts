import { places, type Point } from '../../miniprogram/domain/map-places';
import { productIds } from '../../miniprogram/domain/products';
import type { ProductId } from '../../typings/content';
import type { Size } from './share-shapes';

/** Two products that the record joins. */
export type Pair = readonly [ProductId, ProductId];

const middleOf = (axis: keyof Point): number => {
  const ends = Object.values(places).map((place) => place[axis]);
  return (Math.min(...ends) + Math.max(...ends)) / 2;
};

/** The middle of the app's map. */
const middle: Point = { x: middleOf('x'), y: middleOf('y') };

/**
 * A product's place when the map's middle is the picture's.
 * @param scale px a unit of the map, across and down
 */
export const placeOnMap = (product: ProductId, { width, height }: Size, scale: Point): Point => ({
  x: width / 2 + (places[product].x - middle.x) * scale.x,
  y: height / 2 + (places[product].y - middle.y) * scale.y,
});

/** The products that the record joins with this one. */
export const joinedWith = (product: ProductId, pairs: readonly Pair[]): ProductId[] =>
  productIds.filter(
    (other) => other !== product && pairs.some((pair) => pair.includes(product) && pair.includes(other)),
  );

/**
 * Where another product lies, seen from one that stands at a point of the picture: in its direction on the map, as far
 * as on the map where that is inside the picture by the margin, and else at the margin.
 * @param scale px a unit of the map
 */
export const seenFrom = (
  product: ProductId,
  at: Point,
  other: ProductId,
  { width, height }: Size,
  { scale, margin }: { scale: number; margin: number },
): Point => {
  const way: Point = {
    x: (places[other].x - places[product].x) * scale,
    y: (places[other].y - places[product].y) * scale,
  };
  const room = (from: number, step: number, length: number): number =>
    step === 0 ? 1 : ((step > 0 ? length - margin : margin) - from) / step;
  const share = Math.min(1, room(at.x, way.x, width), room(at.y, way.y, height));
  return { x: at.x + way.x * share, y: at.y + way.y * share };
};
