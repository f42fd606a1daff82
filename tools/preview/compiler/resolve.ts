import path from 'node:path';
import type { Sources } from './sources';

const npmFolder = 'miniprogram_npm';

/** `miniprogram_npm/` folders that a file in `folder` sees, nearest first. */
const npmFolders = (folder: string): string[] => {
  const parts = folder === '.' || folder === '' ? [] : folder.split('/');
  return parts
    .map((_, index) => path.posix.join(...parts.slice(0, parts.length - index), npmFolder))
    .concat(npmFolder);
};

const isOutside = (candidate: string): boolean => candidate === '..' || candidate.startsWith('../');

/** Places `reference` may mean when written in a file of `folder`, first choice first. */
const candidates = (folder: string, reference: string): string[] => {
  const relative = path.posix.join(folder, reference);
  if (reference.startsWith('/')) return [path.posix.normalize(reference.slice(1))];
  if (reference.startsWith('./') || reference.startsWith('../')) return [relative];
  return [relative, ...npmFolders(folder).map((npm) => path.posix.join(npm, reference))];
};

const firstFile = (
  sources: Sources,
  places: string[],
  endings: string[],
): { base: string; file: string } | undefined => {
  for (const place of places.filter((candidate) => !isOutside(candidate))) {
    for (const ending of endings) {
      const file = `${place}${ending}`;
      if (sources.isFile(file)) return { base: place, file };
    }
  }
  return undefined;
};

/**
 * Path of the component that `usingComponents` names, without extension.
 * @param folder folder of the JSON file that names it
 */
export const resolveComponent = (sources: Sources, folder: string, reference: string): string | undefined =>
  firstFile(sources, candidates(folder, reference), ['.json', '/index.json'])?.file.replace(/\.json$/, '');

/**
 * File of the module that a `require` names.
 * @param folder folder of the module that requires it
 */
export const resolveModule = (sources: Sources, folder: string, reference: string): string | undefined =>
  firstFile(sources, candidates(folder, reference), ['.ts', '.js', '', '/index.ts', '/index.js'])?.file;

/** File that a WXML, WXSS or WXS file names by path, relative or from the root. */
export const resolveFile = (folder: string, reference: string, extension: string): string => {
  const place = reference.startsWith('/')
    ? path.posix.normalize(reference.slice(1))
    : path.posix.join(folder, reference);
  return place.endsWith(extension) ? place : `${place}${extension}`;
};
