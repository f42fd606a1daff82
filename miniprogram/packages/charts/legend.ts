import type { Language } from '../../../typings/content';
import type { ChartView } from '../../../typings/view';
import type { ChartWords } from '../../../typings/words';
import { derivedDisplay, writtenNumeral } from '../../domain/metric-display';
import { fill } from '../../domain/view/fill';

const dotWorth = (dot: number, language: Language): string => {
  const display = derivedDisplay({
    _id: '',
    measure: 'level',
    unit: 'count',
    qualifier: 'exact',
    value: dot,
  });
  return display === null ? '' : writtenNumeral(display[language]);
};

/** What the signs of a chart mean: only those that are on show. */
export const legendOf = (chart: ChartView, language: Language, words: ChartWords): string[] => {
  const { kind, marks, breakAt, dot } = chart;
  const lines: string[] = [];
  if (kind === 'dots') lines.push(fill(words.dot, { count: dotWorth(dot, language) }));
  else if (marks.some((mark) => mark.bound)) lines.push(words.bound);
  if (breakAt > 0 && marks.some((mark) => mark.value > breakAt)) lines.push(words.broken);
  return lines;
};
