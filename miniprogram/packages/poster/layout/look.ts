import type { ProductId } from '../../../../typings/content';
import type { Theme } from '../../../services/system';

/** The colours of a picture. A canvas knows no style sheet, so these are styles/tokens.wxss once more; a test compares. */
export interface Look {
  /** Upper and lower edge of the product's field, and what stands on it. */
  hero: string;
  heroEnd: string;
  onHero: string;
  onHeroSecond: string;
  surface: string;
  ink: string;
  inkSecond: string;
  /** Under a chip on the field. */
  chip: string;
  accent: string;
  accentTint: string;
  /** A number on the field: in the dark theme in its bright accent. */
  numeral: string;
}

type Plain = Pick<Look, 'onHero' | 'onHeroSecond' | 'surface' | 'ink' | 'inkSecond'>;

const plain: Record<Theme, Plain> = {
  light: {
    onHero: '#ffffff',
    onHeroSecond: 'rgba(255, 255, 255, 0.88)',
    surface: '#ffffff',
    ink: '#12151a',
    inkSecond: '#565e6c',
  },
  dark: {
    onHero: '#ffffff',
    onHeroSecond: 'rgba(255, 255, 255, 0.88)',
    surface: '#15181e',
    ink: '#f3f5f8',
    inkSecond: '#a6afbd',
  },
};

/** Accent, hero and the hero's lower edge. */
type Accent = [accent: string, hero: string, heroEnd: string];

const accents: Record<Theme, Record<ProductId, Accent>> = {
  light: {
    channels: ['#a04a08', '#a04a08', '#7c3805'],
    pay: ['#097140', '#097140', '#075a33'],
    miniprogram: ['#4b43cf', '#4b43cf', '#362fa6'],
    wecom: ['#1560bd', '#1560bd', '#0f4890'],
    search: ['#b82b38', '#b82b38', '#8f1f2a'],
  },
  dark: {
    channels: ['#ffb061', '#4a2a08', '#361e05'],
    pay: ['#45d98f', '#0b3d26', '#092e1d'],
    miniprogram: ['#a29dff', '#2a2670', '#1e1b54'],
    wecom: ['#74b6ff', '#0e325f', '#0a2548'],
    search: ['#ff8f95', '#5a1620', '#430f17'],
  },
};

/** Red, green and blue of an opaque `#rrggbb`. */
const channels = (colour: string): number[] =>
  [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16));

/** An opaque `#rrggbb` made see-through. */
export const withAlpha = (colour: string, alpha: number): string =>
  `rgba(${channels(colour).join(', ')}, ${alpha})`;

/** So much of one opaque `#rrggbb` on another. */
export const mixed = (colour: string, share: number, ground: string): string => {
  const below = channels(ground);
  const parts = channels(colour).map((part, index) =>
    Math.round(part * share + (below[index] ?? 0) * (1 - share)),
  );
  return `rgb(${parts.join(', ')})`;
};

/** Of a chip on a hero (product-hero.wxss). */
const chipTint = 0.14;

/** Upper and lower edge of the home page's field. */
const fields: Record<Theme, readonly [hero: string, heroEnd: string]> = {
  light: ['#121a3a', '#0a0d1c'],
  dark: ['#0d1330', '#080a15'],
};

export interface FieldLook extends Look {
  /** The accents that stand on the deep field. */
  bright: Record<ProductId, string>;
}

/** How a picture of the whole event looks: on the home page's deep field, with the bright accents. */
export const fieldLookOf = (theme: Theme): FieldLook => ({
  ...plain.dark,
  onHeroSecond: 'rgba(255, 255, 255, 0.85)',
  hero: fields[theme][0],
  heroEnd: fields[theme][1],
  accent: '#ffffff',
  accentTint: withAlpha('#ffffff', 0.12),
  chip: withAlpha('#ffffff', chipTint),
  numeral: '#ffffff',
  bright: {
    channels: accents.dark.channels[0],
    pay: accents.dark.pay[0],
    miniprogram: accents.dark.miniprogram[0],
    wecom: accents.dark.wecom[0],
    search: accents.dark.search[0],
  },
});

/** How a product's pictures look in a theme. */
export const lookOf = (theme: Theme, product: ProductId): Look => {
  const [accent, hero, heroEnd] = accents[theme][product];
  return {
    ...plain[theme],
    accent,
    accentTint: withAlpha(accent, 0.12),
    hero,
    heroEnd,
    chip: withAlpha(plain[theme].onHero, chipTint),
    numeral: theme === 'dark' ? accent : plain.light.onHero,
  };
};
