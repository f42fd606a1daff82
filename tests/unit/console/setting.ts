/** What sets a sheet's texts in tests: the poster's own, with invented widths. */
import * as fc from 'fast-check';
import { block, blockNodes } from '../../../miniprogram/packages/poster/layout/blocks';
import { fit } from '../../../miniprogram/packages/poster/layout/fit';
import { glyph } from '../../../miniprogram/packages/poster/layout/art';
import { lookOf } from '../../../miniprogram/packages/poster/layout/look';
import { consoleWords } from '../../../miniprogram/packages/console/i18n';
import type { Setting, SheetBooth, SheetContent } from '../../../miniprogram/packages/console/sheet/page';
import { productIds } from '../../../miniprogram/domain/products';
import { snapshot } from '../../../miniprogram/snapshot/index';
import { measureBy } from '../poster/scenes';

/** Wider than any phone's face: a Han character is an em, an emoji a quarter more. */
export const setting = (narrow = 0.6, wide = 1.05): Setting => ({
  fit,
  block,
  blockNodes,
  glyph,
  look: (product) => lookOf('light', product),
  measure: measureBy({ narrow, wide }),
});

const { edition, products } = snapshot.pages.insights;

export const content: SheetContent = {
  words: { zh: consoleWords('zh').sheet, en: consoleWords('en').sheet },
  event: edition.title,
  productNames: Object.fromEntries(products.map(({ slug, name }) => [slug, name])),
};

export const booth = (changes: Partial<SheetBooth> = {}): SheetBooth => ({
  id: 'a1b2c3d4',
  product: 'channels',
  label: { zh: '视频号体验台', en: 'Channels booth' },
  place: { zh: '一层 东侧入口', en: 'Ground floor, east' },
  ...changes,
});

const character = fc.oneof(
  fc.constantFrom(...Array.from('视频号体验台区与商家')),
  fc.constantFrom(...Array.from('abcMW 0123-/,。，·')),
  fc.constantFrom('👩‍🔬', 'é', '🎉'),
);

/** What the function takes: 1 to so many characters (code points), one line, something to see. */
const line = (longest: number): fc.Arbitrary<string> =>
  fc
    .array(character, { minLength: 1, maxLength: longest })
    .map((characters) => Array.from(characters.join('')).slice(0, longest).join('').trim())
    .filter((text) => text !== '');

const text = (longest: number): fc.Arbitrary<SheetBooth['label']> =>
  fc.oneof(
    line(longest).map((same) => ({ zh: same, en: same })),
    fc.record({ zh: line(longest), en: line(longest) }),
    // The longest there are, without a place to part them.
    fc.constant({ zh: '验'.repeat(longest), en: 'W'.repeat(longest) }),
  );

/** Any booth that the function `codes` makes. */
export const anyBooth: fc.Arbitrary<SheetBooth> = fc.record({
  id: fc.constant('a1b2c3d4'),
  product: fc.constantFrom(...productIds),
  label: text(24),
  place: text(40),
});
