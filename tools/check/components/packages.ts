import path from 'node:path';
import { resolveModule } from '../../preview/compiler/resolve';
import { isVendored, sourcesOf } from '../file-tree';
import type { Problem } from '../problem';
import { isUpward } from './boundaries';
import { isAtHand, packageOf } from './configuration';
import type { Model } from './model';
import { moduleReferences, type ModuleReference } from './module-references';

/** What is wrong with a reference by its place alone: undefined where it may stand. */
const objectionTo = (
  { app }: Model,
  file: string,
  target: string,
  { address, kind }: ModuleReference,
): string | undefined => {
  if (kind === 'require.async') {
    return isUpward(file, target) ? `require.async: ${address ?? ''} is in a higher layer` : undefined;
  }
  return isAtHand(app, packageOf(app, file), packageOf(app, target))
    ? undefined
    : `${address ?? ''} is in another package: only require.async reaches it`;
};

/** Module references across packages: `require.async` leads somewhere allowed, an import stays at hand. */
export const checkPackages = (model: Model): Problem[] => {
  const sources = sourcesOf(model.tree);
  const check = (file: string, reference: ModuleReference): Problem[] => {
    const { address, kind, line } = reference;
    if (address === null) {
      return kind === 'require.async'
        ? [{ file, line, message: 'require.async needs a literal path: the upload follows nothing else' }]
        : [];
    }
    const target = resolveModule(sources, path.posix.dirname(file), address);
    if (target !== undefined) {
      const message = objectionTo(model, file, target, reference);
      return message === undefined ? [] : [{ file, line, message }];
    }
    // What an import lacks is the type checker's to say.
    return kind === 'import' ? [] : [{ file, line, message: `${kind}: ${address} does not exist` }];
  };
  return [...model.tree]
    .filter(([file]) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !isVendored(file))
    .flatMap(([file, text]) => moduleReferences(file, text).flatMap((reference) => check(file, reference)));
};
