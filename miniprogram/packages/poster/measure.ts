import type { Measure, Type } from './layout/scene';

export type Context = WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D;

/** The phone's own face; a canvas that does not know it by `system-ui` has it as its sans-serif. */
export const fontOf = ({ size, weight }: Type): string => `${weight} ${size}px system-ui, sans-serif`;

/**
 * The widths of texts as this context draws them. A text is measured once at the nearest whole size and scaled from
 * there: layouts try many sizes, and a canvas makes a font of each.
 */
export const measureWith = (context: Context): Measure => {
  const widths = new Map<string, number>();
  return (text, { size, weight }) => {
    const whole = Math.max(1, Math.round(size));
    const key = `${weight} ${whole} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = fontOf({ size: whole, weight });
      ({ width } = context.measureText(text));
      widths.set(key, width);
    }
    return (width * size) / whole;
  };
};
