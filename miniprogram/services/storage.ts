import { isRecord } from './guards';

/** Every key of the app begins with this, so that a library's keys never meet ours. */
const prefix = 'occ.';

/** Raise it when the shape of anything stored changes: what was stored before is then ignored. */
const schema = 1;

/** The platform keeps no longer value under one key (wx.setStorage: 1 MB): a longer one is not ours. */
const longest = 1024 * 1024;

/** What was stored under a key; null where there is nothing, it cannot be read, or another schema wrote it. */
export const readStored = (key: string): unknown => {
  try {
    const text: unknown = wx.getStorageSync(prefix + key);
    if (typeof text !== 'string' || text.length > longest) return null;
    const stored: unknown = JSON.parse(text);
    return isRecord(stored) && stored.schema === schema ? (stored.value ?? null) : null;
  } catch {
    return null;
  }
};

/**
 * Stores a JSON value under a key. A full or refused storage is no error: the app works without it.
 * @returns whether it is stored
 */
export const writeStored = (key: string, value: unknown): boolean => {
  try {
    wx.setStorageSync(prefix + key, JSON.stringify({ schema, value }));
    return true;
  } catch {
    // Storage is full or off; what it would have held is fetched again.
    return false;
  }
};

/** Removes all that the app stored. @returns whether nothing of it is left */
export const clearStored = (): boolean => {
  try {
    const ours = wx.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix));
    for (const key of ours) wx.removeStorageSync(key);
    return true;
  } catch {
    return false;
  }
};
