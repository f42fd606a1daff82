import type { EditionContent, Metric, ProductId } from '../../../typings/content';
import type { ContentProblem } from '../../../typings/functions';
import { problem, type ContentCheck } from './problems';

type MetricsById = ReadonlyMap<string, Metric>;

const metricsById = (content: EditionContent): MetricsById =>
  new Map(content.metrics.map((metric) => [metric._id, metric]));

const unknownMetric = (id: string): string => `names the metric ${id}, which does not exist`;

const headlines: ContentCheck = (content) => {
  const metrics = metricsById(content);
  return content.editions.flatMap(({ _id, headlines: ids }) =>
    ids.flatMap((id, index) => {
      const field = `headlines.${index}`;
      if (!metrics.has(id)) return [problem('editions', _id, field, unknownMetric(id))];
      return ids.indexOf(id) < index ? [problem('editions', _id, field, `repeats ${id}`)] : [];
    }),
  );
};

const leads: ContentCheck = (content) => {
  const metrics = metricsById(content);
  return content.products.flatMap(({ _id, lead }) => {
    const metric = metrics.get(lead);
    if (metric === undefined) return [problem('products', _id, 'lead', unknownMetric(lead))];
    return metric.product === _id
      ? []
      : [problem('products', _id, 'lead', `names ${lead}, a metric of ${metric.product}`)];
  });
};

/** A page shows its own product's metrics only, so what stands on it refers to no others. */
const ownMetrics = (
  collection: 'announcements' | 'stories' | 'charts',
  { _id, product, metrics: ids }: { _id: string; product: ProductId; metrics: string[] },
  metrics: MetricsById,
): ContentProblem[] =>
  ids.flatMap((id, index) => {
    const field = `metrics.${index}`;
    const metric = metrics.get(id);
    if (metric === undefined) return [problem(collection, _id, field, unknownMetric(id))];
    if (metric.product !== product)
      return [problem(collection, _id, field, `names ${id}, a metric of ${metric.product}`)];
    return ids.indexOf(id) < index ? [problem(collection, _id, field, `repeats ${id}`)] : [];
  });

const metricLists: ContentCheck = (content) => {
  const metrics = metricsById(content);
  return (['announcements', 'stories', 'charts'] as const).flatMap((collection) =>
    content[collection].flatMap((record) => ownMetrics(collection, record, metrics)),
  );
};

const productReferences: ContentCheck = (content) => {
  const products = new Set<string>(content.products.map(({ _id }) => _id));
  return (['metrics', 'quotes', 'announcements', 'stories', 'charts'] as const).flatMap((collection) =>
    content[collection]
      .filter(({ product }) => !products.has(product))
      .map(({ _id, product }) =>
        problem(collection, _id, 'product', `names ${product}, which has no record in this edition`),
      ),
  );
};

const linkEnds: ContentCheck = ({ links, products }) => {
  const present = new Set<string>(products.map(({ _id }) => _id));
  return links.flatMap(({ _id, between }) => [
    ...(between[0] === between[1]
      ? [problem('links', _id, 'between', 'must join two different products')]
      : []),
    ...between.flatMap((product, index) =>
      present.has(product)
        ? []
        : [
            problem(
              'links',
              _id,
              `between.${index}`,
              `names ${product}, which has no record in this edition`,
            ),
          ],
    ),
  ]);
};

/** Every id that a record names leads to a record, and to one of the same product where a page shows both. */
export const checkReferences: ContentCheck = (content) =>
  [headlines, leads, metricLists, productReferences, linkEnds].flatMap((check) => check(content));
