import type { ListBoothsData } from '../../typings/event';
import type { Result } from '../../typings/functions';
import { build } from '../build';
import { startLocalCloud } from '../local-cloud';
import { FolderOwnedError, readOwner } from '../local-cloud/owner';
import { seedIfEmpty } from '../local-cloud/seed';
import { callThroughOwner } from '../local-cloud/through-owner';
import { serveApp } from './serve-app';
import { takePdf } from './take-pdf';

/** What is asked for: which codes, for whom, and where the PDF is kept. */
export interface SheetOptions {
  per: '1' | '6';
  file: string;
  dataDir: string;
  openid: string;
}

/** How many codes count; null where no process owns the folder. @throws Error where the function refuses */
const countOpen = async ({ openid, dataDir }: SheetOptions): Promise<number | null> => {
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

const makeThroughOwner = async (options: SheetOptions): Promise<number | null> => {
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
const makeAlone = async (options: SheetOptions, print: (line: string) => void): Promise<number | null> => {
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

/**
 * Writes the PDF, through the process that owns the data folder or by a local cloud of its own.
 * @param print told what is done on the way
 * @returns how many codes are in it
 * @throws Error with what the function or the page says where it cannot
 */
export const makeSheet = async (options: SheetOptions, print: (line: string) => void): Promise<number> => {
  await build(undefined, () => undefined);
  for (;;) {
    const count = (await makeThroughOwner(options)) ?? (await makeAlone(options, print));
    if (count !== null) return count;
  }
};
