/** One process owns a data folder; the commands work with or without an owner. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { readOwner, startLocalCloud } from '../../tools/local-cloud';
import { claimFolder } from '../../tools/local-cloud/owner';
import { inProject, projectRoot } from '../../tools/support/paths';
import { matching, startTestCloud, temporaryFolder, testFunctions } from '../support/local-cloud';

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

const command = (file: string, ...args: string[]): ReturnType<typeof spawnPiped> => {
  const child = spawnPiped(['--import', 'tsx', inProject('tools', 'cli', file), ...args]);
  children.push(child);
  return child;
};
const spawnPiped = (args: string[]) => spawn(process.execPath, args, { cwd: projectRoot, stdio: 'pipe' });

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

const call = async (args: string[], input = ''): Promise<Outcome> => {
  const child = command('call.ts', ...args);
  child.stdin.end(input);
  const ended = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { code: child.exitCode, stdout, stderr };
};

describe('a data folder', () => {
  it('is refused to a second owner, with the pid and the folder in the message', async () => {
    const dataDir = await temporaryFolder();
    const first = await startTestCloud({ dataDir, functionsRoot: testFunctions });
    expect(readOwner(dataDir)).toMatchObject({ pid: process.pid, port: first.port });
    await expect(startLocalCloud({ dataDir, functionsRoot: testFunctions })).rejects.toThrow(
      new RegExp(`${dataDir} .*process ${process.pid}.*127\\.0\\.0\\.1:${first.port}`),
    );
    await first.close();
    expect(readOwner(dataDir)).toBeNull();
    await startTestCloud({ dataDir, functionsRoot: testFunctions });
  });

  it('is taken over from a process that is gone, and from one whose pid another process has by now', async () => {
    const gone = spawn(process.execPath, ['-e', '']);
    await once(gone, 'exit');
    const owners = [
      { pid: gone.pid, born: '1', port: 3200 },
      { pid: process.pid, born: 'another time', port: 3200 },
    ];
    for (const owner of owners) {
      const dataDir = await temporaryFolder();
      await writeFile(path.join(dataDir, 'owner.json'), JSON.stringify(owner));
      const cloud = await startTestCloud({ dataDir, functionsRoot: testFunctions });
      expect(readOwner(dataDir)).toMatchObject({ pid: process.pid, port: cloud.port });
    }
  });

  it('is given back when the port is taken', async () => {
    const other = await startTestCloud({ functionsRoot: testFunctions });
    const dataDir = await temporaryFolder();
    await expect(
      startLocalCloud({ dataDir, functionsRoot: testFunctions, port: other.port }),
    ).rejects.toThrow(`port ${other.port} is in use`);
    expect(readOwner(dataDir)).toBeNull();
  });
});

it('a cloud that is closed keeps its process no longer', async () => {
  const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const cloud = await startTestCloud({ functionsRoot: testFunctions });
  await cloud.call('probe', { action: 'context' });
  const before = timers();
  await cloud.close();
  expect(timers()).toBeLessThanOrEqual(before);
});

describe('npm run cloud', () => {
  it('prints its address, serves, keeps what it acknowledged through a kill, and closes on SIGTERM', async () => {
    const dataDir = await temporaryFolder();
    const start = async (): Promise<{ child: ChildProcess; url: string }> => {
      const child = command('cloud.ts', '--port', '0', '--data', dataDir);
      child.stderr.resume();
      const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
      return { child, url };
    };
    const publish = async (url: string, event: object): Promise<unknown> => {
      const headers = { 'x-wx-openid': 'o_organiser' };
      const response = await fetch(`${url}/functions/publish`, {
        method: 'POST',
        headers,
        body: JSON.stringify(event),
      });
      return response.json();
    };

    const first = await start();
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await publish(first.url, { action: 'seed', edition: '2023' })).toMatchObject({ ok: true });
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');

    const second = await start();
    expect(await publish(second.url, { action: 'release', edition: '2023' })).toMatchObject({
      ok: true,
      data: { version: 1 },
    });
    second.child.kill('SIGTERM');
    expect(await once(second.child, 'exit')).toEqual([0, null]);
    await expect(readFile(path.join(dataDir, 'owner.json'))).rejects.toThrow('ENOENT');
  });
});

describe('a server that npm runs', () => {
  // Only Linux tells of a parent's parent, and only its /bin/sh may leave a command behind.
  const onLinux = process.platform === 'linux' ? it : it.skip;

  onLinux('gives its folder back when the shell around it is ended', async () => {
    const dataDir = await temporaryFolder();
    const line = '"$0" --import tsx tools/cli/cloud.ts --port 0 --data "$1"; exit';
    const shell = spawn('sh', ['-c', line, process.execPath, dataDir], {
      cwd: projectRoot,
      env: { ...process.env, npm_lifecycle_event: 'cloud' },
      stdio: 'pipe',
    });
    children.push(shell);
    shell.stderr.resume();
    await once(createInterface({ input: shell.stdout }), 'line');
    expect(readOwner(dataDir)).not.toBeNull();
    shell.kill('SIGTERM');
    // Both streams close when the last process that holds them is gone.
    await once(shell, 'close');
    expect(readOwner(dataDir)).toBeNull();
    await expect(readFile(path.join(dataDir, 'owner.json'))).rejects.toThrow('ENOENT');
  });
});

describe('npm run call', () => {
  it('goes through the process that owns the folder', async () => {
    const dataDir = await temporaryFolder();
    await startTestCloud({ dataDir, functionsRoot: testFunctions });
    const { code, stdout } = await call([
      'probe',
      '{"action":"context"}',
      '--openid',
      'o_reader',
      '--data',
      dataDir,
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ value: { OPENID: 'o_reader' } });
  });

  it('reads a large event from stdin', async () => {
    const dataDir = await temporaryFolder();
    await startTestCloud({ dataDir, functionsRoot: testFunctions });
    const value = '约'.repeat(200_000);
    const { code, stdout } = await call(
      ['probe', '-', '--data', dataDir],
      JSON.stringify({ action: 'echo', value }),
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ value });
  });

  it.each<[string, string, number]>([
    ['a refusal', 'restricted', -501023],
    ['a crash', 'crash', -504002],
  ])('exits with 1 and the error as the result for %s', async (_name, name, errCode) => {
    const dataDir = await temporaryFolder();
    await startTestCloud({ dataDir, functionsRoot: testFunctions });
    const { code, stdout } = await call([name, '{"way":"throw"}', '--data', dataDir]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ errCode, errMsg: matching(/./) });
  });

  it('without an owner serves itself, from an empty folder, also many at once', async () => {
    const dataDir = await temporaryFolder();
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => call(['content', '{"action":"getManifest"}', '--data', dataDir])),
    );
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ code: 0 });
      expect(JSON.parse(outcome.stdout)).toMatchObject({ ok: true, data: { edition: '2023', version: 1 } });
    }
    expect(readOwner(dataDir)).toBeNull();
  });

  it('that an owner cuts off as it closes is made again, without one', async () => {
    const dataDir = await temporaryFolder();
    const claim = claimFolder(dataDir);
    let cut = 0;
    const closing = createServer((socket) => {
      socket.destroy();
      cut += 1;
      if (cut === 2) claim.release();
    });
    closing.listen(0, '127.0.0.1');
    await once(closing, 'listening');
    claim.announce((closing.address() as AddressInfo).port);

    const outcome = await call(['content', '{"action":"getManifest"}', '--data', dataDir]);
    closing.close();
    expect(outcome).toMatchObject({ code: 0 });
    expect(JSON.parse(outcome.stdout)).toMatchObject({ ok: true, data: { edition: '2023', version: 1 } });
    expect(cut).toBe(2);
  });

  it.each<[string, string[]]>([
    ['no event', ['content']],
    ['an event that is not JSON', ['content', '{action:getManifest}']],
    ['an unknown option', ['content', '{}', '--user', 'o_reader']],
    ['an openid that is none', ['content', '{}', '--openid', '约']],
    ['an empty openid', ['content', '{}', '--openid', '']],
    ['an empty folder name', ['content', '{}', '--data', '']],
  ])('exits with 2 and its usage when given %s', async (_name, args) => {
    const { code, stdout, stderr } = await call(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('usage: npm run -s call -- <function>');
  });
});
