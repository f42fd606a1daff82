import { fold } from './fold';

/** Characters of a query that count; the field takes no more. */
export const longestQuery = 40;

/** The parts of a query, all of which must be found; spaces part them. Empty for a query of spaces. */
export const termsOf = (query: string): string[] => [
  ...new Set(
    fold(query.slice(0, longestQuery))
      .chars.split(/\s+/)
      .filter((term) => term !== ''),
  ),
];
