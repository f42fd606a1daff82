import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CompileError } from '../preview/compiler/compile-error';
import type { Sources } from '../preview/compiler/sources';

/** Files by path relative to the tree's root, with forward slashes. Pictures and other binary files are empty. */
export type FileTree = ReadonlyMap<string, string>;

const textual = new Set(['.ts', '.js', '.json', '.wxml', '.wxss', '.wxs', '.css', '.mjs', '.cjs', '.md', '']);

/**
 * Reads a folder into a tree.
 * @param skip folders and files left out, by path relative to `root`
 */
export const readTree = (root: string, skip: (file: string) => boolean = () => false): FileTree => {
  const tree = new Map<string, string>();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === 'node_modules' || skip(file)) continue;
      if (entry.isDirectory()) visit(file);
      else tree.set(file, textual.has(path.extname(file)) ? readFileSync(path.join(root, file), 'utf8') : '');
    }
  };
  visit('');
  return tree;
};

/** What is generated or a library's, and so not ours to judge. */
export const isVendored = (file: string): boolean =>
  /(^|\/)miniprogram_npm\//.test(file) || file.startsWith('packages/charts/echarts/');

/** A tree as the preview's compiler reads the app. */
export const sourcesOf = (tree: FileTree): Sources => {
  const read = (file: string): string => {
    const text = tree.get(file);
    if (text === undefined) throw new CompileError('the file does not exist', file);
    return text;
  };
  return {
    root: '',
    isFile: (file) => tree.has(file),
    read,
    readJson: (file) => JSON.parse(read(file)) as unknown,
  };
};
