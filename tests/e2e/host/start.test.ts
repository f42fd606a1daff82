import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appPages } from '../../../tools/gallery/app-pages';
import { inProject } from '../../../tools/support/paths';

interface Started {
  process: ChildProcess;
  /** Everything printed so far, of both streams. */
  output: () => string;
  ended: Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Starts as `npm start -- …` does. */
const start = (...options: string[]): Started => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', inProject('tools', 'cli', 'start.ts'), ...options],
    {
      cwd: inProject(),
    },
  );
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const ended = once(child, 'close').then(([code]: (number | null)[]) => {
    running.delete(child);
    return code ?? null;
  });
  return { process: child, output: () => output, ended };
};

/** The address printed once everything is up. */
const ready = async (started: Started): Promise<string> => {
  const address = new Promise<string>((resolve, reject) => {
    started.process.stdout?.on('data', () => {
      const [, found] = /^ready (\S+)$/m.exec(started.output()) ?? [];
      if (found !== undefined) resolve(found);
    });
    void started.ended.then((code) => {
      reject(new Error(`ended with ${String(code)}\n${started.output()}`));
    });
  });
  return address;
};

describe('npm start', () => {
  let dataDir = '';
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'start-data-'));
  });
  afterEach(async () => {
    for (const child of running) child.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  it('builds, seeds, serves app and functions on one port, and ends cleanly with Ctrl-C', async () => {
    const started = start('--port', '0', '--data', dataDir);
    const address = await ready(started);
    for (const { path: page } of appPages.slice(1))
      expect(started.output()).toContain(`${address}#/${page}\n`);

    const page = await fetch(address);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('/runtime.js')]);
    const manifest = await fetch(`${address}functions/content`, {
      method: 'POST',
      body: JSON.stringify({ action: 'getManifest' }),
    });
    expect(await manifest.json()).toMatchObject({ ok: true, data: { edition: '2023' } });

    const second = start('--port', '0', '--data', dataDir);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(
      `the data folder ${dataDir} is in use by process ${String(started.process.pid)}`,
    );

    started.process.kill('SIGINT');
    expect(await started.ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('says when the port asked for is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const started = start('--port', String(port), '--data', dataDir);
    expect(await started.ended).toBe(1);
    expect(started.output()).toContain(
      `Port ${port} is taken by another program. Choose another with --port`,
    );
    other.close();
  });

  it.each([
    ['--port', 'x'],
    ['--port', '0x10'],
    ['--port', ''],
    ['--data', ''],
    ['--prot', '1'],
  ])('refuses %s %s and says how it is used', async (...options) => {
    const started = start(...options);
    expect(await started.ended).toBe(2);
    expect(started.output()).toContain('usage: npm start -- [--port N');
  });
});
