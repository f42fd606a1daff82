import type { ChartView, HomeView, MetricView, ProductView } from '../../../typings/view';

/** Paths of setData and what to set there. */
export type RollingChanges = Record<string, MetricView | ChartView>;

type Places = [path: string, metric: MetricView][];

const list = (path: string, metrics: MetricView[]): Places =>
  metrics.map((metric, index) => [`${path}[${index}]`, metric]);

const nested = (path: string, owners: { metrics: MetricView[] }[]): Places =>
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

const changes = (shown: Places, fresh: Places): Record<string, MetricView> => {
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

/** A view without what rolls: every metric stands for itself by its id, a chart by its marks. */
const fixedPart = (view: ProductView | HomeView): string => {
  const isMetric = (value: object): value is MetricView => 'rolls' in value;
  const isChart = (value: object): value is ChartView => 'marks' in value;
  return JSON.stringify(view, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if (isMetric(value)) return { id: value.id };
    return isChart(value) ? { labels: labels(value) } : value;
  });
};

/** Whether all that fresher content changes rolls in place, so that nothing of it waits for the next open. */
export const rollsWhole = (shown: ProductView | HomeView, fresh: ProductView | HomeView): boolean =>
  fixedPart(shown) === fixedPart(fresh);
