import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import { contrast as contrastOfOpaque } from '../../tools/identity/colours';
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

/** The contrast of a colour, seen through where it is not opaque, on an opaque one. */
export const contrast = (front: Colour, back: Colour): number => {
  const opaque = ([red, green, blue]: Colour): [number, number, number] => [red, green, blue];
  return contrastOfOpaque(opaque(over(front, back)), opaque(back));
};
