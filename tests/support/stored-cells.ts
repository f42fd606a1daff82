import { useWx } from '../unit/services/fake-wx';

/**
 * A storage of wx for one test, whose cells can be looked at and spoilt.
 * @param others further members of wx
 */
export const useStorage = (others: Record<string, unknown> = {}): Map<string, unknown> => {
  const cells = new Map<string, unknown>();
  useWx({
    // An absent key reads as an empty text, as on the platform.
    getStorageSync: (key: string) => cells.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => cells.set(key, value),
    getStorageInfoSync: () => ({ keys: [...cells.keys()] }),
    removeStorageSync: (key: string) => cells.delete(key),
    ...others,
  });
  return cells;
};

/** What the app would have written under a key. */
export const written = (value: unknown): string => JSON.stringify({ schema: 1, value });
