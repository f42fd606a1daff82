import type { ProductId } from '../../../typings/content';
import { type Point, places } from '../../domain/map-places';

/** A knot's and a node's touch target. */
export const touchSize = 88;

export interface Line {
  from: Point;
  length: number;
  /** Degrees, clockwise. */
  angle: number;
  /** Where on the line its knot sits, which opens the fact. */
  knot: Point;
}

const between = (from: Point, to: Point, share: number): Point => ({
  x: Math.round(from.x + (to.x - from.x) * share),
  y: Math.round(from.y + (to.y - from.y) * share),
});

/** Distance at which the square touch targets of two points no longer overlap. */
const apart = (one: Point, other: Point): number =>
  Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));

const shares = Array.from({ length: 21 }, (_, step) => 0.3 + step * 0.02);

/** The place on the line that is farthest from every point already taken; nearest the middle among equals. */
const freest = (from: Point, to: Point, taken: Point[]): Point => {
  const room = (point: Point): number => Math.min(touchSize, ...taken.map((other) => apart(point, other)));
  return [...shares]
    .sort((left, right) => Math.abs(left - 0.5) - Math.abs(right - 0.5))
    .map((share) => between(from, to, share))
    .reduce((best, point) => (room(point) > room(best) ? point : best));
};

/** Rounds in which each knot is moved to where the others leave most room; two settle, one more is kept in hand. */
const rounds = 3;

/**
 * The lines of the map, in the order of the pairs. Knots keep clear of one another and of the nodes
 * as far as the lines allow, so that each can be touched.
 */
export const mapLines = (pairs: readonly (readonly [ProductId, ProductId])[]): Line[] => {
  const nodes: Point[] = Object.values(places).map(({ x, y }) => ({ x, y }));
  const knots = pairs.map(([one, other]) => between(places[one], places[other], 0.5));
  for (let round = 0; round < rounds; round += 1) {
    pairs.forEach(([one, other], index) => {
      const others = knots.filter((_, place) => place !== index);
      knots[index] = freest(places[one], places[other], [...nodes, ...others]);
    });
  }
  return pairs.map(([one, other], index) => {
    const from = places[one];
    const to = places[other];
    return {
      from: { x: from.x, y: from.y },
      length: Math.round(Math.hypot(to.x - from.x, to.y - from.y)),
      angle: Math.round((Math.atan2(to.y - from.y, to.x - from.x) * 18000) / Math.PI) / 100,
      knot: knots[index] ?? between(from, to, 0.5),
    };
  });
};
