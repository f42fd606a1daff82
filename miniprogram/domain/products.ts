import type { ProductId } from '../../typings/content';

/** The five products, in the order of the record. An edition may hold fewer and order them itself. */
export const productIds: readonly ProductId[] = ['channels', 'pay', 'miniprogram', 'wecom', 'search'];

const known: ReadonlySet<unknown> = new Set(productIds);

export const isProductId = (value: unknown): value is ProductId => known.has(value);
