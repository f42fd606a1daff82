import type { HostServices } from '../host';
import { failure, method, text, type Options } from './call';
import { singlePageScene } from './single-page';

/** Limits of the platform's storage: one key, all keys (wx.setStorage reference). */
const maxEntryBytes = 1024 * 1024;
const maxTotalBytes = 10 * 1024 * 1024;

const noRoom = 'exceed storage max size 10Mb';

/** The browser's own room may end before the platform's: Chromium holds 5,242,880 UTF-16 units an origin, keys included. */
const keep = (area: Storage, key: string, value: string): void => {
  try {
    area.setItem(key, value);
  } catch (error) {
    throw error instanceof Error && error.name === 'QuotaExceededError' ? new Error(noRoom) : error;
  }
};

const bytes = (value: string): number => new TextEncoder().encode(value).length;

/** Single-page mode does not share its storage with the Mini Program ("Share to Moments"). */
const prefixFor = (scene: number): string => (scene === singlePageScene ? 'single-page/' : 'mini-program/');

/** wx storage over localStorage: values go through JSON, as on the platform; a Date stays a Date. */
export const storage = ({ launch }: HostServices, area: Storage): Record<string, unknown> => {
  const prefix = prefixFor(launch.scene);
  const keys = (): string[] =>
    Object.keys(area)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  const size = (key: string): number => bytes(area.getItem(prefix + key) ?? '');
  const total = (): number => keys().reduce((sum, key) => sum + size(key), 0);

  const write = (key: string, data: unknown): void => {
    if (key === '') throw new Error('parameter error: key should not be empty');
    const kept = JSON.stringify(data instanceof Date ? { date: data.getTime() } : { data });
    if (bytes(kept) > maxEntryBytes) throw new Error('entry size limit reached');
    if (total() - size(key) + bytes(kept) > maxTotalBytes) throw new Error(noRoom);
    keep(area, prefix + key, kept);
  };
  const read = (key: string): { data: unknown } | undefined => {
    const kept = area.getItem(prefix + key);
    if (kept === null) return undefined;
    const entry = JSON.parse(kept) as { data?: unknown; date?: number };
    return { data: entry.date === undefined ? entry.data : new Date(entry.date) };
  };
  const remove = (key: string): void => {
    area.removeItem(prefix + key);
  };
  const clear = (): void => {
    keys().forEach(remove);
  };
  const info = (): { keys: string[]; currentSize: number; limitSize: number } => ({
    keys: keys(),
    currentSize: Math.ceil(total() / 1024),
    limitSize: maxTotalBytes / 1024, // both in KB
  });
  /** The form that throws instead of failing. */
  const sync =
    <Arguments extends unknown[], Result>(name: string, run: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      try {
        return run(...given);
      } catch (reason) {
        throw failure(name, reason);
      }
    };

  return {
    setStorage: method('setStorage', (options) => {
      write(text(options, 'key'), options.data);
    }),
    getStorage: method('getStorage', (options: Options) => {
      const found = read(text(options, 'key'));
      if (!found) throw new Error('data not found');
      return found;
    }),
    removeStorage: method('removeStorage', (options) => {
      remove(text(options, 'key'));
    }),
    clearStorage: method('clearStorage', clear),
    getStorageInfo: method('getStorageInfo', info),
    setStorageSync: sync('setStorageSync', write),
    getStorageSync: sync('getStorageSync', (key: string) => (read(key) ?? { data: '' }).data),
    removeStorageSync: sync('removeStorageSync', remove),
    clearStorageSync: sync('clearStorageSync', clear),
    getStorageInfoSync: sync('getStorageInfoSync', info),
  };
};
