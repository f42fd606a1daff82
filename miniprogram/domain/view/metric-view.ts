import type { Language, Metric, ServedMetric } from '../../../typings/content';
import type { MetricView } from '../../../typings/view';
import type { MetricWords } from '../../../typings/words';
import { writtenNumeral } from '../metric-display';
import { fill } from './fill';
import { hairSpace } from './hair-space';

/** What is worth saying after the words already said: nothing empty, nothing that stands in them (2020年以来 twice). */
const inTurn = (said: string[], parts: string[]): string[] => {
  const kept: string[] = [];
  for (const part of parts) {
    if (part !== '' && ![...said, ...kept].some((words) => words.includes(part))) kept.push(part);
  }
  return kept;
};

const comparisonOf = (metric: Metric, words: MetricWords): string =>
  words.against[metric.measure === 'ratio' ? 'ratio' : 'other'][metric.against];

const chipOf = (metric: Metric, language: Language, words: MetricWords): string =>
  inTurn(
    [metric.label[language]],
    [
      metric.window?.[language] ?? '',
      comparisonOf(metric, words),
      metric.scope?.[language] ?? '',
      words.status[metric.status],
    ],
  ).join(' · ');

/** The number as it is said aloud: × in words, and no sign where words tell the direction. */
const spokenAmount = (metric: ServedMetric, language: Language, words: MetricWords): string => {
  const amount = writtenNumeral(metric.display[language]).replace('×', words.times);
  const directed = metric.measure === 'growth' || metric.measure === 'reduction';
  return directed ? amount.replace(/[+\u2212-](?=\d)/, '') : amount;
};

const saysDirection = (label: string, metric: Metric, words: MetricWords): boolean =>
  (metric.measure === 'growth' || metric.measure === 'reduction') &&
  words.direction[metric.measure].some((word) => label.toLowerCase().includes(word));

const phraseOf = (metric: ServedMetric, product: string, language: Language, words: MetricWords): string => {
  const amount = spokenAmount(metric, language, words);
  const label = metric.label[language];
  const bare = saysDirection(label, metric, words);
  const reading = bare ? amount : fill(words.reading[metric.measure][metric.against], { amount });
  const limits = inTurn(
    [label, reading],
    [
      metric.scope?.[language] ?? '',
      metric.window?.[language] ?? '',
      bare ? comparisonOf(metric, words) : '',
    ],
  );
  return [product, label, ...limits, reading, words.status[metric.status]]
    .filter((part) => part !== '')
    .join(words.comma);
};

/**
 * A metric as a card shows it.
 * @param product the product's name in the language, with which the spoken phrase begins
 */
export const metricView = (
  metric: ServedMetric,
  product: string,
  language: Language,
  words: MetricWords,
): MetricView => {
  const { prefix, number, suffix } = metric.display[language];
  return {
    id: metric._id,
    label: hairSpace(metric.label[language]),
    prefix,
    number,
    suffix,
    rolls: /\d/.test(number),
    chip: hairSpace(chipOf(metric, language, words)),
    phrase: phraseOf(metric, product, language, words),
  };
};
