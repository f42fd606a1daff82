import * as mingoAccumulators from 'mingo/operators/accumulator';
import type { AnyObject, Options } from 'mingo/types';
import { compareValues, isPlain } from '../store/value-order';

/** The values of an expression in a group's documents, where there is one. */
export const valuesOf = (documents: AnyObject[], expression: unknown, options: Options): unknown[] => {
  // Within an object, since mingo's makes null of a missing value.
  const wrapped = mingoAccumulators.$push(documents, { value: expression }, options) as { value: unknown }[];
  return wrapped.map(({ value }) => value).filter((value) => value !== undefined);
};

/** The greatest or least value, types in their order; null where there is none but null. */
const bound =
  (direction: 1 | -1) =>
  (...of: Parameters<typeof valuesOf>): unknown =>
    valuesOf(...of)
      .filter((value) => value !== null)
      .reduce<unknown>(
        (best, value) => (best === null || compareValues(value, best) * direction > 0 ? value : best),
        null,
      );

/** mingo's accumulators, our own in place of those that differ from MongoDB's: they take null for what is missing. */
export const accumulators = {
  ...mingoAccumulators,
  $push: valuesOf,
  $addToSet: (...of: Parameters<typeof valuesOf>): unknown[] => {
    const plain = new Set<unknown>();
    const others: unknown[] = [];
    return valuesOf(...of).filter((value) => {
      const isKnown = isPlain(value)
        ? plain.has(value)
        : others.some((known) => compareValues(known, value) === 0);
      if (isPlain(value)) plain.add(value);
      else if (!isKnown) others.push(value);
      return !isKnown;
    });
  },
  $max: bound(1),
  $min: bound(-1),
};
