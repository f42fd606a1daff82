import { once } from 'node:events';
import type { IncomingMessage, RequestListener } from 'node:http';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { inProject } from '../support/paths';
import { answer, type AdminRequest } from './admin';
import { errCodes } from './errors';
import { workerEnvironment } from './functions/environment';
import { readCollections } from './functions/functions';
import { Invocations } from './functions/invocations';
import { invoke, invokeByTimer, type Call, type Runtime } from './functions/invoke';
import { startTimers } from './functions/timers';
import { WorkerPool } from './functions/worker-pool';
import { compileWorker } from './functions/worker-source';
import { claimFolder } from './owner';
import type { Explanation } from './query/query';
import { scanReporter } from './query/query-log';
import { refuse, type Reply } from './reply';
import { createCloudServer, listen } from './server';
import { openStorage } from './storage';
import { answerForFile } from './storage/requests';
import { assertOwnFolder } from './store/data-folder';
import { Store } from './store/store';
import { Transactions } from './store/transactions';

export { readOwner } from './owner';

export interface LocalCloudOptions {
  /** Made if missing; one process owns it at a time. */
  dataDir: string;
  /** 0, the default, takes any free port. */
  port?: number;
  /** The folder of built functions, security-rules.json and database.json; by default cloudfunctions/. */
  functionsRoot?: string;
  /** Openids in the functions' variable ORGANISER_OPENIDS; by default o_organiser. */
  organisers?: string[];
  /** Other variables of the functions, such as SCENE_SECRET, which is the local cloud's own by default. */
  variables?: Readonly<Record<string, string>>;
  /** Runs before other processes are told where the local cloud is: to fill an empty database, for instance. */
  prepare?: (cloud: LocalCloud) => Promise<void>;
  /** Whether the functions' timers run by themselves; true where it is left out. */
  timers?: boolean;
  /** Serves every path but /functions/<name>, /triggers/<function>, /admin and /storage/…. */
  fallback?: RequestListener;
  /** Told how each query was answered: by which index, and how many documents were looked at. */
  explain?: (explanation: Explanation) => void;
  /** Told, a line at a time, what functions print and what went wrong. */
  log?: (line: string) => void;
}

export interface LocalCloud {
  /** Such as http://127.0.0.1:3200 */
  url: string;
  port: number;
  /** As POST /functions/<name>: the function's result with status 200, or `{errCode, errMsg}`. */
  call(
    name: string,
    event: object | null,
    options?: { openid?: string },
  ): Promise<{ status: number; body: unknown }>;
  /** As POST /triggers/<function>: runs the function's timer now. Answers as call does. */
  fire(name: string): Promise<{ status: number; body: unknown }>;
  /** Lets running calls finish, then gives the port and the folder back. */
  close(): Promise<void>;
}

/** Memory of a function on the platform, in MB. */
const functionMemory = 256;
const maximumThreads = 4;
/** How long a closing cloud waits for callers that do not send or take what they should, in milliseconds. */
const drainTime = 1_000;

const notFound: RequestListener = (_request, response) => {
  const { status, body } = refuse(
    404,
    errCodes.invalidParameters,
    'the local cloud serves /functions/<name>, /triggers/<function>, /admin and /storage/',
  );
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body);
};

/**
 * Starts a cloud environment on this machine: the built functions, run with the genuine wx-server-sdk, and its database and storage.
 * @throws FolderOwnedError if another process owns the data folder; Error if the port is in use, the folder holds
 * something else or its data are damaged, or a unique index cannot be built: nothing in the folder is changed then
 */
export const startLocalCloud = async (options: LocalCloudOptions): Promise<LocalCloud> => {
  const { dataDir, functionsRoot = inProject('cloudfunctions'), organisers = ['o_organiser'] } = options;
  const { log = () => undefined } = options;
  // Functions run in UTC on the platform; the zone is the whole process's, threads have none of their own.
  process.env.TZ = 'UTC';
  const source = await compileWorker();
  assertOwnFolder(dataDir);
  const claim = claimFolder(dataDir);
  const undo: (() => void | Promise<void>)[] = [claim.release];
  const tearDown = async (): Promise<void> => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };

  try {
    const store = new Store(dataDir);
    undo.push(() => store.close());
    for (const { name, indexes } of await readCollections(functionsRoot)) {
      await store.addCollection(name);
      store.index(name, indexes);
    }
    const reportScan = scanReporter(log);
    const invocations = new Invocations();
    const storage = openStorage(dataDir, () => `http://127.0.0.1:${port}`);
    const resources = {
      store,
      transactions: new Transactions(store),
      storage,
      invocations,
      explain(explanation: Explanation) {
        reportScan(explanation);
        options.explain?.(explanation);
      },
    };

    const running = new Set<Promise<Reply>>();
    let closing: Promise<void> | null = null;
    const run = (start: (runtime: Runtime) => Promise<Reply>): Promise<Reply> | null => {
      if (closing) return null;
      const reply = start({ functionsRoot, pool, invocations });
      running.add(reply);
      return reply.finally(() => running.delete(reply));
    };
    const fire = (name: string): Promise<Reply> | null => run((runtime) => invokeByTimer(name, runtime));
    const parsed = async (reply: Promise<Reply> | null): Promise<{ status: number; body: unknown }> => {
      if (!reply) throw new Error('the local cloud is closed');
      const { status, body } = await reply;
      return { status, body: JSON.parse(body) as unknown };
    };

    const routes = {
      invoke: (call: Call) => run((runtime) => invoke(call, runtime)),
      fire,
      admin: (request: AdminRequest) => answer(request, resources, log),
      file: (request: IncomingMessage, pathname: string) => answerForFile(request, pathname, storage),
      fallback: options.fallback ?? notFound,
    };
    const { server, drained } = createCloudServer(routes, log);
    const port = await listen(server, options.port ?? 0);
    undo.push(async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    });
    const pool = new WorkerPool(Math.min(maximumThreads, Math.max(2, availableParallelism())), {
      source,
      environment: workerEnvironment(port, organisers, options.variables),
      memory: functionMemory,
      log,
    });
    undo.push(() => pool.close());

    const cloud: LocalCloud = {
      url: `http://127.0.0.1:${port}`,
      port,
      call: (name, event, { openid } = {}) =>
        parsed(routes.invoke({ name, event: JSON.stringify(event), openid })),
      fire: (name) => parsed(fire(name)),
      close() {
        closing ??= Promise.allSettled(running)
          .then(() => Promise.race([drained(), sleep(drainTime, undefined, { ref: false })]))
          .then(tearDown);
        return closing;
      },
    };
    await options.prepare?.(cloud);
    if (options.timers ?? true) undo.push(await startTimers(functionsRoot, fire, log));
    claim.announce(port);
    return cloud;
  } catch (error) {
    await tearDown();
    throw error;
  }
};
