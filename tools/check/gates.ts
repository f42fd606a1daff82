import { inProject } from '../support/paths';
import { commandGate } from './command-gate';
import { checkComponents } from './components';
import { isVendored, readTree, type FileTree } from './file-tree';
import { outcomeOf, type Gate } from './gate';
import type { Problem } from './problem';
import { holdsTexts } from './sources/holds-texts';
import { literalTexts } from './sources/literal-texts';
import { remoteHosts } from './sources/remote-hosts';
import { officialCompilersGate } from './templates/official-compilers';
import { templateWarnings } from './templates/template-warnings';

const appFolder = 'miniprogram';
const functionsFolder = 'cloudfunctions';

/** The app as we wrote it. */
const ownSources = (): FileTree => readTree(inProject(appFolder), (file) => isVendored(`${file}/`));

/** The app with what the build adds from packages. */
const builtSources = (): FileTree => readTree(inProject(appFolder));

/** Functions as written; their bundles hold packages' code. */
const functionSources = (): FileTree => readTree(inProject(functionsFolder), (file) => file.endsWith('.js'));

const within = (folder: string, problems: Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, file: `${folder}/${problem.file}` }));

const appGate = (name: string, read: () => FileTree, check: (tree: FileTree) => Problem[]): Gate => ({
  name,
  run: () => {
    const tree = read();
    return Promise.resolve(outcomeOf(within(appFolder, check(tree)), `${tree.size} files`));
  },
});

const remoteHostsGate: Gate = {
  name: 'remote hosts',
  run: () => {
    const [app, functions] = [ownSources(), functionSources()];
    const problems = [
      ...within(appFolder, remoteHosts(app)),
      ...within(functionsFolder, remoteHosts(functions)),
    ];
    return Promise.resolve(outcomeOf(problems, `${app.size + functions.size} files`));
  },
};

const typesGate = (name: string, project: string): Gate =>
  commandGate(
    `types of ${name}`,
    ['typescript', 'bin/tsc'],
    ['--project', project, '--pretty', 'false'],
    'sound',
  );

/** The gates of `npm run check`; none depends on another. The slow ones come first. */
export const gates: Gate[] = [
  commandGate('lint', ['eslint', 'bin/eslint.js'], ['--max-warnings', '0', '.'], 'eslint'),
  commandGate(
    'format',
    ['prettier', 'bin/prettier.cjs'],
    ['--check', '--log-level', 'warn', '.'],
    'prettier',
  ),
  typesGate('miniprogram', 'tsconfig.json'),
  typesGate('cloudfunctions', 'cloudfunctions/tsconfig.json'),
  typesGate('tools', 'tools/tsconfig.json'),
  typesGate('tests', 'tests/tsconfig.json'),
  commandGate('styles', ['stylelint', 'bin/stylelint.mjs'], ['miniprogram/**/*.wxss'], 'stylelint'),
  commandGate(
    'imports',
    ['dependency-cruiser', 'bin/dependency-cruise.mjs'],
    ['--config', '.dependency-cruiser.cjs', 'miniprogram', 'cloudfunctions', 'typings', 'tools', 'tests'],
    'dependency-cruiser',
  ),
  appGate('components', builtSources, checkComponents),
  commandGate('unused code', ['knip', 'bin/knip.js'], [], 'knip'),
  officialCompilersGate('official compilers', inProject(appFolder), () => [...builtSources().keys()]),
  appGate('template warnings', ownSources, templateWarnings),
  appGate('literal texts', ownSources, (tree) => literalTexts(tree, holdsTexts)),
  remoteHostsGate,
];
