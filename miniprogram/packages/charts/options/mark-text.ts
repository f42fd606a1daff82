import type { ChartKind } from '../../../../typings/content';
import type { ChartMark } from '../../../../typings/view';
import { unsaidPercent } from '../../../domain/view/unsaid-percent';

/**
 * A mark's number as it is printed: as written, and where a multiple was brought to % change, that too,
 * for the bar's length would otherwise contradict the text (3倍 is +200%).
 */
export const markText = (kind: ChartKind, { text, value }: ChartMark): string => {
  const percent = kind === 'change' ? unsaidPercent(text, value) : '';
  return percent === '' ? text : `${text} (${percent})`;
};
