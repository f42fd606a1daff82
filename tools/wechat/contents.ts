import { reachedOwners } from '../check/components/declarations';
import type { Model } from '../check/components/model';
import { isVendored, type FileTree } from '../check/file-tree';
import type { Problem } from '../check/problem';

/**
 * File types that are uploaded: pictures, sounds and the like as the documentation lists them
 * (dev/framework/structure.html), and code.
 */
const uploadable = new Set(
  'wxml wxss js wxs png jpg jpeg gif svg json cer mp3 aac m4a mp4 wav ogg silk wasm br cert'.split(' '),
);

/** Compiled into the types above. */
const compiledFrom = new Set(['ts']);

const typeOf = (file: string): string => /\.([^./]+)$/.exec(file)?.[1] ?? '';

/**
 * Files of a type that is not uploaded: in the output, or of ours in the sources, where they would be left out
 * without a word. A package's licence may be.
 */
export const checkTypes = (source: FileTree, upload: FileTree): Problem[] => {
  const refused = (file: string): boolean => !uploadable.has(typeOf(file));
  const files = [
    ...[...upload.keys()].filter(refused),
    ...[...source.keys()].filter(
      (file) => refused(file) && !compiledFrom.has(typeOf(file)) && !isVendored(file),
    ),
  ];
  return [...new Set(files)].map((file) => ({
    file,
    message: `files of type .${typeOf(file)} are not uploaded`,
  }));
};

/** Whatever a page needs of the sources is in the output still: each part of every page and component. */
export const checkKept = (source: Model, upload: FileTree): Problem[] =>
  reachedOwners(source).flatMap(({ path }) =>
    ['.ts', '.js', '.json', '.wxml', '.wxss']
      .filter((extension) => source.tree.has(path + extension))
      .map((extension) => path + (extension === '.ts' ? '.js' : extension))
      .filter((file) => !upload.has(file))
      .map((file) => ({ file, message: 'the compile dropped it, and a page needs it' })),
  );
