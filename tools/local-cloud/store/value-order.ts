import { EJSON } from 'bson';
import { isFields, type Fields } from './documents';

/** A value that indexes find without looking at the documents; NaN and null match in ways of their own. */
export type Scalar = string | number | boolean | Date;

export const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' ||
  (typeof value === 'number' && !Number.isNaN(value)) ||
  typeof value === 'boolean' ||
  value instanceof Date;

/** What a set tells apart just as compareValues does: 0 is -0, and NaN is NaN. */
export const isPlain = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

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

/** NaN comes before all other numbers. */
const compareNumbers = (one: number, other: number): number =>
  Number(Number.isNaN(other)) - Number(Number.isNaN(one)) || compareSame(one, other);

/** By their first elements that differ; of two that start alike the shorter comes first. */
const compareLists = (one: readonly unknown[], other: readonly unknown[]): number => {
  for (const [place, value] of one.entries()) {
    if (place >= other.length) return 1;
    const order = compareValues(value, other[place]);
    if (order !== 0) return order;
  }
  return one.length - other.length;
};

/** Field by field, in the order in which they stand: by type, then by name, then by value. */
const compareFields = (one: Fields, other: Fields): number =>
  compareLists(
    Object.entries(one).flatMap(([name, value]) => [typeRank(value), name, value]),
    Object.entries(other).flatMap(([name, value]) => [typeRank(value), name, value]),
  );

/** Those of other types only have to be told apart. */
const textOf = (value: unknown): string => EJSON.stringify(value, { relaxed: false });

/** Negative, 0 or positive: types by their rank, then values; texts by their UTF-16 units. */
export const compareValues = (one: unknown, other: unknown): number => {
  if (typeof one === 'string' && typeof other === 'string') return compareSame(one, other);
  if (typeof one === 'number' && typeof other === 'number') return compareNumbers(one, other);
  const byType = typeRank(one) - typeRank(other);
  if (byType !== 0) return byType;
  if (one === undefined || one === null) return 0;
  if (typeof one === 'boolean') return Number(one) - Number(other);
  if (one instanceof Date && other instanceof Date) return compareNumbers(one.getTime(), other.getTime());
  if (Array.isArray(one) && Array.isArray(other)) return compareLists(one, other);
  if (isFields(one) && isFields(other)) return compareFields(one, other);
  return compareSame(textOf(one), textOf(other));
};
