import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes a file's new name last; not every system lets a folder be opened for that. */
export const syncFolder = (folder: string): void => {
  try {
    const fd = openSync(folder, 'r');
    fsyncSync(fd);
    closeSync(fd);
  } catch {
    // Windows: the file system keeps names by itself.
  }
};
