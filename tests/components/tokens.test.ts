import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import theme from '../../miniprogram/theme.json';
import { productIds } from '../../miniprogram/domain/products';
import { inProject } from '../../tools/support/paths';

type Tokens = Record<string, string>;
type Colour = [red: number, green: number, blue: number, alpha: number];

/** The tokens of both themes: the dark one overrides, as on the phone. */
const readTokens = (): { light: Tokens; dark: Tokens } => {
  const sheet = postcss.parse(readFileSync(inProject('miniprogram/styles/tokens.wxss'), 'utf8'));
  const light: Tokens = {};
  const dark: Tokens = {};
  sheet.walkDecls(/^--/, ({ prop, value, parent }) => {
    (parent?.parent?.type === 'atrule' ? dark : light)[prop] = value;
  });
  return { light, dark: { ...light, ...dark } };
};

const themes = readTokens();

const colour = (text: string): Colour => {
  const rgb = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(text);
  if (rgb) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3]), Number(rgb[4]) / 100];
  const hex = text.replace('#', '');
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const part = (index: number): number => Number.parseInt(full.slice(index * 2, index * 2 + 2) || 'ff', 16);
  const parts: Colour = [part(0), part(1), part(2), part(3) / 255];
  if (!text.startsWith('#') || parts.some(Number.isNaN))
    throw new Error(`${text} is not a colour this test reads`);
  return parts;
};

/** One colour laid over an opaque one. */
const over = (front: Colour, back: Colour): Colour => {
  const mix = (index: 0 | 1 | 2): number => front[index] * front[3] + back[index] * (1 - front[3]);
  return [mix(0), mix(1), mix(2), 1];
};

/** Relative luminance and contrast ratio: WCAG 2.2, definitions. */
const luminance = ([red, green, blue]: Colour): number => {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

const contrast = (front: Colour, back: Colour): number => {
  const [one, other] = [luminance(over(front, back)), luminance(back)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
};

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
