import type { CollectionName } from '../../../typings/content';

/** The collections that hold content, which are the files of an edition's folder too. */
export const collectionNames: readonly CollectionName[] = [
  'editions',
  'products',
  'metrics',
  'quotes',
  'announcements',
  'stories',
  'links',
  'charts',
];

export type ByCollection<Value> = Record<CollectionName, Value>;

export const byCollection = <Value>(make: (name: CollectionName) => Value): ByCollection<Value> => ({
  editions: make('editions'),
  products: make('products'),
  metrics: make('metrics'),
  quotes: make('quotes'),
  announcements: make('announcements'),
  stories: make('stories'),
  links: make('links'),
  charts: make('charts'),
});

/** As byCollection, all at once. */
export const byCollectionAtOnce = async <Value>(
  make: (name: CollectionName) => Promise<Value>,
): Promise<ByCollection<Value>> => {
  const pending = byCollection(make);
  await Promise.all(Object.values(pending));
  return {
    editions: await pending.editions,
    products: await pending.products,
    metrics: await pending.metrics,
    quotes: await pending.quotes,
    announcements: await pending.announcements,
    stories: await pending.stories,
    links: await pending.links,
    charts: await pending.charts,
  };
};
