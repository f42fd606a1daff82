import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { MappedScript } from './emit';

/** Bundles the preview's runtime for the browser: small, since every page parses it anew. */
export const buildRuntime = async (): Promise<MappedScript> => {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('../runtime/main.ts', import.meta.url))],
    outfile: 'runtime.js',
    bundle: true,
    minify: true,
    legalComments: 'none',
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    sourcemap: 'linked',
    logLevel: 'silent',
  });
  const textOf = (name: string): string =>
    result.outputFiles.find((file) => path.basename(file.path) === name)?.text ?? '';
  return { script: textOf('runtime.js'), map: textOf('runtime.js.map') };
};
