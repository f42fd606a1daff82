import { isFields } from '../store/documents';

/**
 * The values that a condition on a path looks at; undefined stands for a missing field.
 * @param expand whether a list at the path's end is told by its elements, and then by itself, or by itself only
 */
export type Place = (expand: boolean) => readonly unknown[];

/** Collects what is at the rest of a path that starts at `from`. */
const collect = (
  value: unknown,
  path: readonly string[],
  from: number,
  expand: boolean,
  found: unknown[],
): void => {
  const field = path[from];
  if (field === undefined) {
    // Not spread: a list may have more elements than a call takes arguments.
    if (expand && Array.isArray(value)) for (const element of value as unknown[]) found.push(element);
    found.push(value);
  } else if (Array.isArray(value)) collectInList(value, path, from, expand, found);
  else {
    const inner = isFields(value) && Object.hasOwn(value, field) ? value[field] : undefined;
    collect(inner, path, from + 1, expand, found);
  }
};

/** A list on the way: its objects are looked into, and its element of that number; other elements have no fields. */
const collectInList = (
  list: readonly unknown[],
  path: readonly string[],
  from: number,
  expand: boolean,
  found: unknown[],
): void => {
  const last = from + 1 === path.length;
  for (const [place, element] of list.entries()) {
    if (isFields(element)) collect(element, path, from, expand, found);
    if (path[from] !== String(place)) continue;
    // An element that is named by its number is never expanded.
    if (last) found.push(element);
    else if (isFields(element) || Array.isArray(element)) collect(element, path, from + 1, expand, found);
  }
};

/** The place of a path in a document, as MongoDB goes it (its src/mongo/db/matcher/path.cpp and path_test.cpp). */
export const placeAt =
  (document: unknown, path: readonly string[]): Place =>
  (expand) => {
    const found: unknown[] = [];
    collect(document, path, 0, expand, found);
    return found;
  };
