/** `npm run sheet`, against a cloud that runs already: the PDF is the page's own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { startLocalCloud, type LocalCloud } from '../../../tools/local-cloud';
import { seedIfEmpty } from '../../../tools/local-cloud/seed';
import { inProject, projectRoot } from '../../../tools/support/paths';
import { openPdfReader } from '../../support/read-pdf';
import { makeBooth } from './desk';

const read = openPdfReader();

let folder = '';
let cloud: LocalCloud | undefined;

const urlOf = (): string => cloud?.url ?? '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sheet-command-'));
  cloud = await startLocalCloud({ dataDir: path.join(folder, 'data') });
  await seedIfEmpty(cloud);
});

afterAll(async () => {
  await cloud?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

const sheet = async (...args: string[]): Promise<Outcome> => {
  const program = ['--import', 'tsx', inProject('tools', 'cli', 'sheet.ts')];
  const child = spawn(process.execPath, [...program, ...args], { cwd: projectRoot, stdio: 'pipe' });
  child.stdin.end();
  const ended = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { code: child.exitCode, stdout, stderr };
};

const withData = (...args: string[]): Promise<Outcome> =>
  sheet('--data', path.join(folder, 'data'), '--out', path.join(folder, 'sheet.pdf'), ...args);

it.each([
  [['--per', '2'], '--per 2: 1 or 6 codes stand on a page'],
  [['--out', 'sheet.png'], "--out sheet.png: the file's name ends in .pdf"],
  [['--out', '/nowhere/at/all/sheet.pdf'], 'there is no folder /nowhere/at/all'],
  [['--openid', 'no one'], '--openid no one'],
  [['--colour'], '--colour'],
])('refuses %j, and says how it is used', async (args, message) => {
  const { code, stderr } = await sheet(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain('usage: npm run sheet');
});

it('says that there are no booths yet and how one is made, and who may not ask', async () => {
  const none = await withData();
  expect(none.code).toBe(1);
  expect(none.stderr).toContain("no booth's code counts");
  expect(none.stderr).toContain('"action":"create"');
  const stranger = await withData('--openid', 'o_reader');
  expect(stranger.code).toBe(1);
  expect(stranger.stderr).toContain('o_reader is none: name one with --openid');
});

it('writes the PDF that the page makes', async () => {
  for (const product of ['channels', 'pay', 'miniprogram', 'wecom', 'search', 'pay', 'search'])
    await makeBooth(urlOf(), `展位 ${product}`, product);
  const { code, stdout, stderr } = await withData('--per', '6');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(`${path.join(folder, 'sheet.pdf')}: codes 7, pages 2\n`);
  const { pages } = await read(await readFile(path.join(folder, 'sheet.pdf')));
  // A code and three strips of text each.
  expect(pages.map(({ images }) => images)).toEqual([24, 4]);
});
