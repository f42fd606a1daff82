import type { Order } from '../store/documents';
import { compareValues } from '../store/value-order';
import { valuesAt } from '../store/values-at';

/** A document's place by one field: 0 for an empty list, which comes before null, or else 1 and the value. */
type Key = [filled: 0 | 1, value: unknown];

const compareKeys = (one: Key, other: Key): number => one[0] - other[0] || compareValues(one[1], other[1]);

/** A list counts by its least element, and by its greatest where the direction is down. */
const keyOf = (document: unknown, path: readonly string[], direction: 1 | -1): Key => {
  const [first, ...rest] = valuesAt(document, path).map((value): Key => [1, value ?? null]);
  if (first === undefined) return [0, null];
  return rest.reduce((best, key) => (compareKeys(key, best) * direction < 0 ? key : best), first);
};

/**
 * The documents in order; those that are equal in all fields stay as they were. Own code, since mingo 7.2.7 does not
 * keep to the further fields where it holds equal values apart (1 and [1]) and sorts downwards.
 */
export const sortDocuments = <Value>(documents: readonly Value[], order: Order): Value[] => {
  const fields = Object.entries(order).map(([field, direction]) => ({ path: field.split('.'), direction }));
  return documents
    .map((document) => ({
      document,
      keys: fields.map(({ path, direction }) => keyOf(document, path, direction)),
    }))
    .sort((one, other) => {
      for (const [place, { direction }] of fields.entries()) {
        const [left, right] = [one.keys[place], other.keys[place]];
        const by = left && right ? compareKeys(left, right) * direction : 0;
        if (by !== 0) return by;
      }
      return 0;
    })
    .map(({ document }) => document);
};
