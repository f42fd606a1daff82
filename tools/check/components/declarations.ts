import { isVendored } from '../file-tree';
import type { Problem } from '../problem';
import { builtInTags } from './built-in-tags';
import type { Model, Owner, Use } from './model';

/** Tags that a use names: its own, and those it hands to a generic (`generic:item="my-item"`). */
const namedBy = ({ element }: Use): string[] => [
  element.name,
  ...element.attributes.filter(({ name }) => name.startsWith('generic:')).map(({ value }) => value),
];

const ownersOf = (model: Model): Owner[] =>
  [...model.owners.values()].filter(({ file }) => !isVendored(file));

const globalTags = (model: Model): Set<string> =>
  new Set(model.owners.get('app')?.declarations.map(({ tag }) => tag));

/** Tags in templates that neither the platform nor a declaration explains. */
export const checkUndeclared = (model: Model): Problem[] => {
  const everywhere = globalTags(model);
  return ownersOf(model).flatMap(({ file: owner, declarations, generics, uses }) => {
    const own = new Set([...declarations.map(({ tag }) => tag), ...generics]);
    return uses.flatMap((use): Problem[] =>
      namedBy(use)
        .filter((tag) => !builtInTags.has(tag) && !own.has(tag) && !everywhere.has(tag))
        .map((tag) => ({
          file: use.file,
          line: use.element.line,
          message: `<${tag}> is not declared in ${owner}`,
        })),
    );
  });
};

/** Declarations that no template needs: each costs start-up time. */
export const checkUnused = (model: Model): Problem[] => {
  const usedAnywhere = new Set(ownersOf(model).flatMap(({ uses }) => uses.flatMap(namedBy)));
  return ownersOf(model).flatMap(({ kind, file, declarations, placeholders, uses }) => {
    const standIns = placeholders.map(({ standIn }) => standIn);
    const used = kind === 'app' ? usedAnywhere : new Set(uses.flatMap(namedBy));
    return declarations
      .filter(({ tag }) => !used.has(tag) && !standIns.includes(tag))
      .map(({ tag, line }) => ({ file, line, message: `<${tag}> is declared and not used` }));
  });
};

/** The app, its pages and every component that one of them needs. */
export const reachedOwners = ({ app, owners }: Model): Owner[] => {
  const reached = new Map<string, Owner>();
  const waiting = ['app', ...app.pages];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const owner = owners.get(path);
    if (reached.has(path) || !owner) continue;
    reached.set(path, owner);
    waiting.push(...owner.declarations.flatMap(({ target }) => (target === null ? [] : [target])));
  }
  return [...reached.values()];
};

/** Components and templates of ours that no page reaches. */
export const checkUnreachable = (model: Model): Problem[] => {
  const templates = new Set(
    reachedOwners(model).flatMap(({ path, uses }) => [`${path}.wxml`, ...uses.map(({ file }) => file)]),
  );
  return [...model.tree.keys()]
    .filter((file) => file.endsWith('.wxml') && !isVendored(file) && !templates.has(file))
    .map((file) => ({ file, message: 'no page reaches it' }));
};
