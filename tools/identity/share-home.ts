import type { Point } from '../../miniprogram/domain/map-places';
import { productIds } from '../../miniprogram/domain/products';
import type { ProductId } from '../../typings/content';
import { placeOnMap, type Pair } from './share-map';
import { aroundArea, disc, glyph, ground, line, picture, type Size } from './share-shapes';
import type { HomeTones } from './share-tones';

/** Where each band around the discs ends, in px from them. */
const bandEnds = [16, 38, 68, 112];

/** From this band on, those around the five discs are one. */
const firstShared = 2;

/** The products by their places on the map, once around. */
const around: ProductId[] = ['channels', 'pay', 'miniprogram', 'wecom', 'search'];

interface Proportions {
  /** Px a unit of the map. */
  scale: Point;
  /** Of a disc, px. */
  radius: number;
  lineWidth: number;
}

/** The whole map. */
const wholeMap = (
  size: Size,
  tones: HomeTones,
  pairs: readonly Pair[],
  { scale, radius, lineWidth }: Proportions,
): string => {
  const at = (product: ProductId): Point => placeOnMap(product, size, scale);
  const bands = tones.bands.map((tone, band) => {
    const end = bandEnds[band] ?? 0;
    const area = band < firstShared ? [] : [aroundArea(around.map(at), end - (bandEnds[0] ?? 0), tone)];
    return [...area, ...productIds.map((product) => disc(at(product), radius + end, tone))].join('');
  });
  return picture(size, tones.beyond, [
    ground(bands.reverse()),
    ...pairs.map(([one, other]) => line(at(one), at(other), lineWidth, tones.line)),
    ...productIds.flatMap((product) => [
      disc(at(product), radius, tones.discs[product]),
      glyph(product, at(product), radius / 17.5, tones.onDisc),
    ]),
  ]);
};

export const homeCard = (size: Size, tones: HomeTones, pairs: readonly Pair[]): string =>
  wholeMap(size, tones, pairs, { scale: { x: 0.67, y: 0.67 }, radius: 43, lineWidth: 3.5 });

/** Higher than the app's map is, to fill the square. */
export const homeSquare = (size: Size, tones: HomeTones, pairs: readonly Pair[]): string =>
  wholeMap(size, tones, pairs, { scale: { x: 0.51, y: 0.66 }, radius: 49, lineWidth: 5 });
