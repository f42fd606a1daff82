import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build, formatMessages, type BuildResult } from 'esbuild';
import { inProject } from '../support/paths';
import type { Step } from './step';

const folder = 'cloudfunctions';

/** Names of the folders of cloudfunctions/ that are functions (cloudfunctions/shared is not). */
const functionNames = (): string[] =>
  readdirSync(inProject(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => ['index.ts', 'package.json'].every((file) => existsSync(inProject(folder, name, file))))
    .sort();

/** Everything of a function's folder but what the step makes. */
const sourcesOf = (name: string): string[] =>
  readdirSync(inProject(folder, name))
    .filter((entry) => entry !== 'index.js')
    .map((entry) => path.posix.join(folder, name, entry));

/** Errors are the rejection's; whoever catches it tells them once. */
const tellWarnings = async ({ warnings }: BuildResult): Promise<void> => {
  for (const text of await formatMessages(warnings, { kind: 'warning' })) process.stderr.write(text);
};

/** Bundles each function's index.ts, shared code and content included, into the index.js that is deployed. */
export const functionsStep: Step = {
  name: 'functions',
  get inputs() {
    return [
      ...functionNames().flatMap(sourcesOf),
      `${folder}/shared`,
      `${folder}/tsconfig.json`,
      'miniprogram/domain',
      'tsconfig.base.json',
      'tools/build/functions.ts',
      // Bundled libraries and the bundler.
      'package-lock.json',
    ];
  },
  get outputs() {
    return functionNames().map((name) => `${folder}/${name}/index.js`);
  },
  async make() {
    await Promise.all(
      functionNames().map((name) =>
        build({
          absWorkingDir: inProject(),
          entryPoints: [`${folder}/${name}/index.ts`],
          outfile: `${folder}/${name}/index.js`,
          bundle: true,
          platform: 'node',
          format: 'cjs',
          // The oldest Node the platform offers for functions.
          target: 'node16',
          external: ['wx-server-sdk'],
          charset: 'utf8',
          logLevel: 'silent',
        }).then(tellWarnings),
      ),
    );
  },
};
