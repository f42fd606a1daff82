import { isVendored } from '../file-tree';
import type { Problem } from '../problem';
import { builtInTags } from './built-in-tags';
import { isAtHand, packageOf } from './configuration';
import type { Model, Owner } from './model';

/** Folders from the top layer down; one on a later line must not name one on an earlier line. */
const layers = [
  ['app', 'pages', 'packages'],
  ['behaviors', 'components'],
  ['services'],
  ['i18n', 'snapshot'],
  ['domain'],
];

const layerOf = (path: string): number =>
  layers.findIndex((folders) => folders.includes(path.split('/')[0] ?? ''));

/** Whether a file may name another by the layers of the app; what stands in no layer may be named by all. */
export const isUpward = (from: string, to: string): boolean =>
  layerOf(to) >= 0 && layerOf(from) > layerOf(to);

/** `usingComponents` that reach into a higher layer. */
export const checkLayers = (model: Model): Problem[] =>
  [...model.owners.values()].flatMap(({ file, path, declarations }) =>
    declarations
      .filter(({ target }) => target !== null && isUpward(path, target))
      .map(({ tag, address, line }) => ({
        file,
        line,
        message: `<${tag}>: ${path.split('/')[0] ?? ''}/ must not use ${address}, which is in a higher layer`,
      })),
  );

const checkOwner = (model: Model, owner: Owner): Problem[] => {
  const { file, subpackage, declarations, placeholders } = owner;
  const { app } = model;
  const standIns = new Map(placeholders.map(({ tag, standIn }) => [tag, standIn]));
  const crossing = declarations.filter(
    ({ target }) => target !== null && !isAtHand(app, subpackage, packageOf(app, target)),
  );
  const missing = crossing
    .filter(({ tag }) => !standIns.has(tag))
    .map(({ tag, address, line }) => ({
      file,
      line,
      message: `<${tag}>: ${address} is in another package and has no componentPlaceholder`,
    }));
  const atHand = new Set(
    [...declarations, ...(model.owners.get('app')?.declarations ?? [])]
      .filter((declaration) => !crossing.includes(declaration))
      .map(({ tag }) => tag),
  );
  const wrong = placeholders.flatMap(({ tag, standIn, line }): Problem[] => {
    if (!declarations.some((declaration) => declaration.tag === tag)) {
      return [{ file, line, message: `<${tag}> has a componentPlaceholder and is not declared` }];
    }
    if (!crossing.some((declaration) => declaration.tag === tag)) {
      return [{ file, line, message: `<${tag}> is at hand and needs no componentPlaceholder` }];
    }
    if (builtInTags.has(standIn) || atHand.has(standIn)) return [];
    return [{ file, line, message: `<${tag}>: its placeholder <${standIn}> is not at hand` }];
  });
  return [...missing, ...wrong];
};

/** Components of another package need a placeholder that is at hand; others need none. */
export const checkPlaceholders = (model: Model): Problem[] =>
  [...model.owners.values()]
    .filter(({ file }) => !isVendored(file))
    .flatMap((owner) => checkOwner(model, owner));
