import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** How each kind of file names the files it needs; every pattern's first group is the address. */
const references: Record<string, RegExp[]> = {
  '.js': [/\brequire\(\s*['"]([^'"]+)['"]\s*\)/g],
  '.wxs': [/\brequire\(\s*['"]([^'"]+)['"]\s*\)/g],
  '.wxml': [/<(?:import|include|wxs)\b[^>]*?\ssrc\s*=\s*['"]([^'"]+)['"]/g],
  '.wxss': [/@import\s+(?:url\()?\s*['"]([^'"]+)['"]/g],
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The addresses under `usingComponents` of a page's, a component's or the app's JSON. */
export const usedComponents = (json: string): string[] => {
  const parsed: unknown = JSON.parse(json);
  const used = isRecord(parsed) ? parsed.usingComponents : undefined;
  return isRecord(used)
    ? Object.values(used).filter((address): address is string => typeof address === 'string')
    : [];
};

const withExtension = (place: string, extension: string): string =>
  path.extname(place) === '' ? place + extension : place;

const componentFiles = (place: string): string[] =>
  ['.js', '.json', '.wxml', '.wxss'].map((extension) => place + extension).filter((file) => existsSync(file));

const needs = async (file: string): Promise<string[]> => {
  const text = await readFile(file, 'utf8');
  const extension = path.extname(file);
  if (extension === '.json') {
    return usedComponents(text).flatMap((address) =>
      componentFiles(path.resolve(path.dirname(file), address)),
    );
  }
  return (references[extension] ?? []).flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) =>
      withExtension(path.resolve(path.dirname(file), match[1] ?? ''), extension),
    ),
  );
};

/**
 * Every file that a few components of a package need, themselves included.
 * @param root absolute folder of the package's Mini Program build
 * @param components addresses inside it, such as `popup/index`
 * @returns paths relative to `root`, sorted
 * @throws where a component or a file that one names does not exist
 */
export const componentClosure = async (root: string, components: string[]): Promise<string[]> => {
  const found = new Set<string>();
  const waiting = components.flatMap((component) => {
    const files = componentFiles(path.join(root, component));
    if (files.length === 0) throw new Error(`${root} has no component ${component}`);
    return files;
  });
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const needed of await needs(file)) {
      if (!existsSync(needed)) throw new Error(`${file} needs ${needed}, which does not exist`);
      waiting.push(needed);
    }
  }
  return [...found].map((file) => path.relative(root, file)).sort();
};
