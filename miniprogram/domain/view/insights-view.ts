import type { InsightsPage, Language, Measure, ServedMetric } from '../../../typings/content';
import type {
  ChoiceView,
  InsightsFilter,
  InsightsGroupView,
  InsightsView,
  ListedMetricView,
  MeasureKind,
} from '../../../typings/view';
import type { Words } from '../../../typings/words';
import { percentChange } from '../change';
import { isLowerBound } from './chart-view';
import { fill } from './fill';
import { growthRanking } from './growth-ranking';
import { hairSpace } from './hair-space';
import { metricView } from './metric-view';

const kindOf: Record<Measure, MeasureKind> = {
  level: 'level',
  growth: 'change',
  ratio: 'change',
  share: 'share',
  reduction: 'reduction',
};

const kindOrder: readonly MeasureKind[] = ['level', 'change', 'share', 'reduction'];

export const wholeFilter: InsightsFilter = { product: 'all', kind: 'all' };

/** An upper bound (内) says no growth, a fall is none. */
const growthOf = (metric: ServedMetric): number =>
  metric.against === 'sameTimeLastYear' && metric.qualifier !== 'within'
    ? Math.max(0, percentChange(metric) ?? 0)
    : 0;

const listed = (
  metric: ServedMetric,
  product: string,
  language: Language,
  words: Words,
): ListedMetricView => {
  const { id, label, prefix, number, suffix, chip, phrase } = metricView(
    metric,
    product,
    language,
    words.metric,
  );
  return {
    id,
    label,
    prefix,
    number,
    suffix,
    chip,
    phrase,
    kind: kindOf[metric.measure],
    growth: growthOf(metric),
    bound: isLowerBound(metric),
  };
};

/** Whether a metric is of a kind that the filter leaves. */
export const isOfKind = (metric: ListedMetricView, kind: InsightsFilter['kind']): boolean =>
  kind === 'all' || metric.kind === kind;

/** The groups that a filter leaves, with their metrics of its kind. */
export const filtered = (
  groups: InsightsGroupView[],
  { product, kind }: InsightsFilter,
): InsightsGroupView[] =>
  groups
    .filter(({ id }) => product === 'all' || id === product)
    .map((group) => ({ ...group, metrics: group.metrics.filter((metric) => isOfKind(metric, kind)) }))
    .filter(({ metrics }) => metrics.length > 0);

/** What depends on the filter: set together, as one change. */
export type Filtered = Pick<InsightsView, 'filter' | 'shown' | 'none' | 'ranking'>;

/** What the page shows of its metrics under a filter. */
export const filteredPart = (
  { groups, products, kinds }: Pick<InsightsView, 'groups' | 'products' | 'kinds'>,
  filter: InsightsFilter,
  words: Words,
): Filtered => {
  const left = filtered(groups, filter);
  const count = left.reduce((sum, { metrics }) => sum + metrics.length, 0);
  const labelIn = (choices: ChoiceView[], chosen: string): string =>
    choices.find(({ id }) => id === chosen)?.text ?? '';
  const { shown, none } = words.insights;
  return {
    filter,
    shown: hairSpace(fill(shown, { count })),
    none:
      count > 0
        ? ''
        : hairSpace(
            fill(none, { product: labelIn(products, filter.product), kind: labelIn(kinds, filter.kind) }),
          ),
    ranking: growthRanking(left, words),
  };
};

/** The page of all metrics in one language, under a filter, ready for setData. */
export const insightsView = (
  page: InsightsPage,
  language: Language,
  words: Words,
  filter: InsightsFilter = wholeFilter,
): InsightsView => {
  const { origin, allProducts, kinds } = words.insights;
  const groups = page.products
    .map(({ slug, name }) => ({
      id: slug,
      name: name[language],
      metrics: page.metrics
        .filter(({ product }) => product === slug)
        .map((metric) => listed(metric, name[language], language, words)),
    }))
    .filter(({ metrics }) => metrics.length > 0);
  const present = kindOrder.filter((kind) =>
    groups.some(({ metrics }) => metrics.some((metric) => metric.kind === kind)),
  );
  const choices: Pick<InsightsView, 'groups' | 'products' | 'kinds'> = {
    groups,
    products: [{ id: 'all', text: allProducts }, ...groups.map(({ id, name }) => ({ id, text: name }))],
    kinds: [{ id: 'all', text: kinds.all }, ...present.map((kind) => ({ id: kind, text: kinds[kind] }))],
  };
  return {
    language,
    event: hairSpace(page.edition.title[language]),
    total: String(groups.reduce((sum, { metrics }) => sum + metrics.length, 0)),
    origin: hairSpace(fill(origin, { products: groups.length })),
    ...choices,
    ...filteredPart(choices, filter, words),
    source: hairSpace(page.edition.source[language]),
    unofficial: hairSpace(page.edition.unofficial[language]),
  };
};
