import { evalExpr } from 'mingo/core';
import * as mingoOperators from 'mingo/operators/expression';
import type { AnyObject, Options } from 'mingo/types';
import { isFields } from '../store/documents';
import { compareValues } from '../store/value-order';
import { valuesOf } from './accumulators';

/** The value of an operator in a document; undefined where there is none. */
type Expression = (document: AnyObject, operand: unknown, options: Options) => unknown;

const isNull = (value: unknown): boolean => value === undefined || value === null;

/** Evaluates each operand on its own, since a missing field is not null here. */
const operandsOf = (name: string, count: number, ...[document, operand, options]: Parameters<Expression>) => {
  if (!Array.isArray(operand) || operand.length !== count)
    throw new Error(`${name} takes ${count} arguments`);
  return operand.map((part: unknown) => evalExpr(document, part, options));
};

/** All types have an order, and what is missing comes before null. */
const comparison =
  (name: string, result: (order: number) => unknown): Expression =>
  (...of) => {
    const [one, other] = operandsOf(name, 2, ...of);
    const missing = Number(other === undefined) - Number(one === undefined);
    return result(missing || compareValues(one, other));
  };

const remainder: Expression = (...of) => {
  const [number, divisor] = operandsOf('$mod', 2, ...of);
  if (isNull(number) || isNull(divisor)) return null;
  if (typeof number !== 'number' || typeof divisor !== 'number')
    throw new Error('$mod only supports numbers');
  if (divisor === 0) throw new Error("can't $mod by zero");
  return number % divisor;
};

/** The operand of an operator with one, which may stand in a list of one. */
const single = (operand: unknown): unknown =>
  Array.isArray(operand) && operand.length === 1 ? (operand as unknown[])[0] : operand;

const size: Expression = (document, operand, options) => {
  const list = evalExpr(document, single(operand), options);
  if (!Array.isArray(list)) throw new Error('the argument to $size must be an array');
  return list.length;
};

const choice: Expression = (document, operand, options) => {
  if (!isFields(operand) || !Array.isArray(operand.branches)) throw new Error('$switch needs branches');
  const branch = operand.branches
    .filter(isFields)
    .find(({ case: condition }) => mingoOperators.$and(document, [condition], options));
  if (branch) return evalExpr(document, branch.then, options);
  if ('default' in operand) return evalExpr(document, operand.default, options);
  throw new Error('$switch could not find a matching branch for an input, and no default was specified');
};

/** Null where the date is null or missing. */
const ofDate =
  (part: Expression): Expression =>
  (document, operand, options) => {
    const date = isFields(operand) && 'date' in operand ? operand.date : operand;
    const [value] = [evalExpr(document, date, options)].flat();
    return isNull(value) ? null : part(document, operand, options);
  };

const { $dayOfYear, $dayOfWeek, $year } = mingoOperators;

/** Weeks begin on Sundays; days before the first are in week 0. */
const week: Expression = (...of) => Math.floor(($dayOfYear(...of) + 7 - $dayOfWeek(...of)) / 7);

/** The year that the week's Thursday is in. */
const isoWeekYear: Expression = (...of) => {
  const year = $year(...of);
  const weekday = ($dayOfWeek(...of) + 5) % 7;
  return new Date(Date.UTC(year, 0, $dayOfYear(...of) + 3 - weekday)).getUTCFullYear();
};

const dateParts: Readonly<Record<string, Expression>> = {
  $year,
  $month: mingoOperators.$month,
  $dayOfMonth: mingoOperators.$dayOfMonth,
  $dayOfYear,
  $dayOfWeek,
  $isoDayOfWeek: mingoOperators.$isoDayOfWeek,
  $isoWeek: mingoOperators.$isoWeek,
  $isoWeekYear: isoWeekYear,
  $week: week,
  $hour: mingoOperators.$hour,
  $minute: mingoOperators.$minute,
  $second: mingoOperators.$second,
  $millisecond: mingoOperators.$millisecond,
};

/** mingo gives nothing for what it cannot read, and reads no offset such as +08:00. */
const dateFromString: Expression = (document, operand, options) => {
  if (!isFields(operand)) throw new Error('$dateFromString takes an object');
  const text = evalExpr(document, operand.dateString, options);
  if (isNull(text)) return evalExpr(document, operand.onNull, options) ?? null;
  const dateString = String(text);
  const date: unknown = mingoOperators.$dateFromString(document, { ...operand, dateString }, options);
  if (date !== undefined) return date;
  const [, local, hours, minutes] = /^(\d{4}-\d\d-\d\dT[\d:.]+)([+-]\d\d):?(\d\d)$/.exec(dateString) ?? [];
  const read = new Date(`${local ?? ''}${hours ?? ''}:${minutes ?? ''}`);
  if (!('format' in operand) && !Number.isNaN(read.getTime())) return read;
  if ('onError' in operand) return evalExpr(document, operand.onError, options) ?? null;
  throw new Error(`$dateFromString cannot read ${JSON.stringify(dateString)}`);
};

/** In a group, of all its documents. */
const mergedObjects: Expression = (document, operand, options) => {
  if (!Array.isArray(document)) return mingoOperators.$mergeObjects(document, operand, options);
  const objects = valuesOf(document as AnyObject[], operand, options);
  const wrong = objects.find((value) => !isNull(value) && !isFields(value));
  if (wrong !== undefined) throw new Error('$mergeObjects requires object inputs');
  return Object.assign({}, ...objects) as unknown;
};

/** A list of one where mingo takes nothing else. */
const inList =
  (operator: Expression): Expression =>
  (document, operand, options) =>
    operator(document, Array.isArray(operand) ? operand : [operand], options);

const emptyForNull =
  (operator: Expression): Expression =>
  (document, operand, options) =>
    isNull(evalExpr(document, single(operand), options)) ? '' : operator(document, single(operand), options);

/** mingo's operators of expressions, our own in place of those that differ from MongoDB's. */
export const expressionOperators = {
  ...mingoOperators,
  ...Object.fromEntries(Object.entries(dateParts).map(([name, part]) => [name, ofDate(part)])),
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $cmp: comparison('$cmp', Math.sign),
  $mod: remainder,
  $dateFromString: dateFromString,
  $size: size,
  $switch: choice,
  $mergeObjects: mergedObjects,
  $round: inList(mingoOperators.$round),
  $trunc: inList(mingoOperators.$trunc),
  $toUpper: emptyForNull(mingoOperators.$toUpper),
  $toLower: emptyForNull(mingoOperators.$toLower),
};
