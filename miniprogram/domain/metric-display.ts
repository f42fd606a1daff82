import type { Display, Metric, NumeralParts } from '../../typings/content';
import { shiftDecimal, withSeparators } from './numeral';

export type DisplayedMetric = Pick<
  Metric,
  '_id' | 'measure' | 'value' | 'unit' | 'counter' | 'qualifier' | 'display'
>;

/** 上 and 数 need a word instead of a number (上千亿, 数万亿). */
type Derivable = DisplayedMetric & {
  value: number;
  qualifier: Exclude<Metric['qualifier'], 'upwards' | 'several'>;
};

/** A longer English counter says nothing its label does not, and would crowd the numeral. */
const LONGEST_ENGLISH_COUNTER = 8;

const MINUS = '\u2212';

const isScaled = (metric: DisplayedMetric): boolean => metric.unit === 'count' || metric.unit === 'CNY';

const chineseScale = (metric: Derivable): { number: string; scale: string } => {
  if (isScaled(metric) && metric.value >= 1e8)
    return { number: String(shiftDecimal(metric.value, -8)), scale: '亿' };
  if (isScaled(metric) && metric.value >= 1e4)
    return { number: String(shiftDecimal(metric.value, -4)), scale: '万' };
  return { number: String(metric.value), scale: '' };
};

const chineseUnit = (metric: Derivable): string => {
  switch (metric.unit) {
    case 'CNY':
      return '元';
    case 'count':
      return metric.counter?.zh ?? '';
    case 'percent':
      return '%';
    case 'times':
      return '倍';
    case 'second':
      return '秒';
  }
};

const chineseParts = (metric: Derivable): NumeralParts => {
  const { number, scale } = chineseScale(metric);
  const unit = chineseUnit(metric);
  switch (metric.qualifier) {
    case 'over':
      return { prefix: '超', number, suffix: scale + unit };
    case 'odd':
      // 260多个, 2万多名; but 2倍多, 40%多.
      return { prefix: '', number, suffix: isScaled(metric) ? `${scale}多${unit}` : `${unit}多` };
    case 'orMore':
      return { prefix: '', number, suffix: `${scale}${unit}以上` };
    case 'within':
      return { prefix: '', number, suffix: `${scale}${unit}内` };
    case 'exact':
      return { prefix: '', number, suffix: scale + unit };
  }
};

const englishScale = (metric: Derivable): { number: string; scale: string } => {
  if (metric.unit === 'times' && metric.measure === 'growth')
    return { number: withSeparators(shiftDecimal(metric.value, 2)), scale: '' };
  if (!isScaled(metric) || metric.value < 1e6) return { number: withSeparators(metric.value), scale: '' };
  const [places, scale] =
    metric.value >= 1e12 ? [12, ' trillion'] : metric.value >= 1e9 ? [9, ' billion'] : [6, ' million'];
  return { number: withSeparators(shiftDecimal(metric.value, -places)), scale };
};

const englishSign = (metric: Derivable): string => {
  if (metric.measure === 'growth') return '+';
  if (metric.measure === 'reduction') return MINUS;
  return metric.unit === 'CNY' ? '¥' : '';
};

/** What stands right behind the numeral, before a `+` (40%+), and what stands after it (260+ projects). */
const englishUnit = (metric: Derivable): { near: string; far: string } => {
  switch (metric.unit) {
    case 'CNY':
      return { near: '', far: '' };
    case 'count': {
      const counter = metric.counter?.en ?? '';
      return {
        near: '',
        far: counter !== '' && counter.length <= LONGEST_ENGLISH_COUNTER ? ` ${counter}` : '',
      };
    }
    case 'percent':
      return { near: '%', far: '' };
    case 'times':
      return { near: metric.measure === 'growth' ? '%' : '×', far: '' };
    case 'second':
      return { near: ' s', far: '' };
  }
};

const englishParts = (metric: Derivable): NumeralParts => {
  const { number, scale } = englishScale(metric);
  const { near, far } = englishUnit(metric);
  const sign = englishSign(metric);
  switch (metric.qualifier) {
    case 'over':
      return { prefix: `over ${sign}`, number, suffix: scale + near + far };
    case 'within':
      return { prefix: `within ${sign}`, number, suffix: scale + near + far };
    case 'odd':
    case 'orMore':
      return { prefix: sign, number, suffix: `${scale}${near}+${far}` };
    case 'exact':
      return { prefix: sign, number, suffix: scale + near + far };
  }
};

const isDerivable = (metric: DisplayedMetric): metric is Derivable =>
  metric.value !== null && metric.qualifier !== 'upwards' && metric.qualifier !== 'several';

/**
 * How value, unit and qualifier are written in both languages, whatever the record itself says.
 * @returns null where the wording cannot be derived
 */
export const derivedDisplay = (metric: DisplayedMetric): Display | null =>
  isDerivable(metric) ? { zh: chineseParts(metric), en: englishParts(metric) } : null;

/**
 * How a metric is written: the record's own display, or else derived from value, unit and qualifier.
 * @throws Error where neither is possible; validated content has no such metric
 */
export const metricDisplay = (metric: DisplayedMetric): Display => {
  const display = metric.display ?? derivedDisplay(metric);
  if (display === null) throw new Error(`The metric ${metric._id} has neither a value nor a display`);
  return display;
};

/** A numeral as one text: `超3亿人次`, `over 300 million`. */
export const writtenNumeral = (parts: NumeralParts): string => parts.prefix + parts.number + parts.suffix;
