import { readdirSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from '../check/command-gate';
import { checkPlaceholders } from '../check/components/boundaries';
import { checkExistence } from '../check/components/existence';
import { readModel } from '../check/components/model';
import { readTree } from '../check/file-tree';
import { outcomeOf, type Gate } from '../check/gate';
import type { Problem } from '../check/problem';
import { inProject } from '../support/paths';
import { checkKept, checkTypes } from './contents';
import { installCompiler } from './install';
import { checkModules, checkStyles } from './references';
import { checkPreload, checkSizes, packageSizes, sizeTable } from './sizes';
import { stageProject, wechatCache } from './stage';
import { readUpload } from './upload';

/** Makes miniprogram-ci available. */
export const installGate: Gate = { name: 'install', run: installCompiler };

/** The full official compile, offline, of what DevTools would upload; it leaves nothing in the project's own folder. */
export const compileGate: Gate = {
  name: 'official compile',
  async run() {
    const project = await stageProject();
    const before = new Set(readdirSync(inProject()));
    const { code, output } = await runProgram(
      process.execPath,
      ['--import', 'tsx', inProject('tools', 'wechat', 'compile.ts'), project, wechatCache('upload')],
      // miniprogram-ci 2.1.42 makes a folder named for a hash wherever it is started.
      wechatCache(),
    );
    if (code !== 0) return { passed: false, note: `exit code ${code}`, output };
    const left = readdirSync(inProject()).filter((entry) => !before.has(entry));
    return left.length === 0
      ? { passed: true, note: 'no warning', output }
      : { passed: false, note: `left ${left.join(', ')} in the project's folder`, output };
  },
};

/** What the official compile misses, over its output. */
export const uploadGates = (): { gates: Gate[]; table: string } => {
  const upload = readUpload(wechatCache('upload'));
  const source = readModel(readTree(path.join(wechatCache('project'), 'miniprogram')));
  const compiled = readModel(upload.tree);
  const packages = packageSizes(compiled.app, upload);
  const gate = (name: string, check: () => Problem[]): Gate => ({
    name,
    run: () => Promise.resolve(outcomeOf(check(), `${upload.tree.size} files`)),
  });
  return {
    gates: [
      gate('modules', () => checkModules(compiled)),
      gate('pages and components', () => checkExistence(compiled)),
      gate('placeholders', () => checkPlaceholders(compiled)),
      gate('styles', () => checkStyles(compiled)),
      gate('nothing dropped', () => checkKept(source, upload.tree)),
      gate('file types', () => checkTypes(source.tree, upload.tree)),
      gate('package sizes', () => checkSizes(packages)),
      gate('preload budget', () => checkPreload(compiled.app, upload.tree, packages)),
    ],
    table: sizeTable(packages),
  };
};
