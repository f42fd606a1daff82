import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { inProject } from '../support/paths';

const notice = `/*!
 * Apache ECharts, trimmed to what this app draws. Copyright The Apache Software Foundation.
 * Licensed under the Apache License, Version 2.0; see LICENSE and NOTICE beside this file.
 * Contains zrender (BSD-3-Clause) and tslib (0BSD).
 */`;

/** What the app's code sees of the bundle. */
const declaration = `export { init, registerPreprocessor, setPlatformAPI } from 'echarts/core';
`;

/** Bundles the parts of ECharts that the charts use into one CommonJS file with its types and licence. */
export const makeTrimmedEcharts = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [inProject('tools/build/trimmed-echarts-entry.ts')],
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    minify: true,
    format: 'cjs',
    target: 'es2017',
    legalComments: 'none',
    banner: { js: notice },
    define: {
      'process.env.NODE_ENV': '"production"',
      // zrender knows a Mini Program by this deprecated function; its successor tells the same.
      'wx.getSystemInfoSync': 'wx.getWindowInfo',
    },
    logLevel: 'warning',
  });
  await writeFile(path.join(folder, 'index.d.ts'), declaration);
  for (const file of ['LICENSE', 'NOTICE']) {
    await copyFile(inProject('node_modules/echarts', file), path.join(folder, file));
  }
};
