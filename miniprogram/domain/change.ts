import type { Metric } from '../../typings/content';
import { shiftDecimal } from './numeral';

/**
 * A metric's change in percent: growth of 40 % → 40, growth of 2.64 times → 264, a ratio of 3 → 200,
 * a reduction of 98 % → −98.
 * @returns null where the metric states no change (a level, a share) or has no value
 */
export const percentChange = (metric: Pick<Metric, 'measure' | 'unit' | 'value'>): number | null => {
  if (metric.value === null) return null;
  const percent = metric.unit === 'times' ? shiftDecimal(metric.value, 2) : metric.value;
  switch (metric.measure) {
    case 'growth':
      return percent;
    case 'ratio':
      return percent - 100;
    case 'reduction':
      return -percent;
    case 'level':
    case 'share':
      return null;
  }
};
