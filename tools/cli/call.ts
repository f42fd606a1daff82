import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { LocalCloud } from '../local-cloud';
import { messageOf } from '../local-cloud/errors';
import type { Call } from '../local-cloud/functions/invoke';
import { isOpenid, openidRule } from '../local-cloud/functions/openid';
import { FolderOwnedError } from '../local-cloud/owner';
import type { Reply } from '../local-cloud/reply';
import { callThroughOwner } from '../local-cloud/through-owner';
import { readDataFolder } from './options';

const usage = `usage: npm run -s call -- <function> '<json>' [--openid ID] [--data DIR]
  <json>        the event; - reads it from stdin
  --openid ID   the caller; without it the call is unauthenticated
  --data DIR    the data folder (default .data)`;

const print = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

class UsageError extends Error {}

const readArguments = (): { name: string; json: string; openid: string | undefined; dataDir: string } => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { openid: { type: 'string' }, data: { type: 'string' } },
    });
    const [name, json, ...rest] = positionals;
    if (name === undefined || json === undefined) throw new Error('a function and its event are needed');
    if (rest.length > 0) throw new Error(`unexpected argument: ${rest.join(' ')}`);
    const { openid } = values;
    if (openid !== undefined && !isOpenid(openid)) throw new Error(`--openid ${openid}: ${openidRule}`);
    return { name, json, openid, dataDir: readDataFolder(values.data) };
  } catch (error) {
    throw new UsageError(messageOf(error), { cause: error });
  }
};

const assertJson = (event: string): void => {
  try {
    JSON.parse(event);
  } catch (error) {
    throw new UsageError(`the event is not JSON: ${messageOf(error)}`, { cause: error });
  }
};

/** Starts a local cloud for the one call; null if another process owns the folder by now. */
const callInProcess = async (call: Call, dataDir: string): Promise<Reply | null> => {
  // Loaded here, so that a call through an owner need not wait for it.
  const { startLocalCloud } = await import('../local-cloud');
  const { seedIfEmpty } = await import('../local-cloud/seed');
  const prepare = async (cloud: LocalCloud): Promise<void> => {
    if (await seedIfEmpty(cloud)) print('seeded and released the edition');
  };
  try {
    const cloud = await startLocalCloud({ dataDir, log: print, prepare });
    try {
      return await callThroughOwner(call, dataDir);
    } finally {
      await cloud.close();
    }
  } catch (error) {
    if (error instanceof FolderOwnedError) return null;
    throw error;
  }
};

const run = async (): Promise<Reply> => {
  const { name, json, openid, dataDir } = readArguments();
  const event = json === '-' ? await text(process.stdin) : json;
  assertJson(event);
  const call = { name, event, openid };
  const answered = await callThroughOwner(call, dataDir);
  if (answered) return answered;
  const { build } = await import('../build');
  await build(['functions']);
  for (;;) {
    const reply = (await callInProcess(call, dataDir)) ?? (await callThroughOwner(call, dataDir));
    if (reply) return reply;
  }
};

try {
  const { status, body } = await run();
  process.stdout.write(`${body}\n`);
  process.exitCode = status === 200 ? 0 : 1;
} catch (error) {
  print(messageOf(error));
  if (error instanceof UsageError) print(usage);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
