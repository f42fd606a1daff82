import { EJSON } from 'bson';
import { isFields } from './documents';

/** A value that indexes find without looking at the documents; NaN and null match in ways of their own. */
export type Scalar = string | number | boolean | Date;

export const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' ||
  (typeof value === 'number' && !Number.isNaN(value)) ||
  typeof value === 'boolean' ||
  value instanceof Date;

/** The order of types in MongoDB's comparison of BSON values; a missing field counts as null. */
export const typeRank = (value: unknown): number => {
  if (value === undefined || value === null) return 1;
  if (typeof value === 'number') return 2;
  if (typeof value === 'string') return 3;
  if (typeof value === 'boolean') return 8;
  if (value instanceof Date) return 9;
  if (value instanceof RegExp) return 11;
  if (Array.isArray(value)) return 5;
  return isFields(value) ? 4 : 6;
};

const compareSame = <Value extends string | number>(one: Value, other: Value): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** A number that orders as the value does among its type, or else its text: those only have to be told apart. */
const sortable = (value: unknown): string | number => {
  if (value === undefined || value === null) return 0;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? -Infinity : value;
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.getTime();
  return EJSON.stringify(value, { relaxed: false });
};

/** Negative, 0 or positive: types by their rank, then values; texts by their UTF-16 units. */
export const compareValues = (one: unknown, other: unknown): number => {
  if (typeof one === 'string' && typeof other === 'string') return compareSame(one, other);
  const byType = typeRank(one) - typeRank(other);
  if (byType !== 0) return byType;
  const [left, right] = [sortable(one), sortable(other)];
  return typeof left === 'number' && typeof right === 'number'
    ? compareSame(left, right)
    : compareSame(String(left), String(right));
};
