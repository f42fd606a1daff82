import { statSync } from 'node:fs';
import path from 'node:path';
import { readTree, type FileTree } from '../check/file-tree';

/** What the official compile would send: every file, and its size in bytes. */
export interface Upload {
  tree: FileTree;
  sizes: ReadonlyMap<string, number>;
}

/** Reads the compiled output from a folder. */
export const readUpload = (folder: string): Upload => {
  const tree = readTree(folder);
  return {
    tree,
    sizes: new Map([...tree.keys()].map((file) => [file, statSync(path.join(folder, file)).size])),
  };
};
