import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { invocationEnvironment, workerEnvironment } from '../../tools/local-cloud/functions/environment';
import { WorkerPool } from '../../tools/local-cloud/functions/worker-pool';
import { compileWorker } from '../../tools/local-cloud/functions/worker-source';

export interface StandInAnswer {
  status: number;
  body: string | Buffer;
  /** JSON where it is left out. */
  contentType?: string;
}

/** What of a function's requests decides how they are answered. */
export interface StandInRequest {
  path: string;
  contentType: string;
  body: string;
}

export interface StandInCloud {
  /** Runs a function of the folder, whatever it is answered. @param openid of who calls; nobody where it is left out */
  run: (root: string, name: string, event: object, openid?: string) => Promise<unknown>;
  /** What functions asked for and printed since `forget`. */
  asked: string[];
  printed: string[];
  forget: () => void;
}

const readRequest = async (request: IncomingMessage): Promise<StandInRequest> => ({
  path: request.url?.split('?')[0] ?? '',
  contentType: request.headers['content-type'] ?? '',
  body: (await buffer(request)).toString(),
});

/**
 * A server that answers the genuine SDK as a test wants, where the local cloud never would; for the file's tests.
 * @param answer to each request
 */
export const standInCloud = (answer: (request: StandInRequest) => StandInAnswer): StandInCloud => {
  const [asked, printed]: [string[], string[]] = [[], []];
  let pool: WorkerPool | null = null;
  const server = createServer((request, response) => {
    void readRequest(request).then((read) => {
      asked.push(read.path);
      const { status, body, contentType = 'application/json' } = answer(read);
      response.writeHead(status, { 'content-type': contentType }).end(body);
    });
  });

  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    pool = new WorkerPool(1, {
      source: await compileWorker(),
      environment: workerEnvironment(port, ['o_organiser']),
      memory: 256,
      log: (line) => printed.push(line),
    });
  });

  afterAll(async () => {
    await pool?.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  return {
    asked,
    printed,
    forget() {
      asked.length = 0;
      printed.length = 0;
    },
    async run(root, name, event, openid) {
      if (!pool) throw new Error('the stand-in is not started yet');
      const file = path.join(root, name, 'index.js');
      const { mtimeMs } = await stat(file);
      const environment = invocationEnvironment({
        token: 'token',
        requestId: 'request',
        openid,
        source: openid === undefined ? 'wx_unauthenticated' : 'wx_client',
      });
      const task = { file, modified: mtimeMs, event: JSON.stringify(event), context: {}, environment };
      return JSON.parse(await pool.run(task, 60_000)) as unknown;
    },
  };
};
