import type { Chart, Language, Qualifier, ServedMetric } from '../../../typings/content';
import type { ChartMark, ChartView } from '../../../typings/view';
import type { ChartWords } from '../../../typings/words';
import { percentChange } from '../change';
import { writtenNumeral } from '../metric-display';
import { hairSpace } from './hair-space';

/** 超, 上, 以上 and 多: the true number is larger than the one written. */
const lowerBounds: readonly Qualifier[] = ['over', 'upwards', 'orMore', 'odd'];

export const isLowerBound = ({ qualifier }: ServedMetric): boolean => lowerBounds.includes(qualifier);

const valueOf = (chart: Chart, metric: ServedMetric): number | null =>
  chart.kind === 'change' ? percentChange(metric) : metric.value;

const markOf = (chart: Chart, metric: ServedMetric, language: Language): ChartMark[] => {
  const value = valueOf(chart, metric);
  if (value === null) return [];
  return [
    {
      label: hairSpace(metric.label[language]),
      value,
      text: writtenNumeral(metric.display[language]),
      bound: isLowerBound(metric),
    },
  ];
};

/**
 * A chart with its numbers: marks in the chart's order, in the metrics' unit, or in % change with kind `change`.
 * A metric that is not among those given or has no value draws nothing.
 */
export const chartView = (
  chart: Chart,
  metrics: ServedMetric[],
  language: Language,
  words: ChartWords,
): ChartView => {
  const marks = chart.metrics.flatMap((id) =>
    metrics.filter((metric) => metric._id === id).flatMap((metric) => markOf(chart, metric, language)),
  );
  const numbers = marks.map((mark) => `${mark.label} ${mark.text}`).join(words.semicolon);
  return {
    kind: chart.kind,
    finding: hairSpace(chart.finding[language]),
    note: hairSpace(chart.note[language]),
    marks,
    dot: chart.dot ?? 0,
    breakAt: chart.breakAt ?? 0,
    phrase: `${chart.finding[language]}${words.colon}${numbers}`,
  };
};
