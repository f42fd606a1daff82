import type {
  ChartView,
  HomeView,
  InsightsGroupView,
  InsightsView,
  ListedMetricView,
  MetricView,
  ProductView,
  RankingView,
} from '../../../typings/view';
import type { Words } from '../../../typings/words';
import { growthRanking } from './growth-ranking';
import { filtered } from './insights-view';

/** Paths of setData and what to set there. */
export type RollingChanges = Record<string, MetricView | ListedMetricView | ChartView | RankingView | null>;

type Places<Metric = MetricView> = [path: string, metric: Metric][];

const list = <Metric>(path: string, metrics: Metric[]): Places<Metric> =>
  metrics.map((metric, index) => [`${path}[${index}]`, metric]);

const nested = <Metric>(path: string, owners: { metrics: Metric[] }[]): Places<Metric> =>
  owners.flatMap((owner, index) => list(`${path}[${index}].metrics`, owner.metrics));

const productPlaces = (view: ProductView): Places => [
  ['view.lead', view.lead],
  ...list('view.metrics', view.metrics),
  ...nested('view.progress', view.progress),
  ...nested('view.plans', view.plans),
  ...nested('view.stories', view.stories),
];

const homePlaces = (view: HomeView): Places =>
  view.rows.flatMap((row, index) => [
    [`view.rows[${index}].lead`, row.lead] satisfies Places[number],
    ...list(`view.rows[${index}].others`, row.others),
  ]);

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const changes = <Metric extends { id: string }>(
  shown: Places<Metric>,
  fresh: Places<Metric>,
): Record<string, Metric> => {
  const latest = new Map(fresh.map(([, metric]) => [metric.id, metric]));
  return Object.fromEntries(
    shown.flatMap(([path, metric]) => {
      const next = latest.get(metric.id);
      return next === undefined || same(metric, next) ? [] : [[path, next]];
    }),
  );
};

const labels = (chart: ChartView): string[] => chart.marks.map((mark) => mark.label);

/** A chart of the same marks is redrawn; one with other marks waits. */
const chartChange = (shown: ChartView | null, fresh: ChartView | null): Record<string, ChartView> =>
  shown && fresh && same(labels(shown), labels(fresh)) && !same(shown, fresh) ? { 'view.chart': fresh } : {};

/** What rolls in place on a product page when fresher content arrives; added and removed records wait. */
export const productChanges = (shown: ProductView, fresh: ProductView): RollingChanges => ({
  ...changes(productPlaces(shown), productPlaces(fresh)),
  ...chartChange(shown.chart, fresh.chart),
});

/** What rolls in place on the home page when fresher content arrives. */
export const homeChanges = (shown: HomeView, fresh: HomeView): RollingChanges =>
  changes(homePlaces(shown), homePlaces(fresh));

/** The groups on show with the metrics as they are now. */
const renewed = (shown: InsightsGroupView[], fresh: InsightsGroupView[]): InsightsGroupView[] => {
  const latest = new Map(fresh.flatMap(({ metrics }) => metrics).map((metric) => [metric.id, metric]));
  return shown.map((group) => ({
    ...group,
    metrics: group.metrics.map((metric) => latest.get(metric.id) ?? metric),
  }));
};

/** What is replaced in place on the page of all metrics when fresher content arrives; the ranking follows them. */
export const insightsChanges = (shown: InsightsView, fresh: InsightsView, words: Words): RollingChanges => {
  const metrics = changes(nested('view.groups', shown.groups), nested('view.groups', fresh.groups));
  if (Object.keys(metrics).length === 0) return {};
  const ranking = growthRanking(filtered(renewed(shown.groups, fresh.groups), shown.filter), words);
  return { ...metrics, ...(same(shown.ranking, ranking) ? {} : { 'view.ranking': ranking }) };
};

type View = ProductView | HomeView | InsightsView;

/** A view without what rolls: a metric is known by its id, a chart by its marks, a ranking follows from metrics. */
const fixedPart = (view: View): string => {
  const isMetric = (value: object): value is MetricView | ListedMetricView => 'suffix' in value;
  const isChart = (value: object): value is ChartView => 'marks' in value;
  return JSON.stringify(view, (name, value: unknown) => {
    if (name === 'ranking') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if (isMetric(value)) return { id: value.id };
    return isChart(value) ? { labels: labels(value) } : value;
  });
};

/** Whether all that fresher content changes rolls in place, so that nothing of it waits for the next open. */
export const rollsWhole = (shown: View, fresh: View): boolean => fixedPart(shown) === fixedPart(fresh);
