import { z } from 'zod';
import type { FileTree } from '../file-tree';

const names = z.record(z.string(), z.string()).default({});

/** What a page's, a component's or the app's JSON says about components. */
const configurationSchema = z.looseObject({
  component: z.boolean().default(false),
  usingComponents: names,
  componentPlaceholder: names,
  componentGenerics: z.record(z.string(), z.unknown()).default({}),
});

export type Configuration = z.infer<typeof configurationSchema>;

const subpackageSchema = z.looseObject({
  root: z.string(),
  pages: z.array(z.string()).default([]),
  independent: z.boolean().default(false),
  entry: z.string().optional(),
});

const appSchema = configurationSchema.extend({
  pages: z.array(z.string()),
  subPackages: z.array(subpackageSchema).default([]),
  subpackages: z.array(subpackageSchema).default([]),
  themeLocation: z.string().optional(),
  tabBar: z
    .looseObject({
      list: z.array(
        z.looseObject({
          pagePath: z.string(),
          iconPath: z.string().optional(),
          selectedIconPath: z.string().optional(),
        }),
      ),
    })
    .optional(),
});

type App = z.infer<typeof appSchema>;

export interface Subpackage {
  /** Folder without slashes at its ends. */
  root: string;
  independent: boolean;
}

export interface AppConfiguration extends Configuration {
  /** Every page of every package, by path without extension. */
  pages: string[];
  /** Pages of the main package. */
  mainPages: string[];
  subpackages: Subpackage[];
  tabs: NonNullable<App['tabBar']>['list'];
  themeLocation: string | undefined;
}

const trimSlashes = (path: string): string => path.replace(/^\/|\/$/g, '');

const parse = <Shape extends z.ZodType>(tree: FileTree, file: string, schema: Shape): z.infer<Shape> => {
  try {
    return schema.parse(JSON.parse(tree.get(file) ?? ''));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};

/** @throws where the file is not JSON or has not the platform's shape */
export const readConfiguration = (tree: FileTree, file: string): Configuration =>
  parse(tree, file, configurationSchema);

/**
 * Reads app.json.
 * @throws where it is missing, not JSON or not of the platform's shape
 */
export const readAppConfiguration = (tree: FileTree): AppConfiguration => {
  const { subPackages, subpackages, tabBar, pages, ...app } = parse(tree, 'app.json', appSchema);
  const packages = [...subPackages, ...subpackages];
  return {
    ...app,
    mainPages: pages,
    pages: [
      ...pages,
      ...packages.flatMap(({ root, pages: own }) => own.map((page) => `${trimSlashes(root)}/${page}`)),
    ],
    subpackages: packages.map(({ root, independent }) => ({ root: trimSlashes(root), independent })),
    tabs: tabBar?.list ?? [],
    themeLocation: app.themeLocation,
  };
};

/** Root of the subpackage that holds a file; empty for the main package. */
export const packageOf = (app: AppConfiguration, file: string): string =>
  app.subpackages.find(({ root }) => file.startsWith(`${root}/`))?.root ?? '';

/**
 * Whether code in one package may name code in another without an asynchronous reference: the main package is
 * at hand everywhere but in an independent subpackage, another subpackage never is.
 */
export const isAtHand = (app: AppConfiguration, from: string, to: string): boolean =>
  from === to ||
  (to === '' && !app.subpackages.some(({ root, independent }) => root === from && independent));
