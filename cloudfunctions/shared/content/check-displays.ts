import { derivedDisplay, metricDisplay, writtenNumeral } from '../../../miniprogram/domain/metric-display';
import { parseMagnitude, parseNumeral, shiftDecimal } from '../../../miniprogram/domain/numeral';
import { canonicalJson } from '../../../miniprogram/domain/canonical-hash';
import type { Language, Metric, Unit } from '../../../typings/content';
import type { ContentProblem } from '../../../typings/functions';
import { problem, type ContentCheck } from './problems';

type Signs = Readonly<Record<Exclude<Unit, 'count'>, RegExp>>;

/** How a unit shows itself in a written numeral; a count shows none of them. */
const signs: Readonly<Record<Language, Signs>> = {
  zh: { CNY: /元/, percent: /%/, times: /倍/, second: /秒/ },
  en: { CNY: /¥|yuan/i, percent: /%/, times: /×|times/i, second: /\bs\b|second/i },
};

const languages: readonly Language[] = ['zh', 'en'];

/** English writes growth of 2.64 times as +264%. */
const isGrowthInPercent = ({ measure, unit }: Metric, language: Language): boolean =>
  language === 'en' && measure === 'growth' && unit === 'times';

const shownUnits = (text: string, language: Language): Unit[] => {
  const { CNY, percent, times, second } = signs[language];
  const tests: [Unit, RegExp][] = [
    ['CNY', CNY],
    ['percent', percent],
    ['times', times],
    ['second', second],
  ];
  const shown = tests.filter(([, sign]) => sign.test(text)).map(([unit]) => unit);
  return shown.length > 0 ? shown : ['count'];
};

/** What the written numeral must say, and what it says; null where they agree. */
const disagreement = (metric: Metric, text: string, language: Language): string | null => {
  const asPercent = isGrowthInPercent(metric, language);
  const unit = asPercent ? 'percent' : metric.unit;
  const shown = shownUnits(text, language);
  if (shown.length !== 1 || shown[0] !== unit)
    return `must show the unit ${unit}, not ${shown.join(' and ')}`;
  if (metric.value === null) {
    const magnitude = parseMagnitude(text);
    return magnitude === metric.magnitude
      ? null
      : `must name the magnitude ${metric.magnitude ?? 'none'}, not ${magnitude ?? 'none'}`;
  }
  const expected = asPercent ? shiftDecimal(metric.value, 2) : metric.value;
  const written = parseNumeral(text);
  return written === expected ? null : `must say ${expected}, not ${written ?? 'a word without a number'}`;
};

const checkDisplay = (metric: Metric): ContentProblem[] => {
  const derived = derivedDisplay(metric);
  if (metric.display === undefined && derived === null)
    return [problem('metrics', metric._id, 'display', 'is missing: it cannot be derived')];
  if (metric.display !== undefined && canonicalJson(metric.display) === canonicalJson(derived))
    return [problem('metrics', metric._id, 'display', 'is the same as the derived one: leave it out')];
  const display = metricDisplay(metric);
  return languages.flatMap((language) => {
    const found = disagreement(metric, writtenNumeral(display[language]), language);
    return found === null ? [] : [problem('metrics', metric._id, `display.${language}`, found)];
  });
};

/** Every metric can be written, and what is written says the same as value and unit in both languages. */
export const checkDisplays: ContentCheck = ({ metrics }) => metrics.flatMap(checkDisplay);
