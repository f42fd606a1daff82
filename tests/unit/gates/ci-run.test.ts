import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../../../tools/check/command-gate';
import { inProject } from '../../../tools/support/paths';

/** Shell for what a stand-in for npm does with each of its commands. */
interface Npm {
  ci: string;
  check: string;
  test: string;
  wechat: string;
}

const sound: Npm = {
  ci: 'echo "added 900 packages"',
  check: 'echo "15 passed, 0 failed"',
  test: 'echo "Tests:       120 passed, 120 total" >&2',
  wechat: 'echo "11 passed, 0 failed"',
};

describe('.ci/run', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ci-'));
    await mkdir(path.join(folder, '.ci'));
    await mkdir(path.join(folder, 'bin'));
    await cp(inProject('.ci/run'), path.join(folder, '.ci/run'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const run = async (changes: Partial<Npm> = {}): Promise<{ code: number; lines: string[] }> => {
    const npm = { ...sound, ...changes };
    const program = path.join(folder, 'bin', 'npm');
    await writeFile(
      program,
      `#!/bin/sh\ncase "$*" in\nci*) ${npm.ci} ;;\n"run check") ${npm.check} ;;\ntest) ${npm.test} ;;\n"run check:wechat") ${npm.wechat} ;;\n*) exit 9 ;;\nesac\n`,
    );
    await chmod(program, 0o755);
    const { code, output } = await runProgram('bash', [
      '-c',
      `PATH="${folder}/bin:$PATH" CHROME_PATH=/bin/true "${folder}/.ci/run"`,
    ]);
    return { code, lines: output.trimEnd().split('\n') };
  };

  it('sums up gates and tests, an install being one, in the last line', async () => {
    const { code, lines } = await run();
    expect(lines.at(-1)).toBe('147 passed, 0 failed');
    expect(code).toBe(0);
  });

  it('goes on after a failure, names what failed and does not exit with 0', async () => {
    const { code, lines } = await run({
      check: 'echo "13 passed, 2 failed"; exit 1',
      test: 'echo "Tests:       3 failed, 117 passed, 120 total" >&2; exit 1',
    });
    expect(lines.slice(-3)).toEqual(['failed: npm run check', 'failed: npm test', '142 passed, 5 failed']);
    expect(lines).toContain('== npm run check:wechat');
    expect(code).toBe(1);
  });

  it('counts a stage as failed that fails without a count, or with all tests passed', async () => {
    const { code, lines } = await run({
      ci: 'exit 1',
      test: 'echo "Tests:       4 passed, 4 total"; exit 1',
    });
    expect(lines.at(-1)).toBe('30 passed, 2 failed');
    expect(code).toBe(1);
  });
});
