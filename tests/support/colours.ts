import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import { inProject } from '../../tools/support/paths';

type Tokens = Record<string, string>;
export type Colour = [red: number, green: number, blue: number, alpha: number];

/** The tokens of both themes: the dark one overrides, as on the phone. */
export const readTokens = (): { light: Tokens; dark: Tokens } => {
  const sheet = postcss.parse(readFileSync(inProject('miniprogram/styles/tokens.wxss'), 'utf8'));
  const light: Tokens = {};
  const dark: Tokens = {};
  sheet.walkDecls(/^--/, ({ prop, value, parent }) => {
    (parent?.parent?.type === 'atrule' ? dark : light)[prop] = value;
  });
  return { light, dark: { ...light, ...dark } };
};

/** A colour as style sheets and canvases write it: hex or rgb. */
export const colour = (text: string): Colour => {
  const rgb = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(text);
  if (rgb) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3]), Number(rgb[4]) / 100];
  const rgba = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text);
  if (rgba) return [Number(rgba[1]), Number(rgba[2]), Number(rgba[3]), Number(rgba[4] ?? 1)];
  const hex = text.replace('#', '');
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const part = (index: number): number => Number.parseInt(full.slice(index * 2, index * 2 + 2) || 'ff', 16);
  const parts: Colour = [part(0), part(1), part(2), part(3) / 255];
  if (!text.startsWith('#') || parts.some(Number.isNaN))
    throw new Error(`${text} is not a colour this test reads`);
  return parts;
};

/** One colour laid over an opaque one. */
export const over = (front: Colour, back: Colour): Colour => {
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

/** The contrast of a colour, seen through where it is not opaque, on an opaque one. */
export const contrast = (front: Colour, back: Colour): number => {
  const [one, other] = [luminance(over(front, back)), luminance(back)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
};
