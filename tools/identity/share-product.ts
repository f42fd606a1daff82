import type { Point } from '../../miniprogram/domain/map-places';
import type { ShareRatio } from '../../miniprogram/domain/share-art';
import type { ProductId } from '../../typings/content';
import { joinedWith, placeOnMap, seenFrom, type Pair } from './share-map';
import { aroundGlyph, disc, glyph, ground, line, picture, type Size } from './share-shapes';
import type { ProductTones } from './share-tones';

/** Where each band around the glyph ends, in units of its grid; closer in a square, whose edge is nearer. */
const bandEnds: Record<ShareRatio, number[]> = { card: [2.6, 6.3, 11, 17], square: [2, 4.4, 7.2, 10.4] };

/** By how much each glyph is drawn larger than its grid says, so that the five look alike in size. */
const optical: Record<ProductId, number> = {
  channels: 1.02,
  pay: 0.96,
  miniprogram: 0.97,
  wecom: 1,
  search: 1.08,
};

/** The ground: the glyph's own outline, again and again, as the lines of a sea chart lie around an island. */
const bands = (product: ProductId, at: Point, unit: number, ends: number[], tones: ProductTones): string =>
  ground(tones.bands.map((tone, band) => aroundGlyph(product, at, unit, ends[band] ?? 0, tone)).reverse());

/** The product's part of the map: its glyph towards its place there, and lines to those that the record joins it with. */
export const productCard = (
  product: ProductId,
  size: Size,
  tones: ProductTones,
  pairs: readonly Pair[],
): string => {
  const unit = 9 * optical[product];
  const at = placeOnMap(product, size, { x: 0.22, y: 0.22 });
  const others = joinedWith(product, pairs).map((id) => ({
    id,
    place: seenFrom(product, at, id, size, { scale: 0.8, margin: 50 }),
  }));
  const ends = bandEnds.card;
  const [next = tones.beyond] = tones.bands;
  return picture(size, tones.beyond, [
    bands(product, at, unit, ends, tones),
    ...others.map(({ place }) => line(at, place, 4, tones.line)),
    // The lines end where the first band does.
    ground([aroundGlyph(product, at, unit, ends[0] ?? 0, next)]),
    ...others.flatMap(({ id, place }) => [disc(place, 29, tones.line), glyph(id, place, 1.5, tones.onDisc)]),
    glyph(product, at, unit, tones.glyph),
  ]);
};

/** The glyph alone, as large as may be: in Moments a square is some 60 px. */
export const productSquare = (product: ProductId, size: Size, tones: ProductTones): string => {
  const unit = 12 * optical[product];
  const at: Point = { x: size.width / 2, y: size.height / 2 };
  return picture(size, tones.beyond, [
    bands(product, at, unit, bandEnds.square, tones),
    glyph(product, at, unit, tones.glyph),
  ]);
};
