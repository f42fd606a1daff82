import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser, type Machine } from '../../../tools/support/browser';

/** A machine without any browser; a Mac, so that the packaged one does not count either. */
const bare: Machine = { platform: 'darwin', arch: 'arm64', env: {}, isRoot: false, places: [] };

describe('the search for a browser', () => {
  let folder = '';
  const program = async (name: string, script: string): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
    return file;
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'browsers-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('takes the one CHROME_PATH names', async () => {
    const wanted = await program('mine', 'exit 0');
    const found = await findBrowser({ ...bare, env: { CHROME_PATH: wanted }, places: ['/elsewhere'] });
    expect(found.executablePath).toBe(wanted);
  });

  it('refuses a CHROME_PATH that names nothing, although another browser is there', async () => {
    const other = await program('other', 'exit 0');
    const machine = { ...bare, env: { CHROME_PATH: '/no/such/chrome' }, places: [other] };
    await expect(findBrowser(machine)).rejects.toThrow(
      'CHROME_PATH is set to /no/such/chrome, but there is no such file',
    );
  });

  it('passes over a program that does not start', async () => {
    const stub = await program('stub', 'echo "install it first" >&2; exit 1');
    const real = await program('real', 'echo "Chromium 150"');
    expect((await findBrowser({ ...bare, places: ['/none', stub, real] })).executablePath).toBe(real);
  });

  it('says what to do where there is none', async () => {
    await expect(findBrowser(bare)).rejects.toThrow(
      'No Chromium was found. Install Chromium or Google Chrome, or set CHROME_PATH',
    );
  });

  it('switches the sandbox off for root only', async () => {
    const places = [await program('any', 'exit 0')];
    expect((await findBrowser({ ...bare, places })).args).not.toContain('--no-sandbox');
    expect((await findBrowser({ ...bare, places, isRoot: true })).args).toContain('--no-sandbox');
  });
});
