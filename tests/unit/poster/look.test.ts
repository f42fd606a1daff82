import { fieldLookOf, type Look, lookOf, mixed } from '../../../miniprogram/packages/poster/layout/look';
import { productIds } from '../../../miniprogram/domain/products';
import { colour, contrast, over, readTokens } from '../../support/colours';

const themes = readTokens();

describe.each(['light', 'dark'] as const)('a picture in the %s theme', (theme) => {
  describe.each(productIds)('of %s', (product) => {
    const look = lookOf(theme, product);
    const token = (name: string): string => themes[theme][`--${name}`] ?? '';

    it('has the colours of the style sheet', () => {
      const tokens: [part: keyof Look, token: string][] = [
        ['hero', `${product}-hero`],
        ['heroEnd', `${product}-hero-end`],
        ['onHero', 'on-hero'],
        ['onHeroSecond', 'on-hero-2'],
        ['surface', 'surface'],
        ['ink', 'ink'],
        ['inkSecond', 'ink-2'],
        ['accent', product],
        ['accentTint', `${product}-tint`],
        ['numeral', theme === 'dark' ? product : 'on-hero'],
      ];
      for (const [part, name] of tokens) {
        const [red, green, blue, alpha] = colour(token(name));
        const shown = colour(look[part]);
        expect([part, ...shown.slice(0, 3)]).toEqual([part, red, green, blue]);
        expect(shown[3]).toBeCloseTo(alpha, 2);
      }
    });

    it('is readable: the number, small type and a chip on the field, the words on paper', () => {
      for (const edge of [look.hero, look.heroEnd]) {
        const field = colour(edge);
        expect(contrast(colour(look.numeral), field)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colour(look.onHeroSecond), field)).toBeGreaterThanOrEqual(4.5);
        const chip = over(colour(look.chip), field);
        expect(contrast(colour(look.onHero), chip)).toBeGreaterThanOrEqual(4.5);
      }
      const paper = colour(look.surface);
      for (const part of [look.ink, look.inkSecond, look.accent])
        expect(contrast(colour(part), paper)).toBeGreaterThanOrEqual(4.5);
    });

    it('shows the glyph on the lit node', () => {
      expect(contrast(colour(look.hero), colour(look.numeral))).toBeGreaterThanOrEqual(4.5);
    });
  });
});

describe.each(['light', 'dark'] as const)('a picture of the whole event in the %s theme', (theme) => {
  const look = fieldLookOf(theme);

  it('has the colours of the home page’s field', () => {
    const { bright, hero, heroEnd, onHero, onHeroSecond } = look;
    const stamps = Object.entries(bright).map(([product, shown]) => [shown, `${product}-bright`] as const);
    const others = [
      [hero, 'field'],
      [heroEnd, 'field-end'],
      [onHero, 'on-field'],
      [onHeroSecond, 'on-field-2'],
    ] as const;
    for (const [shown, name] of [...stamps, ...others])
      expect([name, ...colour(shown)]).toEqual([name, ...colour(themes[theme][`--${name}`] ?? '')]);
  });

  it('is readable', () => {
    for (const edge of [look.hero, look.heroEnd])
      for (const shown of [look.onHeroSecond, ...Object.values(look.bright)])
        expect(contrast(colour(shown), colour(edge))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('mixed colours', () => {
  it('are between the two', () => {
    expect(mixed('#ffffff', 0.5, '#000000')).toBe('rgb(128, 128, 128)');
    expect(mixed('#ff0000', 0, '#00ff00')).toBe('rgb(0, 255, 0)');
  });
});
