import { Query } from 'mingo/query';
import { refuseRequest } from '../errors';
import { mingoOptions } from '../query/mingo-options';
import { sortDocuments } from '../query/sort';
import { isFields, type Fields, type Order } from '../store/documents';
import { compareValues } from '../store/value-order';

/** The list after an operator; `list` is empty where there is none. */
export type ArrayUpdate = (list: readonly unknown[], operand: unknown) => unknown[];

const isOperator = (key: string): boolean => key.startsWith('$');

/** The modifiers of an operand such as `{$each: […], $slice: 2}`; null where it is a plain value. */
const modifiersOf = (name: string, operand: unknown, known: readonly string[]): Fields | null => {
  if (!isFields(operand) || !Object.keys(operand).some(isOperator)) return null;
  const unknown = Object.keys(operand).find((key) => !known.includes(key));
  if (unknown !== undefined) refuseRequest(`Unrecognized clause in ${name}: ${unknown}`);
  if (!Array.isArray(operand.$each)) refuseRequest(`The argument to $each in ${name} must be an array`);
  return operand;
};

const wholeOf = (modifiers: Fields, name: string): number | undefined => {
  const value = modifiers[name];
  if (value !== undefined && !Number.isInteger(value))
    refuseRequest(`The value for ${name} must be an integer`);
  return typeof value === 'number' ? value : undefined;
};

const isDirection = (value: unknown): value is 1 | -1 => value === 1 || value === -1;

const isOrder = (value: unknown): value is Order =>
  isFields(value) && Object.keys(value).length > 0 && Object.values(value).every(isDirection);

const sorted = (list: unknown[], order: unknown): unknown[] => {
  if (order === undefined) return list;
  if (isDirection(order)) return list.sort((one, other) => compareValues(one, other) * order);
  return isOrder(order)
    ? sortDocuments(list, order)
    : refuseRequest('$sort takes 1, -1 or an object of them');
};

/** Inserts, then sorts, then cuts. */
const push: ArrayUpdate = (list, operand) => {
  const modifiers = modifiersOf('$push', operand, ['$each', '$position', '$slice', '$sort']);
  if (!modifiers) return [...list, operand];
  const [position, slice] = [wholeOf(modifiers, '$position'), wholeOf(modifiers, '$slice')];
  const added: unknown[] = Array.isArray(modifiers.$each) ? modifiers.$each : [];
  const place = position ?? list.length;
  const result = sorted([...list.slice(0, place), ...added, ...list.slice(place)], modifiers.$sort);
  if (slice === undefined) return result;
  return slice < 0 ? result.slice(slice) : result.slice(0, slice);
};

const addToSet: ArrayUpdate = (list, operand) => {
  const modifiers = modifiersOf('$addToSet', operand, ['$each']);
  const added: unknown[] = Array.isArray(modifiers?.$each) ? modifiers.$each : [operand];
  const result = [...list];
  for (const value of added)
    if (!result.some((known) => compareValues(known, value) === 0)) result.push(value);
  return result;
};

/** What `$pull` takes out: a value, elements by operators, or objects by their fields. */
const pulled = (operand: unknown): ((element: unknown) => boolean) => {
  const first = isFields(operand) ? (Object.keys(operand)[0] ?? '') : '';
  if (operand instanceof RegExp || (isOperator(first) && !['$and', '$or', '$nor', '$expr'].includes(first))) {
    const query = new Query<Fields>({ element: operand }, mingoOptions);
    return (element) => query.test({ element });
  }
  if (!isFields(operand)) return (element) => compareValues(element, operand) === 0;
  const query = new Query<Fields>(operand, mingoOptions);
  return (element) => isFields(element) && query.test(element);
};

const pull: ArrayUpdate = (list, operand) => {
  const goes = pulled(operand);
  return list.filter((element) => !goes(element));
};

const pullAll: ArrayUpdate = (list, operand) => {
  const values: unknown[] = Array.isArray(operand)
    ? operand
    : refuseRequest('$pullAll requires an array argument');
  return list.filter((element) => !values.some((value) => compareValues(element, value) === 0));
};

const pop: ArrayUpdate = (list, operand) => {
  if (!isDirection(operand)) refuseRequest('$pop expects 1 or -1');
  return operand === 1 ? list.slice(0, -1) : list.slice(1);
};

/** By their names; those that make a list where there is none. */
export const addingUpdates: Readonly<Record<string, ArrayUpdate>> = { $push: push, $addToSet: addToSet };

/** By their names; those that do nothing where there is no list. */
export const removingUpdates: Readonly<Record<string, ArrayUpdate>> = {
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
};
