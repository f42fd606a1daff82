import { isFields, type Candidates, type Fields, type Order, type StoredDocument } from './documents';
import { AnyOfType, type OrderedIndex } from './ordered-index';
import { compareValues, isScalar, typeRank, type Scalar } from './value-order';

interface Bound {
  value: Scalar;
  inclusive: boolean;
}

/** What a query says about one field that an index can use; the rest is left to the test of each document. */
interface Condition {
  oneOf?: Scalar[];
  lower?: Bound;
  upper?: Bound;
}

const isOperators = (value: unknown): value is Fields =>
  isFields(value) && Object.keys(value).some((key) => key.startsWith('$'));

const conditionOf = (value: unknown): Condition => {
  if (isScalar(value)) return { oneOf: [value] };
  if (!isOperators(value)) return {};
  const { $eq: equal, $in: list, $gt: gt, $gte: gte, $lt: lt, $lte: lte } = value;
  const condition: Condition = {};
  if (isScalar(equal)) condition.oneOf = [equal];
  else if (Array.isArray(list) && list.every(isScalar)) condition.oneOf = list;
  if (isScalar(gt)) condition.lower = { value: gt, inclusive: false };
  else if (isScalar(gte)) condition.lower = { value: gte, inclusive: true };
  if (isScalar(lt)) condition.upper = { value: lt, inclusive: false };
  else if (isScalar(lte)) condition.upper = { value: lte, inclusive: true };
  return condition;
};

/** The conditions by field, also those inside $and; of several of a kind the first. */
const conditionsOf = (query: Fields): Map<string, Condition> => {
  const conditions = new Map<string, Condition>();
  for (const [field, value] of Object.entries(query)) {
    const parts: [string, Condition][] =
      field === '$and' && Array.isArray(value)
        ? value.filter(isFields).flatMap((part) => [...conditionsOf(part)])
        : [[field, conditionOf(value)]];
    for (const [name, condition] of parts) conditions.set(name, { ...condition, ...conditions.get(name) });
  }
  return conditions;
};

type Range = [from: number, to: number];

const rangeOf = (
  index: OrderedIndex,
  prefix: readonly Scalar[],
  { lower, upper }: Condition,
): Range | null => {
  const bound = lower ?? upper;
  if (!bound) return null;
  // A comparison matches values of the operand's type only; those of two types, none.
  const ofType = [...prefix, new AnyOfType(typeRank(bound.value))];
  const from = lower
    ? index.position([...prefix, lower.value], !lower.inclusive)
    : index.position(ofType, false);
  const to =
    upper && !(lower && index.multikey)
      ? index.position([...prefix, upper.value], upper.inclusive)
      : index.position(ofType, true);
  return [from, Math.max(from, to)];
};

interface Reading {
  index: OrderedIndex;
  ranges: Range[];
  size: number;
  sorted: boolean;
  backwards: boolean;
}

/** Whether the index, its first fields held equal, gives the order: 1, backwards: -1, or not: 0. */
const directionOf = (
  { fields, ordered, multikey }: OrderedIndex,
  equal: number,
  order: Order,
): 1 | -1 | 0 => {
  const wanted = Object.entries(order).filter(([field]) => !fields.slice(0, equal).includes(field));
  const [first] = wanted;
  if (!first) return multikey && Object.keys(order).length > 0 ? 0 : 1;
  const matches = wanted.every(
    ([field, direction], place) => fields[equal + place] === field && direction === first[1],
  );
  return ordered && matches ? first[1] : 0;
};

const readingOf = (
  index: OrderedIndex,
  conditions: ReadonlyMap<string, Condition>,
  order: Order,
): Reading | null => {
  const prefix: Scalar[] = [];
  let next: Condition | undefined;
  for (const field of index.fields) {
    next = conditions.get(field);
    const [value, ...others] = next?.oneOf ?? [];
    if (value === undefined || others.length > 0) break;
    prefix.push(value);
    next = undefined;
  }
  const direction = directionOf(index, prefix.length, order);
  const list = next?.oneOf;
  const made = (ranges: Range[], sorted: boolean): Reading => ({
    index,
    ranges,
    size: ranges.reduce((sum, [from, to]) => sum + to - from, 0),
    sorted,
    backwards: sorted && direction === -1,
  });
  const whole = (key: readonly unknown[]): Range => [index.position(key, false), index.position(key, true)];
  if (list) {
    const values = [...list].sort(compareValues);
    const distinct = values.filter(
      (value, place) => place === 0 || compareValues(value, values[place - 1]) !== 0,
    );
    return made(
      distinct.map((value) => whole([...prefix, value])),
      Object.keys(order).length === 0,
    );
  }
  const range = next && rangeOf(index, prefix, next);
  if (!range && prefix.length === 0 && (direction === 0 || Object.keys(order).length === 0)) return null;
  return made([range ?? whole(prefix)], direction !== 0);
};

/** Reads the ranges; a document with several keys comes once. */
function* documentsOf({ index, ranges, backwards }: Reading): Generator<StoredDocument> {
  const seen = index.multikey ? new Set<StoredDocument>() : null;
  for (const [from, to] of ranges) {
    for (const document of index.read(from, to, backwards)) {
      if (seen?.has(document)) continue;
      seen?.add(document);
      yield document;
    }
  }
}

/** The reading of the fewest documents, of equal ones one that is sorted already; null if no index helps. */
export const plan = (indexes: readonly OrderedIndex[], query: Fields, order: Order): Candidates | null => {
  const conditions = conditionsOf(query);
  const [best] = indexes
    .map((index) => readingOf(index, conditions, order))
    .filter((reading) => reading !== null)
    .sort((one, other) => one.size - other.size || Number(other.sorted) - Number(one.sorted));
  return best ? { index: best.index.name, documents: documentsOf(best), sorted: best.sorted } : null;
};
