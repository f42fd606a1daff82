import { refuseRequest } from '../errors';
import { asRequest } from '../query/query';
import { assertViable, entersList, putAt, removeAt, segmentsOf, valueAt } from '../store/document-path';
import { copyValue, isFields, type Fields, type StoredDocument } from '../store/documents';
import { encodeDocument } from '../store/records';
import { compareValues } from '../store/value-order';
import { addingUpdates, removingUpdates } from './array-updates';

/** The value after an operator; `value` is undefined where there is none. */
type ValueUpdate = (value: unknown, operand: unknown, path: string) => unknown;

const numeric =
  (name: string, compute: (value: number | undefined, operand: number) => number): ValueUpdate =>
  (value, operand, path) => {
    if (typeof operand !== 'number')
      return refuseRequest(`Cannot ${name} with non-numeric argument: {${path}}`);
    if (value !== undefined && typeof value !== 'number')
      return refuseRequest(`Cannot apply ${name} to a value of non-numeric type: field '${path}'`);
    return compute(value, operand);
  };

/** Takes the operand where it differs from the value in that direction, types in their order. */
const bound =
  (direction: 1 | -1): ValueUpdate =>
  (value, operand) =>
    value === undefined || compareValues(operand, value) * direction > 0 ? operand : value;

const bitwise = new Map<string, (one: number, other: number) => number>([
  ['and', (one, other) => one & other],
  ['or', (one, other) => one | other],
  ['xor', (one, other) => one ^ other],
]);

const int32Of = (value: unknown, path: string): number => {
  if (typeof value === 'number' && (value | 0) === value) return value;
  return refuseRequest(
    Number.isInteger(value)
      ? `the local cloud does not support $bit beyond 32 bits: field '${path}'`
      : `Cannot apply $bit to a value of non-integral type: field '${path}'`,
  );
};

const bit: ValueUpdate = (value, operand, path) => {
  const steps = isFields(operand) ? Object.entries(operand) : [];
  if (steps.length === 0) refuseRequest(`$bit needs at least one of and, or, xor: field '${path}'`);
  return steps.reduce(
    (result, [name, number]) => {
      const operation = bitwise.get(name) ?? refuseRequest(`$bit has no '${name}', only and, or, xor`);
      return operation(result, int32Of(number, path));
    },
    int32Of(value === undefined ? 0 : value, path),
  );
};

const currentDate: ValueUpdate = (_value, operand) =>
  operand === true || (isFields(operand) && operand.$type === 'date')
    ? new Date()
    : refuseRequest('$currentDate takes true or {$type: "date"}');

const valueUpdates: Readonly<Record<string, ValueUpdate>> = {
  $set: (_value, operand) => operand,
  $inc: numeric('$inc', (value, operand) => (value ?? 0) + operand),
  $mul: numeric('$mul', (value, operand) => (value === undefined ? 0 : value * operand)),
  $min: bound(-1),
  $max: bound(1),
  $bit: bit,
  $currentDate: currentDate,
};

/** MongoDB moves a field neither out of a list nor into one, and nothing where there is no such field. */
const rename = (document: Fields, from: readonly string[], to: readonly string[]): void => {
  assertViable(document, from);
  const value = valueAt(document, from);
  if (value === undefined) return;
  assertViable(document, to);
  for (const path of [from, to])
    if (entersList(document, path))
      refuseRequest(
        `The source or destination field of $rename cannot be an array element: '${path.join('.')}'`,
      );
  removeAt(document, from);
  putAt(document, to, value);
};

/** Does one operator to one path, changing the document. */
const apply = (document: Fields, operator: string, path: string, operand: unknown): void => {
  const segments = segmentsOf(path);
  const value = valueAt(document, segments);
  const ofValue = valueUpdates[operator];
  const ofArray = addingUpdates[operator] ?? removingUpdates[operator];
  if (ofValue) {
    assertViable(document, segments);
    putAt(document, segments, ofValue(value, operand, path));
  } else if (ofArray) {
    if (operator in addingUpdates) assertViable(document, segments);
    if (value !== undefined && !Array.isArray(value))
      refuseRequest(`Cannot apply ${operator} to a non-array field: '${path}'`);
    const list = ofArray(Array.isArray(value) ? value : [], operand);
    if (value !== undefined || operator in addingUpdates) putAt(document, segments, list);
  } else if (operator === '$unset') removeAt(document, segments);
  else if (operator === '$rename') rename(document, segments, segmentsOf(destinationOf(path, operand)));
  else if (operator !== '$setOnInsert') refuseRequest(`Unknown update operator: '${operator}'`);
};

const destinationOf = (path: string, operand: unknown): string =>
  typeof operand === 'string'
    ? operand
    : refuseRequest(`The 'to' field for $rename must be a string: '${path}'`);

/** @throws AdminError where two changes meet: of one field, or of a field and of what is inside it */
const assertApart = (changes: readonly { operator: string; path: string; operand: unknown }[]): void => {
  const paths = changes.flatMap(({ operator, path, operand }) =>
    operator === '$rename' ? [path, destinationOf(path, operand)] : [path],
  );
  const all = new Set(paths);
  const met =
    paths.find((path, place) => paths.indexOf(path) !== place) ??
    paths.find((path) =>
      path.split('.').some((_key, depth, keys) => depth > 0 && all.has(keys.slice(0, depth).join('.'))),
    );
  if (met !== undefined) refuseRequest(`Updating the path '${met}' would create a conflict at '${met}'`);
};

/** By the names on their paths, numbers by their value: so fields that an update makes lie in this order. */
const byPath = (one: { path: string }, other: { path: string }): number => {
  const [names, others] = [one.path.split('.'), other.path.split('.')];
  for (const [depth, name] of names.entries()) {
    const against = others[depth];
    if (against === undefined) return 1;
    if (name === against) continue;
    const difference = Number(name) - Number(against);
    return Number.isNaN(difference) ? (name < against ? -1 : 1) : difference;
  }
  return names.length - others.length;
};

/**
 * The document after an update with operators ($set, $inc, $push …).
 * @throws AdminError DATABASE_REQUEST_FAILED where MongoDB refuses the update
 */
export const updated = (document: StoredDocument, modifier: Fields): StoredDocument => {
  const changes = Object.entries(modifier).flatMap(([operator, fields]) => {
    if (!operator.startsWith('$'))
      refuseRequest(`an update consists of operators, not of the field '${operator}'`);
    if (!isFields(fields)) return refuseRequest(`the operand of ${operator} must be an object`);
    return Object.entries(fields).map(([path, operand]) => ({ operator, path, operand: copyValue(operand) }));
  });
  assertApart(changes);
  const result: Fields & { _id: StoredDocument['_id'] } = { ...copyValue(document) };
  asRequest(() => {
    for (const { operator, path, operand } of changes.sort(byPath)) apply(result, operator, path, operand);
  });
  if (compareValues(result._id, document._id) !== 0)
    refuseRequest("Performing an update on the path '_id' would modify the immutable field '_id'");
  return result;
};

/** Whether two states of a document are the same, field order included. @throws as encodeDocument */
export const isSame = (one: StoredDocument, other: StoredDocument): boolean =>
  encodeDocument(one).equals(encodeDocument(other));
