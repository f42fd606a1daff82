const signed = (percent: number): string => (percent < 0 ? `\u2212${-percent}%` : `+${percent}%`);

/**
 * A change in % where the number as written does not say it (3倍 is +200%); empty where it does.
 * @param text the number as written
 */
export const unsaidPercent = (text: string, percent: number): string =>
  text.replace(/,/g, '').includes(String(Math.abs(percent))) ? '' : signed(percent);
