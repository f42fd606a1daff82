import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { hasCode, messageOf } from '../errors';
import { storageFolder } from '../store/data-folder';
import { syncFolder } from '../store/sync-folder';

/** In bytes. */
interface Bounds {
  file: number;
  total: number;
}

/** The local cloud's own: a file is read into memory, and nothing here may fill a disk. */
const ownBounds: Bounds = { file: 50 * 1024 * 1024, total: 1024 * 1024 * 1024 };

/** An upload under way; one that was broken off by a kill is removed at the next start. */
const partName = /^[0-9a-f]{64}(?:\.\w+)?\.[0-9a-f-]{36}\.part$/;

/** A file that was not kept. What was at its path before still is. */
export class UploadError extends Error {
  override readonly name = 'UploadError';

  constructor(
    readonly reason: 'tooLarge' | 'full' | 'failed',
    message: string,
  ) {
    super(message);
  }
}

/** A path's file is named by the path's hash, so that no path can name anything else of the disk. */
const nameOf = (cloudPath: string): string => {
  const [extension = ''] = /\.\w{1,8}$/.exec(cloudPath) ?? [];
  return `${createHash('sha256').update(cloudPath).digest('hex')}${extension.toLowerCase()}`;
};

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'EISDIR'].some((code) => hasCode(error, code));

const removeParts = (folder: string): void => {
  try {
    for (const name of readdirSync(folder)) if (partName.test(name)) rmSync(path.join(folder, name));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
};

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  );

/** Writes all of it. After a failure the rest is read and dropped, so that whoever sends it can be told. */
const writeAll = async (
  handle: FileHandle,
  content: AsyncIterable<Uint8Array>,
  largest: number,
): Promise<void> => {
  let failure: UploadError | null = null;
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > largest) failure ??= new UploadError('tooLarge', `the file has more than ${largest} bytes`);
    if (failure) continue;
    await handle.appendFile(chunk).catch((error: unknown) => {
      failure = new UploadError('failed', `the file cannot be written: ${messageOf(error)}`);
    });
  }
  if (failure) throw failure;
};

/**
 * What was uploaded: a file each, in the folder `storage` of the data folder. A file is there whole or not at all, and
 * on the disk once its upload is answered. Other files in the folder are left alone, and a folder that is gone is made
 * again by the next upload.
 */
export class Files {
  readonly #dataFolder: string;
  readonly #folder: string;
  readonly #bounds: Bounds;

  constructor(dataFolder: string, bounds = ownBounds) {
    this.#dataFolder = dataFolder;
    this.#folder = storageFolder(dataFolder);
    this.#bounds = bounds;
    removeParts(this.#folder);
  }

  /** Keeps the content at the path, in place of what is there. @throws UploadError; the error of a content that breaks off */
  async write(cloudPath: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const name = nameOf(cloudPath);
    const part = path.join(this.#folder, `${name}.${randomUUID()}.part`);
    const handle = await this.#create(part);
    try {
      try {
        await writeAll(handle, content, this.#bounds.file);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(part, path.join(this.#folder, name));
    } catch (error) {
      await rm(part, { force: true });
      throw hasCode(error, 'EISDIR')
        ? new UploadError('failed', `${name} in the storage is a folder`)
        : error;
    }
    syncFolder(this.#folder);
  }

  /** The whole content; null where there is no such file. */
  async read(cloudPath: string): Promise<Buffer | null> {
    try {
      return await readFile(path.join(this.#folder, nameOf(cloudPath)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async has(cloudPath: string): Promise<boolean> {
    const found = await stat(path.join(this.#folder, nameOf(cloudPath))).catch(() => null);
    return found?.isFile() === true;
  }

  /** @returns false where there is no such file */
  async remove(cloudPath: string): Promise<boolean> {
    if (!(await this.has(cloudPath))) return false;
    await rm(path.join(this.#folder, nameOf(cloudPath)), { force: true });
    syncFolder(this.#folder);
    return true;
  }

  /** In bytes. */
  async #size(): Promise<number> {
    const names = await readdir(this.#folder);
    const sizes = await Promise.all(names.map((name) => sizeOf(path.join(this.#folder, name))));
    return sizes.reduce((total, size) => total + size, 0);
  }

  async #create(part: string): Promise<FileHandle> {
    try {
      const made = await mkdir(this.#folder, { recursive: true });
      if (made !== undefined) syncFolder(this.#dataFolder);
      const { total } = this.#bounds;
      if ((await this.#size()) >= total)
        throw new UploadError('full', `the storage holds ${total} bytes or more: delete files`);
      return await open(part, 'wx');
    } catch (error) {
      if (error instanceof UploadError) throw error;
      throw new UploadError('failed', `the storage cannot be written: ${messageOf(error)}`);
    }
  }
}
