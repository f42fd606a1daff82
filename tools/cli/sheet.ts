/** `npm run sheet`: the booths' codes on A4, as the Mini Program's own page makes them. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ListBoothsData } from '../../typings/event';
import type { Result } from '../../typings/functions';
import { build } from '../build';
import { startLocalCloud } from '../local-cloud';
import { messageOf } from '../local-cloud/errors';
import { isOpenid, openidRule } from '../local-cloud/openid';
import { FolderOwnedError, readOwner } from '../local-cloud/owner';
import { seedIfEmpty } from '../local-cloud/seed';
import { callThroughOwner } from '../local-cloud/through-owner';
import { serveApp } from '../sheet/serve-app';
import { takePdf } from '../sheet/take-pdf';
import { readDataFolder } from './options';

const usage = `usage: npm run sheet -- [--per 1|6] [--out FILE] [--data DIR] [--openid ID]
  --per 1|6     codes on a page (default 1)
  --out FILE    the PDF (default booth-codes.pdf)
  --data DIR    the data folder (default .data)
  --openid ID   an organiser (default o_organiser)`;

const print = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

class UsageError extends Error {}

interface Options {
  per: '1' | '6';
  file: string;
  dataDir: string;
  openid: string;
}

const readPer = (value: string): '1' | '6' => {
  if (value !== '1' && value !== '6') throw new Error(`--per ${value}: 1 or 6 codes stand on a page`);
  return value;
};

const readOptions = (): Options => {
  try {
    const { values } = parseArgs({
      options: {
        per: { type: 'string', default: '1' },
        out: { type: 'string', default: 'booth-codes.pdf' },
        data: { type: 'string' },
        openid: { type: 'string', default: 'o_organiser' },
      },
    });
    const { per, out, data, openid } = values;
    if (!out.endsWith('.pdf')) throw new Error(`--out ${out}: the file's name ends in .pdf`);
    if (!isOpenid(openid)) throw new Error(`--openid ${openid}: ${openidRule}`);
    return { per: readPer(per), file: path.resolve(out), dataDir: readDataFolder(data), openid };
  } catch (error) {
    throw new UsageError(messageOf(error), { cause: error });
  }
};

const assertFolder = async (file: string): Promise<void> => {
  const folder = path.dirname(file);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`--out ${file}: there is no folder ${folder}`);
};

/** How many codes count; null where no process owns the folder. @throws Error where the function refuses */
const countOpen = async ({ openid, dataDir }: Options): Promise<number | null> => {
  const reply = await callThroughOwner({ name: 'codes', event: '{"action":"list"}', openid }, dataDir);
  if (reply === null) return null;
  if (reply.status !== 200) throw new Error(`the function codes cannot be called: ${reply.body}`);
  // The envelope of every function of ours.
  const result = JSON.parse(reply.body) as Result<ListBoothsData>;
  if (!result.ok) {
    const isStranger = result.error.code === 'PERMISSION_DENIED';
    const hint = isStranger ? ` ${openid} is none: name one with --openid.` : '';
    throw new Error(`${result.error.message}${hint}`);
  }
  return result.data.booths.filter(({ revoked }) => revoked === null).length;
};

const makeThroughOwner = async (options: Options): Promise<number | null> => {
  const count = await countOpen(options);
  if (count === null) return null;
  if (count === 0)
    throw new Error(
      `no booth's code counts in ${options.dataDir}: make one on the organisers' page, or with\n` +
        `  npm run -s call -- codes '{"action":"create","product":"pay","label":"微信支付","place":"一层"}' --openid ${options.openid}`,
    );
  const owner = readOwner(options.dataDir);
  if (owner === null) return null;
  const app = await serveApp(owner.port);
  try {
    await takePdf({ ...options, url: app.url });
    return count;
  } finally {
    await app.close();
  }
};

/** Starts a local cloud for the one sheet; null if another process owns the folder by now. */
const makeAlone = async (options: Options): Promise<number | null> => {
  const { dataDir } = options;
  const prepare = async (cloud: Parameters<typeof seedIfEmpty>[0]): Promise<void> => {
    if (await seedIfEmpty(cloud)) print('seeded and released the edition');
  };
  try {
    const cloud = await startLocalCloud({ dataDir, log: print, prepare });
    try {
      return await makeThroughOwner(options);
    } finally {
      await cloud.close();
    }
  } catch (error) {
    if (error instanceof FolderOwnedError) return null;
    throw error;
  }
};

const run = async (): Promise<void> => {
  const options = readOptions();
  await assertFolder(options.file);
  await build(undefined, () => undefined);
  for (;;) {
    const count = (await makeThroughOwner(options)) ?? (await makeAlone(options));
    if (count === null) continue;
    const pages = Math.ceil(count / Number(options.per));
    process.stdout.write(`${options.file}: codes ${count}, pages ${pages}\n`);
    return;
  }
};

try {
  await run();
} catch (error) {
  print(messageOf(error));
  if (error instanceof UsageError) print(usage);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
