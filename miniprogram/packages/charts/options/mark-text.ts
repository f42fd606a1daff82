import type { ChartKind } from '../../../../typings/content';
import type { ChartMark } from '../../../../typings/view';

const signed = (value: number): string => (value < 0 ? `\u2212${-value}%` : `+${value}%`);

/**
 * A mark's number as it is printed: as written, and where a multiple was brought to % change, that too,
 * for the bar's length would otherwise contradict the text (3倍 is +200%).
 */
export const markText = (kind: ChartKind, { text, value }: ChartMark): string =>
  kind !== 'change' || text.replace(/,/g, '').includes(String(Math.abs(value)))
    ? text
    : `${text} (${signed(value)})`;
