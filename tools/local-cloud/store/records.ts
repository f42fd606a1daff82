import { BSON } from 'bson';
import { z } from 'zod';
import { AdminError, messageOf } from '../errors';
import { isFields, type Id, type StoredDocument } from './documents';

/** The largest document, in bytes of BSON (MongoDB's limit). */
const maximumDocumentBytes = 16 * 1024 * 1024;

/** Levels of objects and lists in a document (MongoDB's limit). */
const maximumDepth = 100;

const isDeeper = (value: unknown, than: number): boolean => {
  if (!Array.isArray(value) && !isFields(value)) return false;
  return than === 0 || Object.values(value).some((inner) => isDeeper(inner, than - 1));
};

/** The package bson writes other flags as something else, or not at all. */
const hasLostFlags = (value: unknown): boolean =>
  value instanceof RegExp
    ? /[^im]/.test(value.flags)
    : (Array.isArray(value) || isFields(value)) && Object.values(value).some(hasLostFlags);

/** What one record of the journal tells, all of it or nothing. */
export type Entry =
  | { kind: 'collection'; collection: string }
  /** @property sequence orders a collection by insertion */
  | { kind: 'document'; collection: string; sequence: number; bytes: Buffer }
  | { kind: 'removal'; collection: string; id: Id };

const head = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('collection'), collection: z.string() }),
  z.object({ kind: z.literal('document'), collection: z.string(), sequence: z.number() }),
  z.object({ kind: z.literal('removal'), collection: z.string(), id: z.union([z.string(), z.number()]) }),
]);

/** @throws AdminError DATABASE_REQUEST_FAILED for a document that is too large or too deep or holds what BSON does not */
export const encodeDocument = (document: StoredDocument): Buffer => {
  const refuse = (reason: string): AdminError =>
    new AdminError('DATABASE_REQUEST_FAILED', `document cannot be stored: ${reason}`);
  if (isDeeper(document, maximumDepth)) throw refuse(`it has more than ${maximumDepth} levels`);
  if (hasLostFlags(document)) throw refuse('of the flags of a regular expression only i and m can be');
  let bytes: Uint8Array;
  try {
    bytes = BSON.serialize(document);
  } catch (error) {
    throw refuse(messageOf(error));
  }
  if (bytes.length > maximumDocumentBytes) throw refuse(`it exceeds ${maximumDocumentBytes} bytes`);
  return Buffer.from(bytes);
};

export const decodeDocument = (bytes: Buffer): StoredDocument => {
  const document: unknown = BSON.deserialize(bytes);
  if (!isStored(document)) throw new Error('a document has no _id');
  return document;
};

const isStored = (value: unknown): value is StoredDocument =>
  isFields(value) && (typeof value._id === 'string' || typeof value._id === 'number');

/** The entries one after the other, each as BSON, a document after its own entry. */
export const encodeRecord = (entries: readonly Entry[]): Buffer =>
  Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.kind !== 'document') return [BSON.serialize(entry)];
      const { bytes, ...rest } = entry;
      return [BSON.serialize(rest), bytes];
    }),
  );

/** @throws Error if it is not what encodeRecord makes */
export const decodeRecord = (record: Buffer): Entry[] => {
  const entries: Entry[] = [];
  let position = 0;
  // Each BSON document starts with its own length in bytes.
  const next = (): Buffer => {
    const start = position;
    position += record.readInt32LE(start);
    return record.subarray(start, position);
  };
  while (position < record.length) {
    const entry = head.parse(BSON.deserialize(next()));
    entries.push(entry.kind === 'document' ? { ...entry, bytes: next() } : entry);
  }
  return entries;
};
