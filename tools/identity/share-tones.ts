import { productIds } from '../../miniprogram/domain/products';
import type { ProductId } from '../../typings/content';
import { contrast, mix, type Colour, type TokenColour } from './colours';

/** Tones of a ground in which bands lie around what is drawn on it. */
interface Ground {
  /** From the innermost outwards. */
  bands: Colour[];
  /** From the last band to the edge of the picture. */
  beyond: Colour;
}

export interface ProductTones extends Ground {
  glyph: Colour;
  /** Of the lines to other products, and of their discs. */
  line: Colour;
  /** Of another product's glyph on its disc. */
  onDisc: Colour;
}

export interface HomeTones extends Ground {
  line: Colour;
  discs: Record<ProductId, Colour>;
  onDisc: Colour;
}

/** What a text needs (WCAG 2.2, 1.4.3); glyphs, which need 3, are held to it too. */
const readable = 4.5;

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

const bandCount = 4;

const groundFrom = (inner: Colour, beyond: Colour): Ground => ({
  bands: Array.from({ length: bandCount }, (_, band) => mix(inner, beyond, band / bandCount)),
  beyond,
});

const hundredths = Array.from({ length: 101 }, (_, step) => step / 100);

/** As much of the way from one colour to another as leaves white readable. */
const asBrightAs = (from: Colour, to: Colour): Colour =>
  hundredths
    .map((share) => mix(from, to, share))
    .filter((colour) => contrast(white, colour) >= readable)
    .at(-1) ?? from;

/** One hue, the product's: next to its glyph as bright as white on it may be, at the edge as dark as its hero ends. */
export const productTones = (token: TokenColour, product: ProductId): ProductTones => {
  const [fill, bright] = [token(`${product}-hero`), token(`${product}-bright`)];
  const edge = mix(token(`${product}-hero-end`), black, 0.12);
  return {
    ...groundFrom(asBrightAs(fill, bright), edge),
    glyph: white,
    line: mix(fill, bright, 0.85),
    onDisc: edge,
  };
};

/** The deep field and the accents that it takes in the app. */
export const homeTones = (token: TokenColour): HomeTones => {
  const [glow, end] = [token('field-glow'), token('field-end')];
  const discs = productIds.map((product) => [product, token(`${product}-bright`)]);
  return {
    ...groundFrom(mix(glow, white, 0.06), end),
    line: mix(glow, white, 0.62),
    // One for every product.
    discs: Object.fromEntries(discs) as Record<ProductId, Colour>,
    onDisc: end,
  };
};
