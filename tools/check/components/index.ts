import type { FileTree } from '../file-tree';
import type { Problem } from '../problem';
import { checkLayers, checkPlaceholders } from './boundaries';
import { checkUndeclared, checkUnreachable, checkUnused } from './declarations';
import { checkExistence } from './existence';
import { readModel } from './model';
import { checkPackages } from './packages';

const rules = [
  checkExistence,
  checkUndeclared,
  checkUnused,
  checkUnreachable,
  checkLayers,
  checkPlaceholders,
  checkPackages,
];

/**
 * Checks what import checkers do not see: `usingComponents`, `componentPlaceholder` and `require.async`.
 * @param tree miniprogramRoot with what the build generates
 */
export const checkComponents = (tree: FileTree): Problem[] => {
  const model = readModel(tree);
  return rules.flatMap((rule) => rule(model));
};
