import theme from '../../miniprogram/theme.json';
import { productIds } from '../../miniprogram/domain/products';
import { type Colour, colour, contrast, over, readTokens } from '../support/colours';

const themes = readTokens();

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  const token = (key: string): Colour => colour(themes[name][`--${key}`] ?? '');
  const surfaces = ['bg', 'surface', 'raised'];

  it.each(surfaces)('keeps text readable on %s', (surface) => {
    expect(contrast(token('ink'), token(surface))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('ink-2'), token(surface))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(surfaces)('keeps a chip readable on %s', (surface) => {
    expect(contrast(token('ink-2'), over(token('chip'), token(surface)))).toBeGreaterThanOrEqual(4.5);
  });

  describe.each(productIds)('of %s', (product) => {
    it.each(surfaces)('keeps the accent readable on %s and on its own tint there', (surface) => {
      expect(contrast(token(product), token(surface))).toBeGreaterThanOrEqual(4.5);
      const tinted = over(token(`${product}-tint`), token(surface));
      expect(contrast(token(product), tinted)).toBeGreaterThanOrEqual(4.5);
    });

    it('tints with the accent itself, at 12 %', () => {
      expect(token(`${product}-tint`).slice(0, 3)).toEqual(token(product).slice(0, 3));
      expect(token(`${product}-tint`)[3]).toBeCloseTo(0.12, 2);
    });

    it('keeps text readable on the accent', () => {
      expect(contrast(token('on-accent'), token(product))).toBeGreaterThanOrEqual(4.5);
    });

    it.each(['hero', 'hero-end'])('keeps both kinds of text readable on its %s', (edge) => {
      const fill = token(`${product}-${edge}`);
      expect(contrast(token('on-hero'), fill)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token('on-hero-2'), fill)).toBeGreaterThanOrEqual(4.5);
    });

    it('stands out on the deep field with its dark accent', () => {
      expect(token(`${product}-bright`)).toEqual(colour(themes.dark[`--${product}`] ?? ''));
      for (const part of ['field', 'field-glow', 'field-end']) {
        expect(contrast(token(`${product}-bright`), token(part))).toBeGreaterThanOrEqual(4.5);
      }
    });

    it('gives the navigation bar the colour of the hero’s upper edge', () => {
      expect(theme[name][`${product}Top`].toLowerCase()).toBe(themes[name][`--${product}-hero`]);
    });
  });

  it('keeps the field’s text readable and its edge the colour of the bar', () => {
    for (const part of ['field', 'field-glow', 'field-end']) {
      expect(contrast(token('on-field'), token(part))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token('on-field-2'), token(part))).toBeGreaterThanOrEqual(4.5);
    }
    expect(theme[name].homeTop.toLowerCase()).toBe(themes[name]['--field']);
    expect(theme[name].bg.toLowerCase()).toBe(themes[name]['--bg']);
  });
});
