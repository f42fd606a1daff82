import { percentChange } from '../../../miniprogram/domain/change';
import type { Against, Chart, ChartKind, Metric } from '../../../typings/content';
import type { ContentProblem } from '../../../typings/functions';
import { problem, type ContentCheck } from './problems';

type Finding = [field: string, message: string];

const statedComparisons: readonly Against[] = ['sameTimeLastYear', 'since2020'];

const sameMeasureAndUnit = (metrics: Metric[]): Finding[] => {
  const [first] = metrics;
  return metrics.flatMap(({ _id, measure, unit }, index): Finding[] =>
    first !== undefined && (measure !== first.measure || unit !== first.unit)
      ? [
          [
            `metrics.${index}`,
            `${_id} is ${measure} in ${unit}: bars are all ${first.measure} in ${first.unit}`,
          ],
        ]
      : [],
  );
};

/**
 * Growth, ratios and reductions come to one axis only where each states the time it compares with, and all
 * the same time. Growth alone, in percent or in times, is one measure already: there the time may be unstated.
 */
const comparableChanges = (metrics: Metric[]): Finding[] => {
  const oneMeasure = metrics.every(({ measure }) => measure === 'growth');
  const stated = metrics
    .map(({ against }) => against)
    .filter((against) => statedComparisons.includes(against));
  return metrics.flatMap((metric, index): Finding[] => {
    const field = `metrics.${index}`;
    if (percentChange(metric) === null) return [[field, `${metric._id} is no growth, ratio or reduction`]];
    if (statedComparisons.includes(metric.against))
      return metric.against === stated[0] ? [] : [[field, `${metric._id} compares with another time`]];
    return oneMeasure && metric.against === 'unstated'
      ? []
      : [[field, `${metric._id} does not state the time it compares with`]];
  });
};

const countsOnly = (metrics: Metric[]): Finding[] =>
  metrics.flatMap(({ _id, unit }, index): Finding[] =>
    unit === 'count' ? [] : [[`metrics.${index}`, `${_id} is in ${unit}: dots stand for a count`]],
  );

const rules: Readonly<Record<ChartKind, (metrics: Metric[]) => Finding[]>> = {
  bars: sameMeasureAndUnit,
  change: comparableChanges,
  dots: countsOnly,
};

const withValues = (metrics: Metric[]): Finding[] =>
  metrics.flatMap(({ _id, value }, index): Finding[] =>
    value === null ? [[`metrics.${index}`, `${_id} has no value to draw`]] : [],
  );

const drawnValues = (chart: Chart, metrics: Metric[]): number[] =>
  metrics.map((metric) => (chart.kind === 'change' ? percentChange(metric) : metric.value) ?? 0);

/** Twenty a row, 50 rows: about 800 px of the 1,365 that a canvas may be high. */
const mostDots = 1000;

const countableDots = (dot: number, metrics: Metric[]): Finding[] => {
  const dots = metrics
    .filter(({ unit }) => unit === 'count')
    .map(({ _id, value }) => ({ _id, count: Math.round((value ?? 0) / dot) }));
  const all = dots.reduce((sum, { count }) => sum + count, 0);
  const none = dots.filter(({ count }) => count === 0);
  const findings = none.map(({ _id }): Finding => ['dot', `is too large: ${_id} would have no dot`]);
  if (all > mostDots) findings.push(['dot', `is too small: it makes ${all} dots, more than ${mostDots}`]);
  return findings;
};

const axis = (chart: Chart, metrics: Metric[]): Finding[] => {
  const { kind, dot, breakAt } = chart;
  const findings: Finding[] = [];
  if (kind === 'dots' && dot === undefined) findings.push(['dot', 'is missing: how many one dot stands for']);
  if (kind === 'dots' && dot !== undefined) findings.push(...countableDots(dot, metrics));
  if (kind !== 'dots' && dot !== undefined) findings.push(['dot', 'goes with the kind dots only']);
  if (breakAt === undefined) return findings;
  if (kind === 'dots') findings.push(['breakAt', 'goes with the kinds bars and change only']);
  else if (breakAt >= Math.max(...drawnValues(chart, metrics)))
    findings.push(['breakAt', 'must lie below the largest value']);
  return findings;
};

const oneAProduct = (charts: Chart[]): ContentProblem[] =>
  charts
    .filter(({ product }, index) => charts.findIndex((other) => other.product === product) < index)
    .map(({ _id, product }) => problem('charts', _id, 'product', `has another chart: ${product} shows one`));

/** A chart draws only what can be compared on one axis. */
export const checkCharts: ContentCheck = (content) => {
  const byId = new Map(content.metrics.map((metric) => [metric._id, metric]));
  const found = content.charts.flatMap((chart) => {
    const metrics = chart.metrics.flatMap((id) => byId.get(id) ?? []);
    // An id that leads nowhere is reported as such; the places of the others would be wrong here.
    if (metrics.length < chart.metrics.length) return [];
    return [...withValues(metrics), ...rules[chart.kind](metrics), ...axis(chart, metrics)].map(
      ([field, message]) => problem('charts', chart._id, field, message),
    );
  });
  return [...found, ...oneAProduct(content.charts)];
};
