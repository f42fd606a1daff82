import type * as z from 'zod';

type Path = readonly PropertyKey[];

/** One thing that a schema found: the field's path, such as `label.en`, and what is wrong with it. */
interface FieldIssue {
  field: string;
  message: string;
}

/** A name without a letter is quoted, or nothing would be said of it. */
const fieldName = (path: Path): string => path.map((key) => (key === '' ? '""' : String(key))).join('.');

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined,
    input,
  );

const typeOf = (value: unknown): string => {
  if (value === null || value === Infinity || value === -Infinity) return String(value);
  return Array.isArray(value) ? 'array' : typeof value;
};

const withArticle = (noun: string): string => `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;

type Issue = z.core.$ZodIssue;

/** Of a union's options the findings of the one whose type the value has. */
const meantOption = (options: readonly Issue[][]): Issue[] | undefined =>
  options.find((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0));

const told = (issue: Issue, above: Path, input: unknown): FieldIssue[] => {
  const path = [...above, ...issue.path];
  const field = fieldName(path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: fieldName([...path, key]),
      message: 'is not a known field',
    }));
  const value = valueAt(input, path);
  if (value === undefined && path.length > 0) return [{ field, message: 'is missing' }];
  const meant = issue.code === 'invalid_union' ? meantOption(issue.errors) : undefined;
  if (meant !== undefined) return meant.flatMap((inner) => told(inner, path, input));
  if (issue.code === 'invalid_type')
    return [{ field, message: `must be ${withArticle(issue.expected)}, not ${typeOf(value)}` }];
  if (issue.code === 'invalid_value')
    return [{ field, message: `must be one of ${issue.values.map(String).join(', ')}` }];
  return [{ field, message: issue.message }];
};

/** A schema's findings, one a field; an unknown field is named itself. */
export const fieldIssues = (error: z.ZodError, input: unknown): FieldIssue[] =>
  error.issues.flatMap((issue) => told(issue, [], input));
