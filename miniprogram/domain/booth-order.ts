import type { Booth } from '../../typings/event';
import { productIds } from './products';

const placeOf = ({ product }: Booth): number => productIds.indexOf(product);

/** Those that count first, in the products' order, then as they were made. */
export const inBoothOrder = (booths: readonly Booth[]): Booth[] =>
  [...booths].sort(
    (one, other) =>
      Number(one.revoked !== null) - Number(other.revoked !== null) ||
      placeOf(one) - placeOf(other) ||
      one.created - other.created ||
      (one.id < other.id ? -1 : 1),
  );
