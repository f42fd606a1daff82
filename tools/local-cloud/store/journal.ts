import {
  close,
  closeSync,
  fdatasync,
  fdatasyncSync,
  ftruncate,
  ftruncateSync,
  openSync,
  write,
} from 'node:fs';
import { existsSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { messageOf } from '../errors';
import { syncFolder } from './sync-folder';

const writeAt = promisify(write);
const syncData = promisify(fdatasync);
const truncate = promisify(ftruncate);
const closeFile = promisify(close);

/** The first bytes of a journal: whose file it is, and the version of its form. */
const magic = Buffer.from('local cloud journal 1\n');

/** Before each record: its length, the checksum of that, and the checksum of the record; 32 bits each, little end first. */
const headerLength = 12;

const frameOf = (record: Buffer): Buffer => {
  const frame = Buffer.alloc(headerLength + record.length);
  frame.writeUInt32LE(record.length, 0);
  frame.writeUInt32LE(crc32(frame.subarray(0, 4)), 4);
  frame.writeUInt32LE(crc32(record), 8);
  record.copy(frame, headerLength);
  return frame;
};

interface Contents {
  records: Buffer[];
  /** Where the last whole record ends. */
  end: number;
}

/**
 * Takes a journal's bytes apart. A last record that the bytes break off in was never acknowledged: it is left out.
 * @throws Error where the bytes are not a journal's or are damaged
 */
const parse = (bytes: Buffer): Contents => {
  if (!bytes.subarray(0, magic.length).equals(magic)) throw new Error('it is no journal of the local cloud');
  const records: Buffer[] = [];
  let end = magic.length;
  while (bytes.length - end >= headerLength) {
    const length = bytes.readUInt32LE(end);
    if (bytes.readUInt32LE(end + 4) !== crc32(bytes.subarray(end, end + 4)))
      throw new Error(`it is damaged at byte ${end}`);
    const record = bytes.subarray(end + headerLength, end + headerLength + length);
    if (record.length < length) break;
    if (bytes.readUInt32LE(end + 8) !== crc32(record)) throw new Error(`it is damaged at byte ${end}`);
    records.push(record);
    end += headerLength + length;
  }
  return { records, end };
};

const writeAll = (fd: number, bytes: Buffer): void => {
  for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done);
};

/** Puts a whole journal in place of what is there, in one step. */
const replace = (file: string, records: readonly Buffer[]): void => {
  const next = `${file}.next`;
  const fd = openSync(next, 'w');
  try {
    writeAll(fd, magic);
    for (const record of records) writeAll(fd, frameOf(record));
    fdatasyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(next, file);
  syncFolder(path.dirname(file));
};

interface Waiting {
  frame: Buffer;
  takeBack: () => void;
  resolve: () => void;
  reject: (error: Error) => void;
}

/**
 * A file of records that only grows. A record counts from when it is on disk, whole; records that wait at the same
 * time go to disk together. Every byte is covered by a checksum.
 */
export class Journal {
  readonly #file: string;
  #fd: number;
  #end: number;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #broken: Error | null = null;

  private constructor(file: string, end: number) {
    this.#file = file;
    this.#fd = openSync(file, 'r+');
    this.#end = end;
    // What follows the last whole record was never acknowledged.
    ftruncateSync(this.#fd, end);
  }

  /**
   * Opens the journal, or makes an empty one.
   * @returns it, and the records it holds
   * @throws Error that names the file, which is left as it is
   */
  static open(file: string): { journal: Journal; records: Buffer[] } {
    if (!existsSync(file)) replace(file, []);
    try {
      const { records, end } = parse(readFileSync(file));
      return { journal: new Journal(file, end), records };
    } catch (error) {
      throw new Error(
        `${file} cannot be used: ${messageOf(error)}. Nothing was changed; move it away or choose another --data.`,
        { cause: error },
      );
    }
  }

  /** In bytes. */
  get size(): number {
    return this.#end;
  }

  /** Leaves only these records, in one step; not while records are being appended. */
  rewrite(records: readonly Buffer[]): void {
    replace(this.#file, records);
    closeSync(this.#fd);
    this.#fd = openSync(this.#file, 'r+');
    this.#end = records.reduce((end, { length }) => end + headerLength + length, magic.length);
  }

  /**
   * Resolves when the record is on disk. After a failure nothing of it is, nor of those that waited with it or were
   * appended later.
   * @param takeBack called before any promise is rejected, the latest record's first
   */
  append(record: Buffer, takeBack: () => void): Promise<void> {
    if (this.#broken) {
      takeBack();
      return Promise.reject(this.#broken);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ frame: frameOf(record), takeBack, resolve, reject });
      this.#writing ??= this.#drain();
    });
  }

  async close(): Promise<void> {
    await this.#writing;
    await closeFile(this.#fd);
  }

  async #drain(): Promise<void> {
    // Whoever appends in this turn goes along.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0);
      try {
        await this.#write(Buffer.concat(group.map(({ frame }) => frame)));
        for (const { resolve } of group) resolve();
      } catch (error) {
        await this.#fail(error, group);
      }
    }
    this.#writing = null;
  }

  async #write(bytes: Buffer): Promise<void> {
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await writeAt(this.#fd, bytes, done, bytes.length - done, this.#end + done);
      done += bytesWritten;
    }
    await syncData(this.#fd);
    this.#end += bytes.length;
  }

  /** What waits by now was made on top of what the group wrote, and fails with it. */
  async #fail(cause: unknown, group: readonly Waiting[]): Promise<void> {
    const error = new Error(`${this.#file} cannot be written: ${messageOf(cause)}`, { cause });
    try {
      await truncate(this.#fd, this.#end);
    } catch {
      this.#broken = error;
    }
    const failed = [...group, ...this.#waiting.splice(0)];
    for (const { takeBack } of [...failed].reverse()) takeBack();
    for (const { reject } of failed) reject(error);
  }
}

/** Removes what a process left that was killed while it put a new journal in place. */
export const removeUnfinished = (file: string): void => {
  rmSync(`${file}.next`, { force: true });
};
