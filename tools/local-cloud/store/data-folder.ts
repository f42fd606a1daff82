import { readdirSync } from 'node:fs';
import path from 'node:path';
import { hasCode } from '../errors';

const journalName = 'database.journal';
const storageName = 'storage';

/** The file that holds the database of a data folder. */
export const journalFile = (folder: string): string => path.join(folder, journalName);

/** The folder of a data folder that holds what was uploaded. */
export const storageFolder = (folder: string): string => path.join(folder, storageName);

/** Of the local cloud itself, or hidden: what a system puts into any folder. */
const isOwn = (name: string): boolean =>
  name === storageName || /^(?:\.|owner\.json|database\.journal)/.test(name);

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    if (hasCode(error, 'ENOTDIR')) throw new Error(`${folder} is a file, not a folder`, { cause: error });
    throw error;
  }
};

/**
 * Keeps the local cloud out of folders that something else keeps its files in.
 * @throws Error naming the folder and a file in it
 */
export const assertOwnFolder = (folder: string): void => {
  const names = namesIn(folder);
  const foreign = names.find((name) => !isOwn(name));
  if (foreign !== undefined && !names.includes(journalName)) {
    throw new Error(
      `the folder ${folder} holds other files (${foreign}): choose another --data, or an empty folder`,
    );
  }
};
