import type { ContentProblem } from '../../../typings/functions';
import type { EditionContent } from '../../../typings/content';
import { problem, type ContentCheck } from './problems';
import { collectionNames } from './collections';

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

const uniqueIds: ContentCheck = (content) =>
  collectionNames.flatMap((collection) =>
    repeated(content[collection].map(({ _id }) => _id)).map((id) =>
      problem(collection, id, '_id', 'is used by more than one record'),
    ),
  );

const ownEdition = (content: EditionContent, edition: string): ContentProblem[] => [
  ...content.editions
    .filter(({ _id }) => _id !== edition)
    .map(({ _id }) => problem('editions', _id, '_id', `must be ${edition}`)),
  ...collectionNames.flatMap((collection) =>
    content[collection].flatMap((record) =>
      'edition' in record && record.edition !== edition
        ? [problem(collection, record._id, 'edition', `must be ${edition}`)]
        : [],
    ),
  ),
];

const slugIsId: ContentCheck = ({ products }) =>
  products
    .filter(({ _id, slug }) => _id !== slug)
    .map(({ _id }) => problem('products', _id, 'slug', 'must be the same as _id'));

const orderNamesProducts: ContentCheck = ({ editions, products }) => {
  const present = products.map(({ slug }) => slug);
  return editions.flatMap(({ _id, productOrder }) => [
    ...repeated(productOrder).map((product) =>
      problem('editions', _id, 'productOrder', `names ${product} more than once`),
    ),
    ...productOrder
      .filter((product) => !present.includes(product))
      .map((product) => problem('editions', _id, 'productOrder', `names ${product}, which has no record`)),
    ...present
      .filter((product) => !productOrder.includes(product))
      .map((product) => problem('editions', _id, 'productOrder', `leaves out ${product}`)),
  ]);
};

/** One edition, every record in it, ids that are unique, an order of exactly the products there are. */
export const checkIdentity = (content: EditionContent, edition: string): ContentProblem[] => [
  ...(content.editions.length === 0 ? [problem('editions', edition, '', 'has no record')] : []),
  ...(content.products.length === 0 ? [problem('products', '', '', 'must hold at least one product')] : []),
  ...uniqueIds(content),
  ...ownEdition(content, edition),
  ...slugIsId(content),
  ...orderNamesProducts(content),
];
