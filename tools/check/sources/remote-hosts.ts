import { lineAt } from '../../preview/compiler/compile-error';
import type { FileTree } from '../file-tree';
import type { Problem } from '../problem';

/** A host in an address, also one that leaves the scheme to the page (`//host.name`). */
const address = /(?:https?|wss?|ftp):\/\/[^\s'"`)]+|(?<=['"`(=]\s*)\/\/[\w-]+(?:\.[\w-]+)+[^\s'"`)]*/g;

/** Comments, kept as blanks so that offsets stay; an address's own slashes are not taken for one. */
const comments: Record<string, RegExp> = {
  ts: /\/\*[\s\S]*?\*\/|(?<![:'"`(])\/\/[^\n]*/g,
  wxs: /\/\*[\s\S]*?\*\/|(?<![:'"`(])\/\/[^\n]*/g,
  wxss: /\/\*[\s\S]*?\*\//g,
  wxml: /<!--[\s\S]*?-->/g,
};

/** Namespaces are names, not addresses that anything loads. */
const isName = (found: string): boolean => found.startsWith('http://www.w3.org/');

/** Remote hosts named in app code: nothing may be loaded from a third party. */
export const remoteHosts = (tree: FileTree): Problem[] =>
  [...tree].flatMap(([file, text]) => {
    const extension = file.slice(file.lastIndexOf('.') + 1);
    if (!(extension in comments) && extension !== 'json') return [];
    const comment = comments[extension];
    const code = comment ? text.replace(comment, (found) => found.replace(/[^\n]/g, ' ')) : text;
    return [...code.matchAll(address)]
      .filter(([found]) => !isName(found))
      .map((match) => ({
        file,
        line: lineAt(code, match.index),
        message: `names a remote host: ${match[0]}`,
      }));
  });
