import { metricDisplay } from '../../../miniprogram/domain/metric-display';
import { isPageId } from '../../../miniprogram/domain/pages';
import type {
  Edition,
  EditionContent,
  EditionNote,
  EditionPages,
  HomePage,
  HomeRow,
  Metric,
  PageDocument,
  PageId,
  Product,
  ProductId,
  ProductPage,
  ProductSummary,
  ServedMetric,
} from '../../../typings/content';
import { readingsOf } from './readings';

const served = (metric: Metric): ServedMetric => ({ ...metric, display: metricDisplay(metric) });

const byOrder = (one: { _id: string; order: number }, other: { _id: string; order: number }): number =>
  one.order - other.order || (one._id < other._id ? -1 : 1);

const ofProduct = <Owned extends { _id: string; order: number; product: ProductId }>(
  records: Owned[],
  product: ProductId,
): Owned[] => records.filter((record) => record.product === product).sort(byOrder);

const summary = ({ slug, name, glyph, accent, question, summary: text }: Product): ProductSummary => ({
  slug,
  name,
  glyph,
  accent,
  question,
  summary: text,
});

const note = ({ _id, title, theme, source, unofficial }: Edition): EditionNote => ({
  _id,
  title,
  theme,
  source,
  unofficial,
});

const required = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`The content was not checked: ${what} is missing`);
  return value;
};

const leadOf = (content: EditionContent, product: Product): Metric =>
  required(
    content.metrics.find(({ _id }) => _id === product.lead),
    product.lead,
  );

const homeRow = (content: EditionContent, edition: Edition, product: Product): HomeRow => ({
  product: summary(product),
  lead: served(leadOf(content, product)),
  others: edition.headlines
    .filter((id) => id !== product.lead)
    .flatMap((id) => content.metrics.filter((metric) => metric._id === id && metric.product === product.slug))
    .map(served),
});

const homePage = (content: EditionContent, edition: Edition, products: Product[]): HomePage => ({
  id: 'home',
  edition: { ...note(edition), opening: edition.opening, closing: edition.closing },
  rows: products.map((product) => homeRow(content, edition, product)),
  links: [...content.links].sort(byOrder),
  quotes: [...content.quotes].sort(byOrder),
});

const productPage = (
  content: EditionContent,
  edition: Edition,
  products: Product[],
  index: number,
): ProductPage => {
  const product = required(products[index], `product ${index}`);
  const { slug } = product;
  return {
    id: slug,
    edition: note(edition),
    product: summary(product),
    index: index + 1,
    total: products.length,
    lead: served(leadOf(content, product)),
    metrics: ofProduct(content.metrics, slug)
      .filter(({ _id }) => _id !== product.lead)
      .map(served),
    chart: ofProduct(content.charts, slug)[0] ?? null,
    announcements: ofProduct(content.announcements, slug),
    stories: ofProduct(content.stories, slug),
    quote: ofProduct(content.quotes, slug)[0] ?? null,
    next: summary(required(products[(index + 1) % products.length], 'the next product')),
  };
};

/** Every page of an edition, ready to serve. The content must have passed checkContent. */
export const buildPages = (content: EditionContent): EditionPages => {
  const edition = required(content.editions[0], 'the edition');
  const products = edition.productOrder.map((id) =>
    required(
      content.products.find(({ slug }) => slug === id),
      id,
    ),
  );
  const productPages: Partial<Record<ProductId, ProductPage>> = {};
  for (const [index, { slug }] of products.entries())
    productPages[slug] = productPage(content, edition, products, index);
  const summaries = products.map(summary);
  return {
    ...productPages,
    home: homePage(content, edition, products),
    insights: {
      id: 'insights',
      edition: note(edition),
      products: summaries,
      metrics: products.flatMap(({ slug }) => ofProduct(content.metrics, slug)).map(served),
      readings: readingsOf(content),
    },
    quotes: {
      id: 'quotes',
      edition: note(edition),
      products: summaries,
      quotes: [...content.quotes].sort(byOrder),
    },
  };
};

/** The pages one by one, with their ids. */
export const pageEntries = (pages: EditionPages): [PageId, PageDocument][] =>
  Object.entries(pages).flatMap(([id, page]) => (isPageId(id) ? [[id, page]] : []));
