import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from './errors';
import type { Call } from './functions/invoke';
import { hasDied, readOwner, type Owner } from './owner';
import type { Reply } from './reply';

/** How long an owner may take to get ready or to leave, and how often to look, in milliseconds. */
const patience = 30_000;
const interval = 25;

const post = async ({ name, event, openid }: Call, { port }: Owner): Promise<Reply> => {
  // Not fetch: a process's first never settles in Node 20 if the connection is closed before its parser is loaded.
  const sent = request({
    host: '127.0.0.1',
    port,
    path: `/functions/${encodeURIComponent(name)}`,
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/json',
      ...(openid === undefined ? {} : { 'x-wx-openid': openid }),
    },
  });
  sent.end(event);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 0, body: await text(response) };
};

/**
 * Calls a function through the server of the process that owns the data folder.
 * An owner that closes finishes the calls it took and cuts off the others: such a call is made again, to whoever
 * owns the folder then.
 * @returns null if no process owns the folder
 * @throws Error if the owner died during the call, which may then have been carried out or not, or never answers
 */
export const callThroughOwner = async (call: Call, dataDir: string): Promise<Reply | null> => {
  let failure = 'it is not ready';
  let owner = readOwner(dataDir);
  for (const end = Date.now() + patience; owner && Date.now() < end; owner = readOwner(dataDir)) {
    try {
      if (owner.port > 0) return await post(call, owner);
    } catch (error) {
      if (hasDied(dataDir, owner))
        throw new Error(`process ${owner.pid} ended during the call`, { cause: error });
      failure = messageOf(error);
    }
    await sleep(interval);
  }
  if (owner) throw new Error(`process ${owner.pid} owns ${dataDir} but cannot be called: ${failure}`);
  return null;
};
