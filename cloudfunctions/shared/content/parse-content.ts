import type { CollectionName, EditionContent } from '../../../typings/content';
import type { ContentProblem } from '../../../typings/functions';
import { fieldIssues } from '../issues';
import { problem } from './problems';
import { collectionNames, type ByCollection } from './collections';
import { recordSchemas } from './record-schemas';

/** Content as read from files or collections, before anything is known about it. */
export type RawContent = ByCollection<unknown>;

const recordName = (value: unknown, index: number): string =>
  typeof value === 'object' &&
  value !== null &&
  '_id' in value &&
  typeof value._id === 'string' &&
  value._id !== ''
    ? value._id
    : `record ${index + 1}`;

const parseCollection = <Name extends CollectionName>(
  name: Name,
  values: unknown,
  problems: ContentProblem[],
): EditionContent[Name][number][] => {
  if (!Array.isArray(values)) {
    problems.push(problem(name, '', '', 'must be a list of records'));
    return [];
  }
  return values.flatMap((value: unknown, index) => {
    const parsed = recordSchemas[name].safeParse(value);
    if (parsed.success) return [parsed.data];
    for (const { field, message } of fieldIssues(parsed.error, value))
      problems.push(problem(name, recordName(value, index), field, message));
    return [];
  });
};

/** Every record brought to its type; those of the wrong shape are left out and reported. */
export const parseContent = (raw: RawContent): { content: EditionContent; problems: ContentProblem[] } => {
  const found = new Map<CollectionName, ContentProblem[]>(collectionNames.map((name) => [name, []]));
  const parse = <Name extends CollectionName>(name: Name): EditionContent[Name][number][] =>
    parseCollection(name, raw[name], found.get(name) ?? []);
  const content: EditionContent = {
    editions: parse('editions'),
    products: parse('products'),
    metrics: parse('metrics'),
    quotes: parse('quotes'),
    announcements: parse('announcements'),
    stories: parse('stories'),
    links: parse('links'),
    charts: parse('charts'),
  };
  return { content, problems: [...found.values()].flat() };
};
