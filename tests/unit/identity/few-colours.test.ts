import fc from 'fast-check';
import type { Colour } from '../../../tools/identity/colours';
import { withFewColours } from '../../../tools/identity/few-colours';

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel);

const pixelsOf = (colours: Colour[]) => ({
  width: colours.length,
  height: 1,
  data: Uint8ClampedArray.from(colours.flatMap((each) => [...each, 255])),
});

const coloursOf = (data: Uint8ClampedArray): string[] =>
  Array.from({ length: data.length / 4 }, (_, pixel) => data.slice(pixel * 4, pixel * 4 + 3).join());

const flatColours = fc.uniqueArray(colour, {
  minLength: 2,
  maxLength: 6,
  selector: (each) => each.join(),
});

it('keeps every flat colour as it is, and to the limit', () => {
  fc.assert(
    fc.property(flatColours, fc.array(colour, { maxLength: 40 }), fc.nat(6), (flat, others, more) => {
      const picture = pixelsOf([...flat, ...others]);
      const kept = coloursOf(withFewColours(picture, flat, flat.length + more).data);
      expect(kept.slice(0, flat.length)).toEqual(flat.map((each) => each.join()));
      expect(new Set(kept).size).toBeLessThanOrEqual(flat.length + more);
    }),
  );
});

it('smooths where two colours meet, first where most pixels do', () => {
  const [white, black, red]: [Colour, Colour, Colour] = [
    [255, 255, 255],
    [0, 0, 0],
    [255, 0, 0],
  ];
  const grey: Colour = [120, 120, 120];
  const pink: Colour = [255, 120, 120];
  const picture = pixelsOf([white, black, red, grey, grey, pink]);
  const kept = coloursOf(withFewColours(picture, [white, black, red], 4).data);
  expect(kept.slice(3, 5)).toEqual(['128,128,128', '128,128,128']);
  expect(kept[5]).not.toBe('255,128,128');
  expect(coloursOf(withFewColours(picture, [white, black, red], 5).data)[5]).toBe('255,128,128');
});
