import type { PageId } from '../../typings/content';
import { productIds } from './products';

/** Every page that a release may serve. */
export const pageIds: readonly PageId[] = ['home', ...productIds, 'insights', 'quotes'];

/** A page's route as the platform gives it: without a leading slash. */
export const routeOf = (page: PageId): string => `pages/${page}/${page}`;

const known: ReadonlySet<unknown> = new Set(pageIds);

export const isPageId = (value: unknown): value is PageId => known.has(value);
