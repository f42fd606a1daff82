import { refuseRequest } from '../errors';
import { isFields, type Fields } from './documents';

const isIndex = (segment: string): boolean => /^(?:0|[1-9]\d*)$/.test(segment);

/** Elements that MongoDB fills up with null at most, before one that is set past a list's end. */
const mostPadding = 1_500_000;

const isParent = (value: unknown): value is Fields | unknown[] => isFields(value) || Array.isArray(value);

const child = (parent: unknown, key: string): unknown => {
  if (Array.isArray(parent)) return isIndex(key) ? (parent as unknown[])[Number(key)] : undefined;
  return isFields(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
};

/** @throws AdminError for a path that no update can have */
export const segmentsOf = (path: string): string[] => {
  if (path.includes('$')) refuseRequest(`the local cloud does not support positional paths: '${path}'`);
  const segments = path.split('.');
  if (segments.includes('')) refuseRequest(`The update path '${path}' contains an empty field name`);
  return segments;
};

/** What stands at a path; undefined where nothing does. */
export const valueAt = (document: Fields, segments: readonly string[]): unknown =>
  segments.reduce<unknown>(child, document);

/** @throws AdminError where the path leads through what cannot hold it (MongoDB's PathNotViable) */
export const assertViable = (document: Fields, segments: readonly string[]): void => {
  let parent: unknown = document;
  for (const [depth, key] of segments.entries()) {
    if (parent === undefined) return;
    if (!(isFields(parent) || (Array.isArray(parent) && isIndex(key))))
      refuseRequest(`Cannot create field '${key}' in element {${segments.slice(0, depth).join('.')}}`);
    parent = child(parent, key);
  }
};

/** Whether the path goes into a list. */
export const entersList = (document: Fields, segments: readonly string[]): boolean =>
  segments.some((_key, depth) => depth > 0 && Array.isArray(valueAt(document, segments.slice(0, depth))));

const assign = (parent: Fields | unknown[], key: string, value: unknown): void => {
  if (Array.isArray(parent)) {
    const place = Number(key);
    if (place > parent.length + mostPadding) refuseRequest(`a list cannot be filled up to element ${key}`);
    while (parent.length < place) parent.push(null);
    parent[place] = value;
  } else
    // Not assigned, for the sake of a field called __proto__.
    Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
};

/** Puts a value at a path, changing the document; makes the objects that the path needs. @throws as assertViable */
export const putAt = (document: Fields, segments: readonly string[], value: unknown): void => {
  assertViable(document, segments);
  let parent: Fields | unknown[] = document;
  for (const [depth, key] of segments.entries()) {
    if (depth === segments.length - 1) {
      assign(parent, key, value);
      return;
    }
    const next = child(parent, key);
    const inner: Fields | unknown[] = isParent(next) ? next : {};
    if (inner !== next) assign(parent, key, inner);
    parent = inner;
  }
};

/** Takes out what stands at a path, changing the document; an element of a list becomes null. */
export const removeAt = (document: Fields, segments: readonly string[]): void => {
  const parent = valueAt(document, segments.slice(0, -1));
  const key = segments.at(-1) ?? '';
  if (child(parent, key) === undefined || !isParent(parent)) return;
  if (Array.isArray(parent)) parent[Number(key)] = null;
  else Reflect.deleteProperty(parent, key);
};
