import type { ProductId } from '../../typings/content';
import { isProductId } from '../domain/products';
import { isRecord } from './guards';
import { readStored, writeStored } from './storage';

/** What names a record that can be kept. */
export interface Keepable {
  kind: 'metric' | 'quote';
  id: string;
  product: ProductId;
}

/** A record the reader keeps, on this device alone. */
export interface Favourite extends Keepable {
  /** When it was kept, ms since 1970. */
  at: number;
}

const key = 'favourites';

const isFavourite = (value: unknown): value is Favourite =>
  isRecord(value) &&
  (value.kind === 'metric' || value.kind === 'quote') &&
  typeof value.id === 'string' &&
  isProductId(value.product) &&
  Number.isFinite(value.at);

const same = (one: Keepable, other: Keepable): boolean => one.kind === other.kind && one.id === other.id;

/** What the reader keeps, newest first, each once. */
export const favourites = (): Favourite[] => {
  const stored = readStored(key);
  return (Array.isArray(stored) ? stored.filter(isFavourite) : [])
    .sort((one, other) => other.at - one.at)
    .filter((kept, index, all) => all.findIndex((other) => same(other, kept)) === index);
};

export const isKept = (record: Keepable): boolean => favourites().some((kept) => same(kept, record));

/** Keeps a record; one that is kept already stays as it is. @param at when, ms since 1970 */
export const keep = (record: Keepable, at = Date.now()): void => {
  if (isKept(record)) return;
  const { kind, id, product } = record;
  writeStored(key, [{ kind, id, product, at }, ...favourites()]);
};

/** Keeps a record no longer. @returns the undo: puts it back where it was */
export const drop = (record: Keepable): (() => void) => {
  const dropped = favourites().find((kept) => same(kept, record));
  writeStored(
    key,
    favourites().filter((kept) => !same(kept, record)),
  );
  return () => {
    if (dropped !== undefined) keep(dropped, dropped.at);
  };
};
