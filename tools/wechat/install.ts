import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { runProgram } from '../check/command-gate';
import type { GateOutcome } from '../check/gate';
import { inProject } from '../support/paths';

const folder = inProject('tools', 'wechat');
const lock = inProject('tools', 'wechat', 'package-lock.json');
/** A copy of the lock that was installed last: npm's own record has another shape. */
const stamp = inProject('tools', 'wechat', 'node_modules', '.installed-lock.json');

const isInstalled = (): boolean =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lock, 'utf8');

/** The npm that runs this command, else the one on the PATH. */
const npm = (): [string, string[]] => {
  const running = process.env.npm_execpath;
  return running?.endsWith('.js') ? [process.execPath, [running]] : ['npm', []];
};

/** Installs miniprogram-ci (276 MB, about a minute) beside this file where it is missing or another version. */
export const installCompiler = async (): Promise<GateOutcome> => {
  if (isInstalled()) return { passed: true, note: 'installed already', output: '' };
  const [program, first] = npm();
  const { code, output } = await runProgram(
    program,
    [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'],
    folder,
  );
  if (code === 0) await writeFile(stamp, readFileSync(lock));
  return {
    passed: code === 0,
    note: code === 0 ? 'miniprogram-ci installed' : `npm ci exited with ${code}`,
    output,
  };
};
