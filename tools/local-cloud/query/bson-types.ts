import { refuseRequest } from '../errors';
import { isFields } from '../store/documents';

/** The names and the numbers of the types of BSON, as `$type` takes them. */
const numbers: Readonly<Record<string, number>> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};

const ofNumber = (value: number): string => {
  if (!Number.isInteger(value) || Object.is(value, -0)) return 'double';
  if ((value | 0) === value) return 'int';
  return Math.abs(value) <= 2 ** 63 ? 'long' : 'double';
};

/** What the classes of the package bson, which decode what JavaScript has not, are called as types. */
const ofClass: Readonly<Record<string, string>> = {
  Binary: 'binData',
  ObjectId: 'objectId',
  Timestamp: 'timestamp',
  Long: 'long',
  Decimal128: 'decimal',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
};

const typeOf = (value: unknown): string | null => {
  if (value === undefined) return null;
  if (value === null) return 'null';
  if (typeof value === 'number') return ofNumber(value);
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regex';
  if (isFields(value)) return 'object';
  const { _bsontype: name } = value as { _bsontype?: string };
  return ofClass[name ?? ''] ?? null;
};

const allNumbers = ['double', 'int', 'long', 'decimal'];

const namesOf = (wanted: unknown): string[] => {
  if (wanted === 'number') return allNumbers;
  const known = Object.entries(numbers).find(([name, number]) => name === wanted || number === wanted);
  return known ? [known[0]] : refuseRequest(`unknown type of a value: ${JSON.stringify(wanted)}`);
};

/** The test of `$type`: of a type's name or number, or of several. @throws AdminError for a type there is not */
export const typeTest = (wanted: unknown): ((value: unknown) => boolean) => {
  const names = new Set<string | null>((Array.isArray(wanted) ? wanted : [wanted]).flatMap(namesOf));
  return (value) => names.has(typeOf(value));
};
