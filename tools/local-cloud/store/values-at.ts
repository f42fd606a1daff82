import { isFields } from './documents';

/** Every value at a path; a list on the way or at its end stands for its elements. */
export const valuesAt = (value: unknown, path: readonly string[]): unknown[] => {
  const [field, ...rest] = path;
  if (Array.isArray(value)) {
    const elements: unknown[] = value;
    const inner = elements.flatMap((element) =>
      field === undefined ? [element] : isFields(element) ? valuesAt(element, path) : [],
    );
    if (field === undefined) return inner;
    return /^\d+$/.test(field) ? [...inner, ...valuesAt(elements[Number(field)], rest)] : inner;
  }
  if (field === undefined) return [value];
  return valuesAt(isFields(value) && Object.hasOwn(value, field) ? value[field] : undefined, rest);
};
