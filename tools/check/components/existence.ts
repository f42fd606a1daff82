import path from 'node:path';
import { resolveFile } from '../../preview/compiler/resolve';
import type { Problem } from '../problem';
import { valueOf, type Model } from './model';

/** The files that the platform needs of every page and component; each group is one file. */
const parts = [['.wxml'], ['.json'], ['.ts', '.js']];

const missingParts = ({ tree }: Model, place: string): string =>
  parts
    .filter((extensions) => !extensions.some((extension) => tree.has(place + extension)))
    .map(([extension = '']) => place + extension)
    .join(', ');

/** Pages, tab bar and theme of app.json. */
const checkApp = (model: Model): Problem[] => {
  const { app, tree } = model;
  const file = 'app.json';
  const problems: Problem[] = [];
  for (const page of app.pages) {
    const missing = missingParts(model, page);
    if (missing !== '') problems.push({ file, message: `page ${page} lacks ${missing}` });
  }
  for (const { pagePath, iconPath, selectedIconPath } of app.tabs) {
    if (!app.mainPages.includes(pagePath)) {
      problems.push({ file, message: `tab ${pagePath} is not a page of the main package` });
    }
    for (const icon of [iconPath, selectedIconPath]) {
      if (icon !== undefined && !icon.startsWith('@') && !tree.has(resolveFile('.', icon, ''))) {
        problems.push({ file, message: `tab ${pagePath} shows ${icon}, which does not exist` });
      }
    }
  }
  if (app.themeLocation !== undefined && !tree.has(app.themeLocation)) {
    problems.push({ file, message: `themeLocation ${app.themeLocation} does not exist` });
  }
  return problems;
};

const checkDeclarations = (model: Model): Problem[] =>
  [...model.owners.values()].flatMap(({ file, declarations }) =>
    declarations.flatMap(({ tag, address, target, line }): Problem[] => {
      if (target === null) return [{ file, line, message: `<${tag}>: ${address} does not exist` }];
      const missing = missingParts(model, target);
      if (missing !== '') return [{ file, line, message: `<${tag}>: ${address} lacks ${missing}` }];
      if (model.owners.get(target)?.kind === 'component') return [];
      return [{ file, line, message: `<${tag}>: ${address} is not a component ("component": true)` }];
    }),
  );

/** Extension that an address may leave out. */
const extensions = new Map([
  ['import', '.wxml'],
  ['include', '.wxml'],
  ['wxs', ''],
  ['image', ''],
]);

const checkTemplates = (model: Model): Problem[] => {
  const problems = new Map<string, Problem>();
  for (const { uses } of model.owners.values()) {
    for (const { file, element } of uses) {
      const address = valueOf(element, 'src');
      const isLocal = address !== undefined && !/\{\{|^[a-z]+:|^\/\//.test(address);
      const extension = extensions.get(element.name);
      if (!isLocal || extension === undefined) continue;
      if (model.tree.has(resolveFile(path.posix.dirname(file), address, extension))) continue;
      const message = `<${element.name}>: ${address} does not exist`;
      problems.set(`${file}:${element.line}:${message}`, { file, line: element.line, message });
    }
  }
  return [...problems.values()];
};

/** Every page, component, template, script and picture that the app names is there. */
export const checkExistence = (model: Model): Problem[] => [
  ...checkApp(model),
  ...checkDeclarations(model),
  ...checkTemplates(model),
];
