import path from 'node:path';
import { lineAt } from '../preview/compiler/compile-error';
import { resolveFile, resolveModule } from '../preview/compiler/resolve';
import { isAtHand, packageOf } from '../check/components/configuration';
import type { Model } from '../check/components/model';
import { moduleReferences } from '../check/components/module-references';
import { sourcesOf } from '../check/file-tree';
import type { Problem } from '../check/problem';

const isOutside = (file: string): boolean => file === '..' || file.startsWith('../');

/** Every `require` and `require.async` of the compiled scripts leads to a file that is uploaded and at hand. */
export const checkModules = ({ tree, app }: Model): Problem[] => {
  const sources = sourcesOf(tree);
  return [...tree]
    .filter(([file]) => /\.(?:js|wxs)$/.test(file))
    .flatMap(([file, text]) =>
      moduleReferences(file, text).flatMap(({ address, kind, line }): Problem[] => {
        if (address === null) {
          return kind === 'require.async' ? [{ file, line, message: 'require.async without a literal' }] : [];
        }
        const folder = path.posix.dirname(file);
        if (address.startsWith('.') && isOutside(path.posix.join(folder, address))) {
          return [{ file, line, message: `${kind}: ${address} is outside miniprogramRoot` }];
        }
        const target = resolveModule(sources, folder, address);
        if (target === undefined) return [{ file, line, message: `${kind}: ${address} is not uploaded` }];
        if (kind === 'require.async' || isAtHand(app, packageOf(app, file), packageOf(app, target)))
          return [];
        return [{ file, line, message: `${kind}: ${address} is in another package` }];
      }),
    );
};

const styleImport = /@import\s+(?:url\(\s*)?['"]?([^'")\s;]+)/g;
const resource = /url\(\s*['"]?([^'")]*)/g;

/** Style sheets import what is uploaded, and hold their pictures: the platform loads none from the package. */
export const checkStyles = ({ tree }: Model): Problem[] =>
  [...tree]
    .filter(([file]) => file.endsWith('.wxss'))
    .flatMap(([file, text]) => {
      const imports = [...text.matchAll(styleImport)]
        .filter(([, address = '']) => !tree.has(resolveFile(path.posix.dirname(file), address, '.wxss')))
        .map((match) => ({
          file,
          line: lineAt(text, match.index),
          message: `@import: ${match[1] ?? ''} is not uploaded`,
        }));
      const resources = [...text.replace(styleImport, '').matchAll(resource)]
        .filter(([, address = '']) => !/^(?:data:|#)/.test(address))
        .map(([, address = '']) => ({
          file,
          message: `url(${address}) cannot be loaded from a style sheet`,
        }));
      return [...imports, ...resources];
    });
