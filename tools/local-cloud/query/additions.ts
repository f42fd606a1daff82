import { isFields, type Fields } from '../store/documents';

/** What is to be added below a field, by name; or an expression. */
type Addition = Map<string, Addition> | { expression: unknown };

const isExpression = (value: unknown): boolean =>
  !isFields(value) ||
  Object.keys(value).length === 0 ||
  Object.keys(value).some((key) => key.startsWith('$'));

/** `{'a.b': 1, a: {c: 2}}` as a tree. */
export const additionsOf = (fields: Fields, tree = new Map<string, Addition>()): Map<string, Addition> => {
  for (const [path, value] of Object.entries(fields)) {
    const [name = '', ...rest] = path.split('.');
    const below = rest.length > 0 ? { [rest.join('.')]: value } : value;
    const before = tree.get(name);
    if (isFields(below) && !isExpression(below))
      tree.set(name, additionsOf(below, before instanceof Map ? before : undefined));
    else tree.set(name, { expression: below });
  }
  return tree;
};

/** Adds to an object, to each element of a list, or to a new object in place of anything else. */
export const withAdditions = (
  value: unknown,
  tree: Map<string, Addition>,
  evaluate: (of: unknown) => unknown,
): unknown => {
  if (Array.isArray(value)) return value.map((element: unknown) => withAdditions(element, tree, evaluate));
  const fields = new Map(Object.entries(isFields(value) ? value : {}));
  for (const [name, addition] of tree) {
    const added =
      addition instanceof Map
        ? withAdditions(fields.get(name), addition, evaluate)
        : evaluate(addition.expression);
    if (added === undefined) fields.delete(name);
    else fields.set(name, added);
  }
  return Object.fromEntries(fields);
};

/** With a value at a path, or nothing there where it is undefined; all else is shared. */
export const withValue = (document: unknown, path: string, value: unknown): unknown =>
  withAdditions(document, additionsOf({ [path]: [value] }), () => value);
