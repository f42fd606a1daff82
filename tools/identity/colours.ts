import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import { inProject } from '../support/paths';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

const perChannel = (value: (index: 0 | 1 | 2) => number): Colour => [value(0), value(1), value(2)];

/** The colour of a token of the light theme, without its leading dashes; it must be six digits after a #. */
export type TokenColour = (name: string) => Colour;

/** @throws where the style sheet has no such token, or not as an opaque colour in hexadecimal */
export const readTokenColours = (): TokenColour => {
  const sheet = postcss.parse(readFileSync(inProject('miniprogram/styles/tokens.wxss'), 'utf8'));
  const values = new Map<string, string>();
  sheet.walkDecls(/^--/, ({ prop, value, parent }) => {
    if (parent?.parent?.type !== 'atrule') values.set(prop, value);
  });
  return (name) => {
    const value = values.get(`--${name}`) ?? '';
    if (!/^#[\da-f]{6}$/.test(value)) throw new Error(`tokens.wxss gives --${name} as ${value || 'nothing'}`);
    return perChannel((index) => Number.parseInt(value.slice(1 + index * 2, 3 + index * 2), 16));
  };
};

/** A share of the way from one colour to another, 0 to 1. */
export const mix = (from: Colour, to: Colour, share: number): Colour =>
  perChannel((index) => Math.round(from[index] + (to[index] - from[index]) * share));

/** As CSS and SVG write it. */
export const hexOf = (colour: Colour): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance: WCAG 2.2, definitions. */
const luminance = (colour: Colour): number => {
  const [red, green, blue] = perChannel((index) => {
    const share = colour[index] / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio, 1 to 21: WCAG 2.2, definitions. */
export const contrast = (one: Colour, other: Colour): number => {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
};
