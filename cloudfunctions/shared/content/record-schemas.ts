import * as z from 'zod';
import { productIds } from '../../../miniprogram/domain/products';
import type {
  Announcement,
  Chart,
  CollectionName,
  Edition,
  EditionContent,
  Link,
  Metric,
  Product,
  Quote,
  Story,
} from '../../../typings/content';

/** Characters of the record that a source may carry: enough to find the place, too few to copy it. */
const LONGEST_SOURCE_WORDS = 16;

/** Edition names are part of document ids, paths and field names. */
export const editionName = z
  .string()
  .regex(/^[a-z0-9-]{1,20}$/, 'must be 1 to 20 lower-case letters, digits or hyphens');

const words = z
  .string()
  .refine((text) => text.trim() !== '', 'must not be empty')
  .refine((text) => text === text.trim(), 'must not begin or end with white space');

const id = z.string().regex(/^[A-Za-z0-9-]{1,60}$/, 'must be 1 to 60 letters, digits or hyphens');
const text = z.strictObject({ zh: words, en: words });
const product = z.enum(productIds);
const ids = z.array(id);

const source = z.strictObject({
  section: z.enum(['opening', ...productIds, 'closing']),
  words: words.refine(
    (quoted) => Array.from(quoted).length <= LONGEST_SOURCE_WORDS,
    `must be at most ${LONGEST_SOURCE_WORDS} characters`,
  ),
});
const sources = z.array(source).min(1, 'must name at least one place in the record');

const record = { _id: id, edition: editionName, order: z.number() };

const edition = z.strictObject({
  _id: editionName,
  title: text,
  theme: text,
  opening: text,
  headlines: ids,
  productOrder: z.array(product),
  closing: text,
  source: text,
  unofficial: text,
}) satisfies z.ZodType<Edition>;

const productRecord = z.strictObject({
  ...record,
  _id: product,
  slug: product,
  name: text,
  glyph: product,
  accent: product,
  summary: text,
  question: text,
  lead: id,
}) satisfies z.ZodType<Product>;

const numeralParts = z.strictObject({ prefix: z.string(), number: words, suffix: z.string() });

const metric = z.strictObject({
  ...record,
  product,
  label: text,
  measure: z.enum(['level', 'ratio', 'growth', 'reduction', 'share']),
  value: z.number().positive('must be above zero').max(1e15, 'must be at most 1e15').nullable(),
  magnitude: z
    .number()
    .refine((value) => Number.isInteger(Math.log10(value)), 'must be a power of ten')
    .exactOptional(),
  unit: z.enum(['times', 'percent', 'CNY', 'count', 'second']),
  counter: text.exactOptional(),
  qualifier: z.enum(['exact', 'over', 'upwards', 'odd', 'orMore', 'within', 'several']),
  against: z.enum(['sameTimeLastYear', 'since2020', 'app', 'none', 'unstated']),
  window: text.exactOptional(),
  status: z.enum(['achieved', 'target', 'potential']),
  scope: text.exactOptional(),
  meaning: text,
  sources,
  display: z.strictObject({ zh: numeralParts, en: numeralParts }).exactOptional(),
}) satisfies z.ZodType<Metric>;

const quote = z.strictObject({
  ...record,
  product,
  words,
  gloss: z.strictObject({ en: words }),
  speaker: text,
  role: text,
}) satisfies z.ZodType<Quote>;

const announcement = z.strictObject({
  ...record,
  product,
  status: z.enum(['launched', 'rollingOut', 'upcoming']),
  title: text,
  text,
  metrics: ids,
  sources,
}) satisfies z.ZodType<Announcement>;

const story = z.strictObject({
  ...record,
  product,
  title: text,
  text,
  metrics: ids,
  sources,
}) satisfies z.ZodType<Story>;

const link = z.strictObject({
  ...record,
  between: z.tuple([product, product]),
  fact: text,
  sources,
}) satisfies z.ZodType<Link>;

const chart = z.strictObject({
  ...record,
  product,
  kind: z.enum(['bars', 'change', 'dots']),
  finding: text,
  note: text,
  metrics: ids.min(1, 'must name at least one metric'),
  dot: z.number().positive('must be above zero').exactOptional(),
  breakAt: z.number().positive('must be above zero').exactOptional(),
}) satisfies z.ZodType<Chart>;

/** The schema of every collection's records: no field more, none missing. */
export const recordSchemas: { [Name in CollectionName]: z.ZodType<EditionContent[Name][number]> } = {
  editions: edition,
  products: productRecord,
  metrics: metric,
  quotes: quote,
  announcements: announcement,
  stories: story,
  links: link,
  charts: chart,
};
