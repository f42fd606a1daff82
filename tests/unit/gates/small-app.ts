import type { FileTree } from '../../../tools/check/file-tree';

const home = {
  'pages/home/home.ts': 'Page({});',
  'pages/home/home.json': '{}',
  'pages/home/home.wxml': '<view>{{title}}</view>',
};

/**
 * A Mini Program of one page with nothing wrong in it, with some files replaced or added.
 * @param changes file contents; null takes a file away
 */
export const smallApp = (changes: Record<string, string | null> = {}): FileTree => {
  const files: Record<string, string | null> = {
    'app.json': JSON.stringify({ pages: ['pages/home/home'] }),
    'app.ts': 'App({});',
    ...home,
    ...changes,
  };
  return new Map(
    Object.entries(files).flatMap(([file, text]): [string, string][] =>
      text === null ? [] : [[file, text]],
    ),
  );
};

/** The files of a component that shows nothing. */
export const component = (path: string, configuration: object = {}): Record<string, string> => ({
  [`${path}.ts`]: 'Component({});',
  [`${path}.json`]: JSON.stringify({ component: true, ...configuration }),
  [`${path}.wxml`]: '<view />',
});
