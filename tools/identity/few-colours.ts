import { mix, type Colour } from './colours';

/** An opaque picture: red, green, blue and alpha of each pixel, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** One colour between any two, to smooth the edge at which they meet. */
const between = (flat: readonly Colour[]): Colour[] =>
  flat.flatMap((one, index) => flat.slice(index + 1).map((other) => mix(one, other, 0.5)));

const distance = (one: Colour, other: Colour): number =>
  (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;

const nearest = (colour: Colour, palette: readonly Colour[]): Colour =>
  palette.reduce((best, candidate) =>
    distance(colour, candidate) < distance(colour, best) ? candidate : best,
  );

interface Use {
  colour: Colour;
  /** Offsets of its pixels in the picture's data. */
  at: number[];
}

const usesOf = (data: Uint8ClampedArray): Use[] => {
  const uses = new Map<string, Use>();
  for (let at = 0; at < data.length; at += 4) {
    const colour: Colour = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const use = uses.get(colour.join()) ?? { colour, at: [] };
    use.at.push(at);
    uses.set(colour.join(), use);
  }
  return [...uses.values()];
};

/** The flat colours and, of those between, the ones that smooth most pixels. */
const paletteOf = (uses: readonly Use[], flat: readonly Colour[], limit: number): Colour[] => {
  const candidates = [...flat, ...between(flat)];
  const pixels = new Map(candidates.map((candidate) => [candidate, 0]));
  for (const { colour, at } of uses) {
    const candidate = nearest(colour, candidates);
    pixels.set(candidate, (pixels.get(candidate) ?? 0) + at.length);
  }
  const used = [...pixels].slice(flat.length).filter(([, count]) => count > 0);
  used.sort(([, one], [, other]) => other - one);
  return [...flat, ...used.slice(0, limit - flat.length).map(([colour]) => colour)];
};

/**
 * The picture in these flat colours exactly, and where two of them meet in one between.
 * @param limit of colours in all
 */
export const withFewColours = (
  { width, height, data }: Pixels,
  flat: readonly Colour[],
  limit: number,
): Pixels => {
  const uses = usesOf(data);
  const palette = paletteOf(uses, flat, limit);
  const reduced = new Uint8ClampedArray(data);
  for (const { colour, at } of uses) {
    const kept = nearest(colour, palette);
    for (const offset of at) reduced.set(kept, offset);
  }
  return { width, height, data: reduced };
};
