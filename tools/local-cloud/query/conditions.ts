import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { refuseRequest } from '../errors';
import { isFields, type Fields } from '../store/documents';
import { compareValues, isPlain, typeRank } from '../store/value-order';
import { typeTest } from './bson-types';
import type { Place } from './condition-place';

/** A condition on one path, as far as it is met by what is there. */
type Condition = (place: Place) => boolean;

type Test = (value: unknown) => boolean;

export type Operator = (operand: unknown, options: Options) => Condition;

const some =
  (test: Test): Condition =>
  (place) =>
    place(true).some(test);

const not =
  (condition: Condition): Condition =>
  (place) =>
    !condition(place);

const every =
  (conditions: readonly Condition[]): Condition =>
  (place) =>
    conditions.every((condition) => condition(place));

const isNull: Test = (value) => value === undefined || value === null;

const never: Test = () => false;

/** Null is what a missing field is too. */
const equalTo = (operand: unknown): Test =>
  isNull(operand) ? isNull : (value) => value !== undefined && compareValues(value, operand) === 0;

const isOperator = (key: string | undefined): boolean => key?.startsWith('$') === true;

const noRegExp = (operand: unknown): void => {
  if (operand instanceof RegExp) refuseRequest('a regular expression can be looked for, not compared with');
};

/** Compares values of one type only; NaN with NaN only. */
const comparison =
  (accepts: (order: number) => boolean): Operator =>
  (operand) => {
    noRegExp(operand);
    const orEqual = accepts(0);
    if (isNull(operand)) return some(orEqual ? isNull : never);
    if (Number.isNaN(operand)) return some(orEqual ? Number.isNaN : never);
    const rank = typeRank(operand);
    return some(
      (value) =>
        !isNull(value) &&
        !Number.isNaN(value) &&
        typeRank(value) === rank &&
        accepts(compareValues(value, operand)),
    );
  };

/** Texts that it matches, and the same expression as a value. */
const matching = (expression: RegExp): Test => {
  const same = equalTo(expression);
  return (value) => (typeof value === 'string' ? expression.test(value) : same(value));
};

const expressionOf = (operand: unknown, flags?: unknown): RegExp => {
  const source = operand instanceof RegExp ? operand.source : operand;
  const given = flags ?? (operand instanceof RegExp ? operand.flags : '');
  return typeof source === 'string' && typeof given === 'string'
    ? new RegExp(source, given)
    : refuseRequest('$regex needs a regular expression, $options a text');
};

const equalOrMatching = (operand: unknown): Test =>
  operand instanceof RegExp ? matching(operand) : equalTo(operand);

const listOf = (name: string, operand: unknown): readonly unknown[] =>
  Array.isArray(operand) ? operand : refuseRequest(`${name} needs an array`);

const firstKey = (value: unknown): string | undefined =>
  isFields(value) ? Object.keys(value)[0] : undefined;

const oneOf: Operator = (operand) => {
  const items = listOf('$in', operand);
  if (items.some((item) => isOperator(firstKey(item)))) refuseRequest('cannot nest $ under $in');
  // Texts and numbers, and they are most, are found without going through the list.
  const plain = new Set<unknown>(items.filter(isPlain));
  const tests = items.filter((item) => !isPlain(item)).map(equalOrMatching);
  return some((value) => plain.has(value) || tests.some((test) => test(value)));
};

const remainder: Operator = (operand) => {
  const [divisor, wanted, ...more] = listOf('$mod', operand);
  if (typeof divisor !== 'number' || typeof wanted !== 'number' || more.length > 0)
    return refuseRequest('$mod needs a divisor and a remainder, two numbers');
  if (!(Math.abs(divisor) >= 1)) refuseRequest('the divisor of $mod cannot be 0');
  return some(
    (value) => typeof value === 'number' && Math.trunc(value) % Math.trunc(divisor) === Math.trunc(wanted),
  );
};

/** Whether one element of a list meets all that is asked for. */
export const elementTest = (operand: unknown, options: Options): Test => {
  if (!isFields(operand)) return refuseRequest('$elemMatch needs an object');
  const first = firstKey(operand);
  if (isOperator(first) && !['$and', '$or', '$nor'].includes(first ?? '')) {
    const condition = conditionOf(operand, options);
    return (element) => condition(() => [element]);
  }
  const query = new Query<Fields>(operand, options);
  // A list is an object of its numbers here.
  return (element) => (isFields(element) || Array.isArray(element)) && query.test({ ...(element as object) });
};

const elemMatch: Operator = (operand, options) => {
  const test = elementTest(operand, options);
  return (place) => place(false).some((value) => Array.isArray(value) && value.some(test));
};

const all: Operator = (operand, options) => {
  const items = listOf('$all', operand);
  if (items.length === 0) return some(never);
  return every(
    items.map((item) => {
      if (isFields(item) && firstKey(item) === '$elemMatch') return elemMatch(item.$elemMatch, options);
      if (isOperator(firstKey(item))) refuseRequest('no $ expressions in $all');
      return some(equalOrMatching(item));
    }),
  );
};

const size: Operator = (operand) => {
  if (!Number.isInteger(operand) || Number(operand) < 0) refuseRequest('$size needs a whole number');
  return (place) => place(false).some((value) => Array.isArray(value) && value.length === operand);
};

const equal: Operator = (operand) => some(equalTo(operand));

const exists: Operator = (operand) => {
  const there = some((value) => value !== undefined);
  return operand === false || operand === 0 || operand === null ? not(there) : there;
};

const negation: Operator = (operand, options) => {
  if (operand instanceof RegExp) return not(some(matching(operand)));
  if (!isFields(operand) || !isOperator(firstKey(operand)))
    return refuseRequest('$not needs a regular expression or operators');
  return not(conditionOf(operand, options));
};

/** What a field's condition may consist of, each as MongoDB answers it. */
export const operators: Readonly<Record<string, Operator>> = {
  $eq: equal,
  $ne: (operand) => {
    noRegExp(operand);
    return not(some(equalTo(operand)));
  },
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $in: oneOf,
  $nin: (operand, options) => not(oneOf(operand, options)),
  $exists: exists,
  $type: (operand) => some(typeTest(operand)),
  $mod: remainder,
  $regex: (operand) => some(matching(expressionOf(operand))),
  $size: size,
  $all: all,
  $elemMatch: elemMatch,
  $not: negation,
};

/** All operators of one field: `{$gt: 1, $lt: 3}`. */
const conditionOf = (spec: Fields, options: Options): Condition => {
  const { $options: flags, ...rest } = spec;
  const conditions = Object.entries(rest).map(([name, operand]) => {
    if (name === '$regex') return some(matching(expressionOf(operand, flags)));
    const known = operators[name];
    if (known) return known(operand, options);
    // mingo's own, such as $bitsAllSet, or one that it does not know either.
    const query = new Query<Fields>({ value: { [name]: operand } }, options);
    return some((value) => query.test({ value }));
  });
  return every(conditions);
};
