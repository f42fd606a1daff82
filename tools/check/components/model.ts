import path from 'node:path';
import { lineAt } from '../../preview/compiler/compile-error';
import { resolveComponent, resolveFile } from '../../preview/compiler/resolve';
import { scanTags, type WxmlTag } from '../../preview/compiler/wxml-scan';
import { isVendored, sourcesOf, type FileTree } from '../file-tree';
import { packageOf, readAppConfiguration, readConfiguration, type AppConfiguration } from './configuration';

export interface Declaration {
  tag: string;
  address: string;
  /** The component's path without extension; null where the address leads nowhere. */
  target: string | null;
  line: number;
}

export interface Placeholder {
  tag: string;
  standIn: string;
  line: number;
}

/** A template's element and where it stands. */
export interface Use {
  file: string;
  element: WxmlTag;
}

/** The app, a page or a component: what may declare components. */
export interface Owner {
  kind: 'app' | 'page' | 'component';
  /** Path without extension: `app`, `pages/pay/pay`. */
  path: string;
  /** Its JSON file. */
  file: string;
  /** Root of its subpackage; empty for the main package. */
  subpackage: string;
  declarations: Declaration[];
  placeholders: Placeholder[];
  /** Tags that whoever uses the component supplies. */
  generics: string[];
  /** Every element of its template and of those the template imports or includes. */
  uses: Use[];
}

export interface Model {
  tree: FileTree;
  app: AppConfiguration;
  /** By path without extension. */
  owners: ReadonlyMap<string, Owner>;
}

/** Value of an attribute; undefined where the element has none of that name. */
export const valueOf = (element: WxmlTag, name: string): string | undefined =>
  element.attributes.find((candidate) => candidate.name === name)?.value;

/** Line on which a section of a JSON file has a key. */
const lineOfKey = (text: string, section: string, key: string): number => {
  const start = Math.max(0, text.indexOf(`"${section}"`));
  const quoted = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const offset = text.slice(start).search(new RegExp(`"${quoted}"\\s*:`));
  return lineAt(text, offset < 0 ? start : start + offset);
};

/** Elements of a template and of those it imports or includes, each template once. */
const collectUses = (tree: FileTree, file: string, seen = new Set<string>()): Use[] => {
  const source = tree.get(file);
  if (source === undefined || seen.has(file)) return [];
  seen.add(file);
  const elements = scanTags(source, file);
  const nested = elements.flatMap((element) => {
    const address = valueOf(element, 'src');
    if ((element.name !== 'import' && element.name !== 'include') || address === undefined) return [];
    return collectUses(tree, resolveFile(path.posix.dirname(file), address, '.wxml'), seen);
  });
  return [...elements.map((element) => ({ file, element })), ...nested];
};

/**
 * Reads how a Mini Program's pages and components hang together.
 * @param tree miniprogramRoot, as written or as compiled
 * @throws where a JSON file or a template cannot be read
 */
export const readModel = (tree: FileTree): Model => {
  const app = readAppConfiguration(tree);
  const sources = sourcesOf(tree);
  const owners = new Map<string, Owner>();
  const add = (ownerPath: string, kind: Owner['kind']): void => {
    const file = `${ownerPath}.json`;
    const text = tree.get(file);
    if (text === undefined) return;
    const configuration = kind === 'app' ? app : readConfiguration(tree, file);
    owners.set(ownerPath, {
      kind,
      path: ownerPath,
      file,
      subpackage: packageOf(app, file),
      declarations: Object.entries(configuration.usingComponents).map(([tag, address]) => ({
        tag,
        address,
        target: resolveComponent(sources, path.posix.dirname(file), address) ?? null,
        line: lineOfKey(text, 'usingComponents', tag),
      })),
      placeholders: Object.entries(configuration.componentPlaceholder).map(([tag, standIn]) => ({
        tag,
        standIn,
        line: lineOfKey(text, 'componentPlaceholder', tag),
      })),
      generics: Object.keys(configuration.componentGenerics),
      uses: collectUses(tree, `${ownerPath}.wxml`),
    });
  };
  add('app', 'app');
  for (const page of app.pages) add(page, 'page');
  for (const file of tree.keys()) {
    const ownerPath = file.slice(0, -'.json'.length);
    if (!file.endsWith('.json') || owners.has(ownerPath) || !tree.has(`${ownerPath}.wxml`)) continue;
    if (isVendored(file) || readConfiguration(tree, file).component) add(ownerPath, 'component');
  }
  return { tree, app, owners };
};
