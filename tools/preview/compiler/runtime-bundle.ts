import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the preview's runtime for the browser. */
export const buildRuntime = async (): Promise<string> => {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('../runtime/main.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
};
