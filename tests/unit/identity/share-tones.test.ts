import { productIds } from '../../../miniprogram/domain/products';
import { contrast, mix, readTokenColours } from '../../../tools/identity/colours';
import { homeTones, productTones } from '../../../tools/identity/share-tones';

const token = readTokenColours();

/** Of a text, and of what is not one (WCAG 2.2, 1.4.3 and 1.4.11). */
const [ofText, ofShapes] = [4.5, 3];

it('measures contrast as WCAG does', () => {
  expect(contrast([255, 255, 255], [0, 0, 0])).toBe(21);
  expect(contrast([255, 255, 255], [118, 118, 118])).toBeCloseTo(4.54, 2);
});

it('refuses a token that is no opaque colour, by its name', () => {
  expect(() => token('line')).toThrow('--line');
  expect(() => token('none-such')).toThrow('--none-such as nothing');
});

describe.each(productIds)('the tones of %s', (product) => {
  const { bands, beyond, glyph, line, onDisc } = productTones(token, product);

  it('let the glyph stand out on every band like a text', () => {
    for (const tone of [...bands, beyond]) expect(contrast(glyph, tone)).toBeGreaterThanOrEqual(ofText);
  });

  it('let the other products’ discs stand out from the edge, and their glyphs from the discs', () => {
    expect(contrast(line, beyond)).toBeGreaterThanOrEqual(ofShapes);
    expect(contrast(onDisc, line)).toBeGreaterThanOrEqual(ofShapes);
  });

  it('grow darker outwards', () => {
    const steps = [...bands, beyond].map((tone) => contrast(glyph, tone));
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
    expect(new Set(steps).size).toBe(steps.length);
  });
});

it('lets every disc of home stand out from the field, and its glyph from the disc', () => {
  const { bands, line, discs, onDisc } = homeTones(token);
  const [next = onDisc, , shared = onDisc] = bands;
  for (const disc of Object.values(discs)) {
    expect(contrast(disc, next)).toBeGreaterThanOrEqual(ofShapes);
    expect(contrast(onDisc, disc)).toBeGreaterThanOrEqual(ofText);
  }
  expect(contrast(line, shared)).toBeGreaterThanOrEqual(ofShapes);
});

it('mixes from one end to the other', () => {
  expect(mix([0, 10, 200], [100, 20, 0], 0)).toEqual([0, 10, 200]);
  expect(mix([0, 10, 200], [100, 20, 0], 0.5)).toEqual([50, 15, 100]);
  expect(mix([0, 10, 200], [100, 20, 0], 1)).toEqual([100, 20, 0]);
});
