/**
 * What the SDK makes of every failure a database can answer with, and what our functions make of that. The local cloud
 * gives some of these never, so a server of the test's own answers as the platform might.
 */
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { workerEnvironment } from '../../tools/local-cloud/environment';
import { WorkerPool } from '../../tools/local-cloud/worker-pool';
import { compileWorker } from '../../tools/local-cloud/worker-source';
import { inProject } from '../../tools/support/paths';
import { containing, testFunctions } from '../support/local-cloud';
import type { Step } from '../support/sdk-database';

interface DatabaseAnswer {
  status: number;
  body: string;
}

let given: DatabaseAnswer = { status: 200, body: '' };
const asked: unknown[] = [];
const printed: string[] = [];
let server: Server;
let pool: WorkerPool;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url?.split('?')[0]);
    request.resume().on('end', () => {
      response.writeHead(given.status, { 'content-type': 'application/json' }).end(given.body);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  pool = new WorkerPool(1, {
    source: await compileWorker(),
    environment: workerEnvironment(port, []),
    memory: 256,
    log: (line) => printed.push(line),
  });
});

afterAll(async () => {
  await pool.close();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

beforeEach(() => {
  asked.length = 0;
  printed.length = 0;
});

/** Runs a function of the folder, whatever its database answers. */
const run = async (root: string, name: string, event: object): Promise<unknown> => {
  const file = path.join(root, name, 'index.js');
  const { mtimeMs } = await stat(file);
  const task = { file, modified: mtimeMs, event: JSON.stringify(event), context: {}, environment: {} };
  return JSON.parse(await pool.run(task, 60_000)) as unknown;
};

const coded = (code: string): DatabaseAnswer => ({
  status: 200,
  body: JSON.stringify({ code, message: `the database says ${code}`, requestId: 'request-1' }),
});
const badGateway: DatabaseAnswer = { status: 502, body: '{}' };
/** A proxy's own page: the SDK parses it before it looks at the status. */
const badGatewayPage: DatabaseAnswer = { status: 502, body: '<html>Bad Gateway</html>' };
const noJson: DatabaseAnswer = { status: 200, body: '<html>Welcome</html>' };

const get: Step[] = [['collection', 'notes'], ['get']];
const aggregate: Step[] = [['collection', 'notes'], ['aggregate'], ['end']];
const create: Step[] = [['createCollection', 'notes']];

describe('the SDK', () => {
  it.each<[string, string, DatabaseAnswer, Step[], number, string]>([
    [
      'a read',
      'a missing collection',
      coded('DATABASE_COLLECTION_NOT_EXIST'),
      get,
      -502005,
      'the database says',
    ],
    ['a read', 'a failed request', coded('DATABASE_REQUEST_FAILED'), get, -502001, 'the database says'],
    ['a read', 'wrong parameters', coded('INVALID_PARAM'), get, -501007, 'the database says'],
    ['a read', 'no permission', coded('DATABASE_PERMISSION_DENIED'), get, -502003, 'the database says'],
    ['a read', 'a code it does not know', coded('DATABASE_ON_FIRE'), get, -501001, 'the database says'],
    ['a read', 'HTTP 502', badGateway, get, -501001, '502 Bad Gateway'],
    ['a read', 'HTTP 502 with a page', badGatewayPage, get, -1, 'not valid JSON'],
    ['a read', 'no JSON', noJson, get, -1, 'not valid JSON'],
    ['aggregation', 'no permission', coded('DATABASE_PERMISSION_DENIED'), aggregate, -1, 'the database says'],
    ['aggregation', 'HTTP 502', badGateway, aggregate, -1, '502 Bad Gateway'],
    ['aggregation', 'no JSON', noJson, aggregate, -1, 'not valid JSON'],
    [
      'createCollection',
      'no permission',
      coded('DATABASE_PERMISSION_DENIED'),
      create,
      -1,
      'the database says',
    ],
    ['createCollection', 'HTTP 502', badGateway, create, -1, '502 Bad Gateway'],
    ['createCollection', 'no JSON', noJson, create, -1, 'not valid JSON'],
  ])('has a code for %s that is answered with %s', async (_call, _what, answer, steps, errCode, message) => {
    given = answer;
    const outcome = await run(testFunctions, 'probe', { action: 'database', steps });
    expect(asked).toEqual(['/admin']);
    expect(outcome).toEqual({ error: { errCode, errMsg: containing(message) } });
  });
});

describe('our functions', () => {
  const built = inProject('cloudfunctions');
  const busy = 'The service is busy. Try again in a moment.';
  const broken = 'Something went wrong on our side.';

  it.each<[string, DatabaseAnswer, string, string, string]>([
    ['no permission', coded('DATABASE_PERMISSION_DENIED'), 'INTERNAL', broken, '-502003'],
    ['an unknown code', coded('DATABASE_ON_FIRE'), 'UNAVAILABLE', busy, '-501001'],
    ['HTTP 502', badGateway, 'UNAVAILABLE', busy, '-501001'],
    ['HTTP 502 with a page', badGatewayPage, 'INTERNAL', broken, '-1'],
    ['no JSON', noJson, 'INTERNAL', broken, '-1'],
  ])(
    'answer with the envelope where the database gives %s',
    async (_answer, answer, code, message, logged) => {
      given = answer;
      expect(await run(built, 'content', { action: 'getManifest' })).toEqual({
        ok: false,
        error: { code, message },
      });
      // One line for the log, with the code and without a stack trace.
      expect(printed).toEqual([containing(`content ${logged} `)]);
    },
  );
});
