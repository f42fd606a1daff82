import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { inProject } from '../../support/paths';

/** The worker script as plain JavaScript: threads know neither tsx nor jest's transforms. */
export const compileWorker = async (): Promise<string> => {
  const file = inProject('tools', 'local-cloud', 'functions', 'worker.ts');
  const { code } = await transform(await readFile(file, 'utf8'), {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
    sourcefile: file,
  });
  return code;
};
