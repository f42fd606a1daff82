import * as mingoAccumulators from 'mingo/operators/accumulator';
import type { AnyObject, Options } from 'mingo/types';
import { compareValues } from '../store/value-order';

/** The values of an expression in a group's documents, where there is one. */
export const valuesOf = (documents: AnyObject[], expression: unknown, options: Options): unknown[] => {
  // Within an object, since mingo's makes null of a missing value.
  const wrapped = mingoAccumulators.$push(documents, { value: expression }, options) as { value: unknown }[];
  return wrapped.map(({ value }) => value).filter((value) => value !== undefined);
};

/** mingo's accumulators, our own in place of those that differ from MongoDB's: they take null for what is missing. */
export const accumulators = {
  ...mingoAccumulators,
  $push: valuesOf,
  $addToSet: (...of: Parameters<typeof valuesOf>): unknown[] => {
    const distinct: unknown[] = [];
    for (const value of valuesOf(...of))
      if (!distinct.some((known) => compareValues(known, value) === 0)) distinct.push(value);
    return distinct;
  },
};
