import * as mingoOperators from 'mingo/operators/query';
import type { AnyObject, Options, Predicate } from 'mingo/types';
import { refuseRequest } from '../errors';
import { placeAt } from './condition-place';
import { operators, type Operator } from './conditions';

type MingoOperator = (selector: string, operand: unknown, options: Options) => Predicate;

const forMingo =
  (operator: Operator): MingoOperator =>
  (selector, operand, options) => {
    const condition = operator(operand, options);
    const path = selector.split('.');
    return (document: AnyObject) => condition(placeAt(document, path));
  };

const logical =
  (name: '$and' | '$or' | '$nor'): MingoOperator =>
  (selector, operand, options) =>
    Array.isArray(operand) && operand.length > 0
      ? mingoOperators[name](selector, operand as AnyObject[], options)
      : refuseRequest(`${name} must be a nonempty array`);

/** The operators of queries for mingo, which has its own ideas of lists, null, NaN and missing fields. */
export const queryOperators = {
  ...mingoOperators,
  ...Object.fromEntries(Object.entries(operators).map(([name, operator]) => [name, forMingo(operator)])),
  $and: logical('$and'),
  $or: logical('$or'),
  $nor: logical('$nor'),
  $jsonSchema: (): never => refuseRequest('the local cloud does not support $jsonSchema'),
};
