import { BSON } from 'bson';
import { update } from 'mingo/updater';
import { copyValue, isFields, type Fields, type StoredDocument } from './documents';
import { AdminError } from './errors';
import { mingoOptions } from './mingo-options';
import { asRequest } from './query';

const numberOperators = new Set(['$inc', '$mul']);
const arrayOperators = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop']);
const creatingOperators = new Set([
  '$set',
  '$inc',
  '$mul',
  '$bit',
  '$push',
  '$addToSet',
  '$min',
  '$max',
  '$setOnInsert',
]);

const refuse = (message: string): never => {
  throw new AdminError('DATABASE_REQUEST_FAILED', message);
};

const isIndex = (segment: string): boolean => /^\d+$/.test(segment);

interface Place {
  parent: unknown;
  key: string;
  value: unknown;
}

const child = (parent: unknown, key: string): unknown => {
  if (Array.isArray(parent)) return isIndex(key) ? (parent as unknown[])[Number(key)] : undefined;
  return isFields(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
};

/**
 * Finds what stands at a path. mingo does nothing, without a word, where a path leads through a value that
 * cannot hold it; MongoDB refuses the update (its error PathNotViable), and so does this where `creates` is set.
 */
const locate = (document: Fields, path: string, creates: boolean): Place => {
  let parent: unknown = document;
  const segments = path.split('.');
  for (const [depth, key] of segments.entries()) {
    const holds = isFields(parent) || (Array.isArray(parent) && isIndex(key));
    if (parent !== undefined && !holds && creates) {
      refuse(`Cannot create field '${key}' in element {${segments.slice(0, depth).join('.')}}`);
    }
    const value = child(parent, key);
    if (depth === segments.length - 1) return { parent, key, value };
    parent = value;
  }
  return { parent, key: path, value: undefined };
};

/**
 * MongoDB moves a field neither out of a list nor into one, and nothing where there is no such field.
 * mingo takes the field out before it finds that its new place cannot hold it.
 */
const checkRename = (document: Fields, from: string, to: unknown): void => {
  if (locate(document, from, true).value === undefined || typeof to !== 'string') return;
  if (to.includes('$')) refuse(`the local cloud does not support positional paths: '${to}'`);
  locate(document, to, true);
  for (const path of [from, to]) {
    const steps = path.split('.').map((_key, depth, keys) => keys.slice(0, depth).join('.'));
    if (steps.some((step) => step !== '' && Array.isArray(locate(document, step, false).value))) {
      refuse(`The source or destination field of $rename cannot be an array element: '${path}'`);
    }
  }
};

const isInt32 = (value: unknown): boolean => typeof value === 'number' && (value | 0) === value;

/** mingo passes over what is no integer, and cuts off what goes beyond 32 bits; MongoDB has 64. */
const checkBit = (path: string, value: unknown, operand: unknown): void => {
  const operands = isFields(operand) ? Object.values(operand) : [];
  for (const number of [value ?? 0, ...operands]) {
    if (Number.isInteger(number) && !isInt32(number)) {
      refuse(`the local cloud does not support $bit beyond 32 bits: field '${path}'`);
    }
  }
  if (value !== undefined && !isInt32(value)) {
    refuse(`Cannot apply $bit to a value of non-integral type: field '${path}'`);
  }
};

/** Refuses, or brings into a form in which mingo does as MongoDB does, one field of one operator. */
const prepare = (document: Fields, operator: string, path: string, operand: unknown): void => {
  if (path.includes('$')) refuse(`the local cloud does not support positional paths: '${path}'`);
  if (operator === '$rename') {
    checkRename(document, path, operand);
    return;
  }
  const { parent, key, value } = locate(document, path, creatingOperators.has(operator));
  if (numberOperators.has(operator) && value !== undefined && typeof value !== 'number') {
    refuse(`Cannot apply ${operator} to a value of non-numeric type: field '${path}'`);
  }
  if (operator === '$bit') checkBit(path, value, operand);
  if (!arrayOperators.has(operator)) return;
  if (value !== undefined && !Array.isArray(value)) {
    refuse(`Cannot apply ${operator} to a non-array field: '${path}'`);
  }
  // mingo applies $slice and $sort to an existing array only.
  if (value === undefined && operator === '$push' && isFields(operand)) {
    if (parent === undefined) update(document, { $set: { [path]: [] } });
    else if (isFields(parent)) parent[key] = [];
  }
};

/** MongoDB leaves null where an element of an array is unset; mingo takes the element out. */
const unsetElements = (document: Fields, modifier: Fields): Fields => {
  const { $unset: unset, ...rest } = modifier;
  if (!isFields(unset)) return modifier;
  const remaining = Object.keys(unset).filter((path) => {
    const { parent, key, value } = locate(document, path, false);
    if (!Array.isArray(parent)) return true;
    if (value !== undefined) parent[Number(key)] = null;
    return false;
  });
  return remaining.length > 0
    ? { ...rest, $unset: Object.fromEntries(remaining.map((path) => [path, ''])) }
    : rest;
};

/**
 * The document after an update with operators ($set, $inc, $push …).
 * @throws AdminError DATABASE_REQUEST_FAILED where MongoDB refuses the update
 */
export const updated = (document: StoredDocument, modifier: Fields): StoredDocument => {
  const result: Fields & { _id: StoredDocument['_id'] } = { ...copyValue(document) };
  for (const [operator, fields] of Object.entries(modifier)) {
    if (!operator.startsWith('$')) refuse(`an update consists of operators, not of the field '${operator}'`);
    if (!isFields(fields)) return refuse(`the operand of ${operator} must be an object`);
    for (const [path, operand] of Object.entries(fields)) prepare(result, operator, path, operand);
  }
  asRequest(() =>
    update(
      result,
      unsetElements(result, modifier),
      [],
      {},
      { cloneMode: 'deep', queryOptions: mingoOptions },
    ),
  );
  return result;
};

/** Whether two states of a document are the same, field order included. */
export const isSame = (one: StoredDocument, other: StoredDocument): boolean =>
  Buffer.compare(BSON.serialize(one), BSON.serialize(other)) === 0;
