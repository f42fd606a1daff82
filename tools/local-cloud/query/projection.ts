import { evalExpr } from 'mingo/core';
import { refuseRequest } from '../errors';
import { isFields, type Fields } from '../store/documents';
import { elementTest } from './conditions';
import { mingoOptions } from './mingo-options';

/** What becomes of a field's value; undefined: nothing is left. */
type Part = (value: unknown, document: Fields) => unknown;

/** By field: what becomes of it, or of the fields inside it. */
type Tree = Map<string, Part | Tree>;

type Kind = 'including' | 'excluding' | 'neutral';

const keep: Part = (value) => value;
const drop: Part = () => undefined;

/** `n` the first, `-n` the last, `[skip, n]` some elements of a list; another value stays. */
const slice = (operand: unknown): Part => {
  const numbers: unknown[] = Array.isArray(operand) ? operand : [0, operand];
  const [skip, count] = numbers;
  if (!Number.isInteger(skip) || !Number.isInteger(count))
    refuseRequest('$slice takes one or two whole numbers');
  const [from, number] = [Number(skip), Number(count)];
  if (Array.isArray(operand) && number <= 0) refuseRequest('the second number of $slice must be positive');
  return (value) => {
    if (!Array.isArray(value)) return value;
    const list: unknown[] = value;
    if (number < 0) return list.slice(number);
    const start = from < 0 ? Math.max(0, list.length + from) : from;
    return list.slice(start, start + number);
  };
};

const elemMatch = (operand: unknown): Part => {
  const test = elementTest(operand, mingoOptions);
  return (value) => {
    const list: unknown[] = Array.isArray(value) ? value : [];
    const place = list.findIndex(test);
    return place === -1 ? undefined : [list[place]];
  };
};

const partOf = (operand: unknown): [Kind, Part] => {
  if (operand === 0 || operand === false) return ['excluding', drop];
  if (typeof operand === 'number' || operand === true) return ['including', keep];
  if (isFields(operand) && '$slice' in operand) return ['neutral', slice(operand.$slice)];
  if (isFields(operand) && '$elemMatch' in operand) return ['including', elemMatch(operand.$elemMatch)];
  return ['including', (_value, document) => evalExpr(document, operand, mingoOptions)];
};

const isNested = (operand: unknown): operand is Fields =>
  isFields(operand) &&
  Object.keys(operand).length > 0 &&
  !Object.keys(operand).some((key) => key.startsWith('$'));

/** Enters each field's part into the tree. @returns what kinds there are, of other fields than the id */
const enter = (tree: Tree, projection: Fields, outer = ''): Set<Kind> => {
  const kinds = new Set<Kind>();
  for (const [path, operand] of Object.entries(projection)) {
    const [name = '', ...rest] = path.split('.');
    if ([name, ...rest].some((each) => each === '' || each.startsWith('$')))
      refuseRequest(`'${outer}${path}' cannot be projected`);
    const inner = rest.length > 0 ? { [rest.join('.')]: operand } : operand;
    const known = tree.get(name);
    if (isNested(inner)) {
      const below: Tree = known instanceof Map ? known : new Map<string, Part | Tree>();
      if (known && known !== below) refuseRequest(`Path collision at ${outer}${path}`);
      tree.set(name, below);
      for (const kind of enter(below, inner, `${outer}${name}.`)) kinds.add(kind);
    } else {
      if (known) refuseRequest(`Path collision at ${outer}${path}`);
      const [kind, part] = partOf(inner);
      tree.set(name, part);
      if (`${outer}${name}` !== '_id') kinds.add(kind);
    }
  }
  return kinds;
};

/** Applies the tree to the fields of an object, and of each object of a list. */
const applied = (value: unknown, tree: Tree, including: boolean, document: Fields): unknown => {
  if (Array.isArray(value))
    return value
      .filter((element) => !including || isFields(element) || Array.isArray(element))
      .map((element: unknown) => applied(element, tree, including, document));
  if (!isFields(value)) return including ? undefined : value;
  const names = including
    ? new Set([...Object.keys(value).filter((name) => tree.has(name)), ...tree.keys()])
    : Object.keys(value);
  const left: [string, unknown][] = [];
  for (const name of names) {
    const part = tree.get(name);
    const field = Object.hasOwn(value, name) ? value[name] : undefined;
    const result =
      part instanceof Map ? applied(field, part, including, document) : part ? part(field, document) : field;
    if (result !== undefined) left.push([name, result]);
  }
  return Object.fromEntries(left);
};

/**
 * What a projection leaves of documents: the fields it names and the id, or all but those it leaves out. Parts of
 * lists alone leave the other fields.
 * @throws AdminError DATABASE_REQUEST_FAILED for one that does both, or names a field and one inside it
 */
export const projected = (documents: readonly Fields[], projection: Fields): Fields[] => {
  if (Object.keys(projection).length === 0) return [...documents];
  const tree: Tree = new Map();
  const kinds = enter(tree, projection);
  if (kinds.has('including') && kinds.has('excluding'))
    refuseRequest('Cannot do exclusion and inclusion in projection.');
  const including = kinds.has('including') || (!kinds.has('excluding') && tree.get('_id') === keep);
  if (including && !tree.has('_id')) tree.set('_id', keep);
  return documents.map((document) => applied(document, tree, including, document) as Fields);
};
