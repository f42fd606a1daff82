import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CompileError, lineAt } from './compile-error';

/** The app's files, addressed by POSIX paths relative to its root. */
export interface Sources {
  readonly root: string;
  isFile(file: string): boolean;
  /** Without a byte order mark. @throws CompileError if there is no such file */
  read(file: string): string;
  /** @throws CompileError with the line of a syntax error */
  readJson(file: string): unknown;
}

/** Sources on disk, and what was read of them so far, by file. */
export type ReadSources = Sources & { readonly texts: ReadonlyMap<string, string> };

export const openSources = (root: string): ReadSources => {
  const texts = new Map<string, string>();
  const absolute = (file: string): string => path.join(root, file);
  const isFile = (file: string): boolean => existsSync(absolute(file)) && statSync(absolute(file)).isFile();
  const read = (file: string): string => {
    if (!isFile(file)) throw new CompileError('the file does not exist', file);
    const text = readFileSync(absolute(file), 'utf8').replace(/^\ufeff/, '');
    texts.set(file, text);
    return text;
  };
  const readJson = (file: string): unknown => {
    const text = read(file);
    try {
      return JSON.parse(text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const position = /position (\d+)/.exec(reason)?.[1];
      throw new CompileError(
        reason,
        file,
        position === undefined ? undefined : lineAt(text, Number(position)),
      );
    }
  };
  return { root, texts, isFile, read, readJson };
};
