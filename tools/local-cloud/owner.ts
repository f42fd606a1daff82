import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { hasCode, messageOf } from './errors';

const ownerSchema = z.object({
  pid: z.int().positive(),
  /** When the process started, where the system tells (Linux): a reused pid is not the owner. */
  born: z.string(),
  /** Of its server on 127.0.0.1; 0 until it is ready to be called. */
  port: z.int().nonnegative(),
});

/** The process that owns a data folder. */
export type Owner = z.infer<typeof ownerSchema>;

export class FolderOwnedError extends Error {
  override readonly name = 'FolderOwnedError';

  constructor(
    folder: string,
    readonly owner: Owner,
  ) {
    const where = owner.port > 0 ? ` (its local cloud: http://127.0.0.1:${owner.port})` : '';
    super(
      `the data folder ${folder} is in use by process ${owner.pid}${where}; stop it or choose another --data`,
    );
  }
}

const fileOf = (folder: string): string => path.join(folder, 'owner.json');

/** Field 22 of /proc/<pid>/stat, the start time in clock ticks since boot; the second field may contain spaces. */
const bornOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const isAlive = ({ pid, born }: Owner): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, as another user's.
    if (!hasCode(error, 'EPERM')) return false;
  }
  return bornOf(pid) === born;
};

const parse = (text: string): Owner | null => {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/** The live process that owns the folder, or null. */
export const readOwner = (folder: string): Owner | null => {
  const owner = parse(read(fileOf(folder)) ?? '');
  return owner && isAlive(owner) ? owner : null;
};

/** Whether the owner ended without giving the folder back. */
export const hasDied = (folder: string, owner: Owner): boolean => {
  // Asked for first: one that gives the folder back and ends in between has not died.
  if (isAlive(owner)) return false;
  const left = parse(read(fileOf(folder)) ?? '');
  return left?.pid === owner.pid && left.born === owner.born;
};

interface Claim {
  /** Tells others where the owner's server is. */
  announce: (port: number) => void;
  release: () => void;
}

/** How long a process may take to write or to clear a lock, in milliseconds. */
const patience = 2_000;

/** Whether it is there for so long that its maker must have ended amid it. */
const isAbandoned = (file: string): boolean => {
  try {
    return Date.now() - statSync(file).mtimeMs > patience;
  } catch {
    return false;
  }
};

const create = (file: string, owner: Owner): boolean => {
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
};

/** Takes a dead owner's lock away, unless it is a new one by now. One process does so at a time: others try again. */
const clear = (file: string, stale: string): void => {
  const clearing = `${file}.clearing`;
  try {
    mkdirSync(clearing);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    if (isAbandoned(clearing)) rmSync(clearing, { recursive: true, force: true });
    return;
  }
  try {
    if (read(file) === stale) rmSync(file, { force: true });
  } finally {
    // Forced: another took it away if this process stood still for too long.
    rmSync(clearing, { recursive: true, force: true });
  }
};

/**
 * What a lock that stands in the way says; null while it is being given back.
 * @throws Error naming it where it is no file that can be read, or a link to nothing
 */
const readLock = (file: string, since: number): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const goesOn = hasCode(error, 'ENOENT') && Date.now() - since < patience;
    if (goesOn) return null;
    throw new Error(`${file}, which tells whose the folder is, cannot be read: ${messageOf(error)}`, {
      cause: error,
    });
  }
};

/**
 * Makes this process the folder's only owner, until it releases it or ends.
 * @throws FolderOwnedError naming the owner's pid; Error if owner.json is something else
 */
export const claimFolder = (folder: string): Claim => {
  mkdirSync(folder, { recursive: true });
  const file = fileOf(folder);
  const self: Owner = { pid: process.pid, born: bornOf(process.pid), port: 0 };
  let since = Date.now();
  while (!create(file, self)) {
    const text = readLock(file, since);
    if (text === null) continue;
    since = Date.now();
    const owner = parse(text);
    if (owner && isAlive(owner)) throw new FolderOwnedError(folder, owner);
    if (owner || isAbandoned(file)) clear(file, text);
  }
  return {
    announce(port) {
      const written = `${file}.${process.pid}`;
      writeFileSync(written, JSON.stringify({ ...self, port }));
      renameSync(written, file);
    },
    release() {
      rmSync(file, { force: true });
    },
  };
};
