import fc from 'fast-check';
import { places } from '../../../miniprogram/domain/map-places';
import { productIds } from '../../../miniprogram/domain/products';
import { snapshot } from '../../../miniprogram/snapshot';
import { joinedWith, placeOnMap, seenFrom } from '../../../tools/identity/share-map';

const size = { width: 500, height: 400 };

it('joins a product with those that the record joins it with, and no other', () => {
  const pairs = snapshot.pages.home.links.map(({ between }) => between);
  const ends = productIds.flatMap((product) => joinedWith(product, pairs).map((other) => [product, other]));
  expect(ends).toHaveLength(pairs.length * 2);
  for (const pair of pairs) {
    expect(ends).toContainEqual([pair[0], pair[1]]);
    expect(ends).toContainEqual([pair[1], pair[0]]);
  }
  expect(joinedWith('pay', [['channels', 'search']])).toEqual([]);
});

it('shows another product in its direction on the map, inside the picture', () => {
  const point = fc.record({ x: fc.integer({ min: 100, max: 400 }), y: fc.integer({ min: 100, max: 300 }) });
  const two = fc.shuffledSubarray([...productIds], { minLength: 2, maxLength: 2 });
  const view = fc.record({
    scale: fc.double({ min: 0.2, max: 3, noNaN: true }),
    margin: fc.integer({ min: 0, max: 90 }),
  });
  fc.assert(
    fc.property(point, two, view, (at, [product = 'pay', other = 'search'], { scale, margin }) => {
      const place = seenFrom(product, at, other, size, { scale, margin });
      expect(place.x).toBeGreaterThanOrEqual(margin - 0.001);
      expect(place.x).toBeLessThanOrEqual(size.width - margin + 0.001);
      expect(place.y).toBeGreaterThanOrEqual(margin - 0.001);
      expect(place.y).toBeLessThanOrEqual(size.height - margin + 0.001);
      const [x, y] = [places[other].x - places[product].x, places[other].y - places[product].y];
      expect(Math.atan2(place.y - at.y, place.x - at.x)).toBeCloseTo(Math.atan2(y, x), 6);
    }),
  );
});

it('has the map in the middle of the picture', () => {
  const shown = productIds.map((product) => placeOnMap(product, size, { x: 0.5, y: 0.6 }));
  const [left, right] = [Math.min(...shown.map(({ x }) => x)), Math.max(...shown.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...shown.map(({ y }) => y)), Math.max(...shown.map(({ y }) => y))];
  expect(left).toBeCloseTo(size.width - right);
  expect(top).toBeCloseTo(size.height - bottom);
});
