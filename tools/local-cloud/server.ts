import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AdminRequest } from './admin';
import { readBody } from './body';
import { errCodes, messageOf } from './errors';
import { maximumEventBytes, type Call } from './functions/invoke';
import { refuse, type HttpReply, type Reply } from './reply';

/** A whole database request: MongoDB's largest document is 16 MB, its EJSON may be twice that. */
const maximumAdminBytes = 48 * 1024 * 1024;

interface Routes {
  /** Null once the local cloud is closing: the connection is cut, and the caller may turn to the next owner. */
  invoke: (call: Call) => Promise<Reply> | null;
  /** Runs a function's timer now; null as above. */
  fire: (name: string) => Promise<Reply> | null;
  admin: (request: AdminRequest) => Promise<HttpReply>;
  /** @param pathname below /storage/ */
  file: (request: IncomingMessage, pathname: string) => Promise<HttpReply>;
  fallback: RequestListener;
}

/** Resolves when the answer is out, or the caller gone. */
const send = async (response: ServerResponse, { status, body, headers }: HttpReply): Promise<void> => {
  // The caller went before the answer was there: 'close' is past and will not come again.
  if (response.destroyed) return;
  const closed = once(response, 'close');
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
  await closed;
};

/** A page of another site that a browser shows must not reach the local cloud. */
const isForeign = ({ headers: { origin, host } }: IncomingMessage): boolean =>
  origin !== undefined && origin !== `http://${host ?? ''}`;

const handleFunction = async (
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  { invoke }: Routes,
): Promise<void> => {
  if (request.method !== 'POST') {
    await send(response, refuse(405, errCodes.invalidParameters, 'functions are called with POST'));
    return;
  }
  const event = await readBody(request, maximumEventBytes);
  if (event === null) {
    await send(response, refuse(413, errCodes.invalidParameters, `event exceeds ${maximumEventBytes} bytes`));
    return;
  }
  const { 'x-wx-openid': header } = request.headers;
  const openid = typeof header === 'string' && header !== '' ? header : undefined;
  const reply = invoke({ name, event: event.toString(), openid });
  if (reply) await send(response, await reply);
  else request.socket.destroy();
};

const handleTrigger = async (
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  { fire }: Routes,
): Promise<void> => {
  if (request.method !== 'POST') {
    await send(response, refuse(405, errCodes.invalidParameters, 'timers are run with POST'));
    return;
  }
  request.resume();
  const reply = fire(name);
  if (reply) await send(response, await reply);
  else request.socket.destroy();
};

const handleAdmin = async (
  request: IncomingMessage,
  response: ServerResponse,
  { admin }: Routes,
): Promise<void> => {
  const body = await readBody(request, maximumAdminBytes);
  if (body === null) {
    const refusal = { code: 'INVALID_PARAM', message: `request exceeds ${maximumAdminBytes} bytes` };
    await send(response, { status: 200, body: JSON.stringify(refusal) });
    return;
  }
  await send(response, await admin({ contentType: request.headers['content-type'] ?? '', body }));
};

/** Empty for an address that is none, such as `//`: the fallback answers. */
const pathnameOf = (request: IncomingMessage): string => {
  try {
    return new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
  } catch {
    return '';
  }
};

const handle = async (request: IncomingMessage, response: ServerResponse, routes: Routes): Promise<void> => {
  const pathname = pathnameOf(request);
  const [, kind, name] = /^\/(functions|triggers)\/([^/]*)$/.exec(pathname) ?? [];
  const isFile = pathname.startsWith('/storage/');
  if (name === undefined && !isFile && pathname !== '/admin') routes.fallback(request, response);
  else if (isForeign(request))
    await send(response, refuse(403, errCodes.requestFailed, 'cross-origin call refused'));
  else if (isFile) await send(response, await routes.file(request, pathname));
  else if (name === undefined) await handleAdmin(request, response, routes);
  else if (kind === 'triggers') await handleTrigger(request, response, name, routes);
  else await handleFunction(request, response, name, routes);
};

interface CloudServer {
  server: Server;
  /** Resolves when every request taken so far is answered (the fallback's are not counted). */
  drained: () => Promise<void>;
}

/** The server of the local cloud: /functions/<name>, /triggers/<function>, /admin, /storage/…, and whatever else is served on the same port. */
export const createCloudServer = (routes: Routes, log: (line: string) => void): CloudServer => {
  const handling = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const handled = handle(request, response, routes).catch(async (error: unknown) => {
      log(`${request.method ?? ''} ${request.url ?? ''}: ${messageOf(error)}`);
      if (response.headersSent) response.destroy();
      else await send(response, refuse(500, errCodes.requestFailed, messageOf(error)));
    });
    handling.add(handled);
    void handled.finally(() => handling.delete(handled));
  });
  return {
    server,
    async drained() {
      while (handling.size > 0) await Promise.allSettled(handling);
    },
  };
};

/** @returns the port the server listens on, on 127.0.0.1 only */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' ? new Error(`port ${port} is in use; choose another with --port`) : error,
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
