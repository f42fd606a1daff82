import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { HttpReply } from '../../../tools/local-cloud/reply';
import { createCloudServer, listen } from '../../../tools/local-cloud/server';

/** Answers once the body is there or broken off, as an upload does. */
const file = async (upload: IncomingMessage): Promise<HttpReply> => {
  const status = await buffer(upload).then(
    () => 200,
    () => 500,
  );
  return { status, body: '' };
};

const { server, drained } = createCloudServer(
  {
    invoke: () => null,
    fire: () => null,
    admin: () => Promise.resolve({ status: 200, body: '{}' }),
    file,
    fallback: (_request, response) => response.end(),
  },
  () => undefined,
);

let port: number;

beforeAll(async () => {
  port = await listen(server, 0);
});

afterAll(async () => {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
});

const open = (method: string, path: string): ClientRequest =>
  request({ port, host: '127.0.0.1', method, path });

it.each([
  ['an upload', 'PUT', '/storage/picture.png'],
  ['a request of the SDK', 'POST', '/admin'],
  ['a call', 'POST', '/functions/content'],
])('is done with %s whose caller went away halfway', async (_name, method, path) => {
  const taken = once(server, 'request');
  const client = open(method, path);
  const gone = once(client, 'error');
  client.setHeader('content-length', 8);
  client.write('half');
  await taken;
  client.destroy(new Error('gone'));
  await gone;
  // Where one is left over this does not end.
  await drained();

  const next = open('PUT', '/storage/picture.png').end('whole');
  const [answer] = (await once(next, 'response')) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(200);
});

it.each(['//', 'http://['])(
  'leaves the address %s, which is none, to what else is served',
  async (address) => {
    const [answer] = (await once(open('GET', address).end(), 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(200);
  },
);
