import { readStored, writeStored } from './storage';

const key = 'recent-searches';

/** More would push the suggestions off the screen. */
const most = 8;

const isSearch = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What was searched for on this device, newest first. */
export const recentSearches = (): string[] => {
  const stored = readStored(key);
  return (Array.isArray(stored) ? stored.filter(isSearch) : []).slice(0, most);
};

/** Notes a search that led somewhere; one that was noted before comes to the front. */
export const noteSearch = (query: string): void => {
  const search = query.trim();
  if (search === '') return;
  const others = recentSearches().filter((recent) => !same(recent, search));
  writeStored(key, [search, ...others].slice(0, most));
};

export const forgetSearch = (query: string): void => {
  writeStored(
    key,
    recentSearches().filter((recent) => recent !== query),
  );
};

export const forgetSearches = (): void => {
  writeStored(key, []);
};
