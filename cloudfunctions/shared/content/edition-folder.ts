import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CollectionName } from '../../../typings/content';
import type { ContentProblem } from '../../../typings/functions';
import { byCollection, byCollectionAtOnce, collectionNames } from './collections';
import type { RawContent } from './parse-content';
import { problem } from './problems';

interface EditionFolder {
  raw: RawContent;
  /** Files that are missing or are not JSON. */
  problems: ContentProblem[];
}

type File = { value: unknown } | { message: string };

const readCollection = async (folder: string, name: CollectionName): Promise<File> => {
  const file = path.join(folder, `${name}.json`);
  if (!existsSync(file)) return { message: 'the file is missing' };
  // Some editors put a byte order mark before the text.
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    return { message: `the file is not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
};

/** Reads an edition's folder, one JSON file a collection. @returns null where there is no such folder */
export const readEditionFolder = async (folder: string): Promise<EditionFolder | null> => {
  if (!existsSync(folder)) return null;
  const files = await byCollectionAtOnce((name) => readCollection(folder, name));
  const problems = collectionNames.flatMap((name) => {
    const file = files[name];
    return 'message' in file ? [problem(name, '', '', file.message)] : [];
  });
  const raw = byCollection((name) => {
    const file = files[name];
    return 'value' in file ? file.value : [];
  });
  return { raw, problems };
};
