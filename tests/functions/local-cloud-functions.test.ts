import { utimes, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { LocalCloud } from '../../tools/local-cloud';
import { inProject } from '../../tools/support/paths';
import { containing, startTestCloud, temporaryFolder, testFunctions } from '../support/local-cloud';

const lines: string[] = [];
let listener: (line: string) => void = () => undefined;
let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startTestCloud({
    functionsRoot: testFunctions,
    organisers: ['o_one', 'o_two'],
    fallback: (_request, response) => response.end('the fallback'),
    log: (line) => {
      lines.push(line);
      listener(line);
    },
  });
});

const post = (name: string, init: RequestInit): Promise<Response> =>
  fetch(`${cloud.url}/functions/${name}`, { method: 'POST', ...init });

describe('a call', () => {
  it('gives the function the event and answers with its result', async () => {
    const event = { action: 'event', text: '微信之约', nested: { list: [1, null, true] } };
    const response = await post('probe', { body: JSON.stringify(event) });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({ value: event });
  });

  it('answers an envelope without a value where there is none', async () => {
    expect(await cloud.call('probe', { action: 'nothing' })).toEqual({ status: 200, body: {} });
  });

  it('tells the function who calls', async () => {
    const response = await post('probe', {
      body: JSON.stringify({ action: 'context' }),
      headers: { 'x-wx-openid': 'o_reader' },
    });
    expect(await response.json()).toMatchObject({ value: { OPENID: 'o_reader', ENV: 'local-env' } });
  });

  it('has no openid when unauthenticated, also right after an authenticated one', async () => {
    await cloud.call('probe', { action: 'context' }, { openid: 'o_reader' });
    const { body } = await cloud.call('probe', { action: 'context' });
    expect(body).not.toHaveProperty('value.OPENID');
  });

  it('keeps the identity of 20 callers at once, also across a database call', async () => {
    const callers = Array.from({ length: 20 }, (_, index) => `o_caller_${index}`);
    const steps = [
      ['collection', 'listed'],
      ['add', { data: {} }],
    ];
    const answers = await Promise.all(
      callers.map((openid) => cloud.call('probe', { action: 'meet', steps }, { openid })),
    );
    expect(answers.map(({ body }) => body)).toEqual(
      callers.map((openid) => ({ value: { before: openid, after: openid } })),
    );
  });

  it('finds the organisers and nothing of the host in its environment', async () => {
    const { body } = await cloud.call('probe', {
      action: 'environment',
      names: ['ORGANISER_OPENIDS', 'TZ', 'TENCENTCLOUD_RUNENV', 'PATH', 'HOME'],
    });
    expect(body).toEqual({
      value: {
        ORGANISER_OPENIDS: 'o_one,o_two',
        TZ: 'UTC',
        TENCENTCLOUD_RUNENV: 'SCF',
        PATH: null,
        HOME: null,
      },
    });
  });

  it('reuses a loaded function', async () => {
    const first = (await cloud.call('probe', { action: 'calls' })).body as { value: number };
    const second = (await cloud.call('probe', { action: 'calls' })).body as { value: number };
    expect(second.value).toBe(first.value + 1);
  });

  it('sends what the function prints to the log', async () => {
    const told = new Promise<string>((resolve) => (listener = resolve));
    await cloud.call('probe', { action: 'print', text: 'hello from the function' });
    expect(await told).toBe('hello from the function');
  });
});

describe('a function that was built again', () => {
  it('is what the next call runs', async () => {
    const functionsRoot = await temporaryFolder();
    const file = path.join(functionsRoot, 'greeting', 'index.js');
    await mkdir(path.dirname(file));
    await writeFile(file, `exports.main = () => 'old'`);
    const rebuilt = await startTestCloud({ functionsRoot });
    expect((await rebuilt.call('greeting', {}, { openid: 'o_a' })).body).toBe('old');
    await writeFile(file, `exports.main = () => 'new'`);
    await utimes(file, new Date(), new Date(Date.now() + 1000));
    expect((await rebuilt.call('greeting', {}, { openid: 'o_a' })).body).toBe('new');
  });
});

describe('a refused call', () => {
  it('is 403 for a function that only WeChat users may call', async () => {
    expect(await cloud.call('restricted', {})).toEqual({
      status: 403,
      body: { errCode: -501023, errMsg: containing('unauthenticated') },
    });
    expect(await cloud.call('restricted', {}, { openid: 'o_reader' })).toEqual({
      status: 200,
      body: 'inside',
    });
  });

  it('is 403 for everyone where the rule is false', async () => {
    const { status } = await cloud.call('closed', {}, { openid: 'o_one' });
    expect(status).toBe(403);
  });

  it('is 404 for an unknown function, and for a name that leads out of the folder', async () => {
    for (const name of ['unknown', '..%2Fprobe', '__proto__', '']) {
      const response = await post(name, { body: '{}' });
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({
        errCode: -501000,
        errMsg: containing('not found'),
      });
    }
  });

  it('is 400 for a body that is not JSON', async () => {
    for (const body of ['', '{"action":', 'action=echo']) {
      const response = await post('probe', { body });
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({ errCode: -501007, errMsg: 'the body is not JSON' });
    }
  });

  it('is 413 for an event over 1 MB, and not a byte earlier', async () => {
    const around = (bytes: number): string => {
      const empty = JSON.stringify({ action: 'nothing', value: '' });
      return JSON.stringify({ action: 'nothing', value: 'x'.repeat(bytes - empty.length) });
    };
    expect((await post('probe', { body: around(1024 * 1024) })).status).toBe(200);
    const refused = await post('probe', { body: around(1024 * 1024 + 1) });
    expect(refused.status).toBe(413);
    expect(await refused.json()).toEqual({ errCode: -501007, errMsg: containing('1048576') });
  });

  it('is 400 for an openid that the SDK would not give back as it is', async () => {
    for (const openid of ['12345', 'o_<script>']) {
      const response = await post('probe', { body: '{}', headers: { 'x-wx-openid': openid } });
      expect(response.status).toBe(400);
    }
  });

  it('is 403 for a page of another site', async () => {
    const response = await post('probe', { body: '{}', headers: { origin: 'https://elsewhere.example' } });
    expect(response.status).toBe(403);
    const own = await post('probe', { body: '{"action":"nothing"}', headers: { origin: cloud.url } });
    expect(own.status).toBe(200);
  });

  it('is 405 for a method other than POST', async () => {
    expect((await fetch(`${cloud.url}/functions/probe`)).status).toBe(405);
  });
});

describe('a function that does not finish', () => {
  it('is ended after its own time-out, and the next call works', async () => {
    const started = performance.now();
    expect(await cloud.call('hang', {})).toEqual({
      status: 504,
      body: { errCode: -504003, errMsg: 'hang: Invoking task timed out after 1 seconds' },
    });
    expect(performance.now() - started).toBeGreaterThanOrEqual(990);
    expect((await cloud.call('probe', { action: 'echo', value: 'still here' })).body).toEqual({
      value: 'still here',
    });
  });

  it('does not take the calls beside it with it', async () => {
    const hanging = cloud.call('hang', {});
    const others = await Promise.all(
      [1, 2, 3].map((value) => cloud.call('probe', { action: 'echo', value })),
    );
    expect(others.map(({ body }) => body)).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }]);
    expect((await hanging).status).toBe(504);
  });

  it.each([
    ['throws', 'throw', 'out of ideas'],
    ['throws after main returned', 'later', 'thrown later'],
    ['ends its process', 'exit', 'code 3'],
    ['floods the memory', 'memory', 'memory limit'],
    ['returns what is not JSON', 'circular', 'circular'],
  ])('is a 500 when it %s, and the next call works', async (_name, way, message) => {
    expect(await cloud.call('crash', { way })).toEqual({
      status: 500,
      body: { errCode: -504002, errMsg: containing(message) },
    });
    expect((await cloud.call('probe', { action: 'echo', value: way })).body).toEqual({ value: way });
  });

  it('answers no stack trace; the log has it', async () => {
    lines.length = 0;
    const { body } = await cloud.call('crash', { way: 'throw' });
    expect(JSON.stringify(body)).not.toContain('index.js');
    expect(lines.join('\n')).toContain(inProject('tests', 'support', 'functions', 'crash', 'index.js'));
  });

  it('may not answer more than 1 MB', async () => {
    const { status, body } = await cloud.call('probe', { action: 'large', bytes: 1024 * 1024 });
    expect({ status, body }).toMatchObject({ status: 500, body: { errCode: -604001 } });
  });
});

describe('the server', () => {
  it('leaves other paths to the fallback', async () => {
    expect(await (await fetch(`${cloud.url}/index.html`)).text()).toBe('the fallback');
  });

  it('lets running calls finish before it closes, and cuts off later ones', async () => {
    const closing = await startTestCloud({ functionsRoot: testFunctions });
    const call = (event: object): Promise<unknown> =>
      fetch(`${closing.url}/functions/probe`, { method: 'POST', body: JSON.stringify(event) }).then((r) =>
        r.json(),
      );
    const steps = [
      ['collection', 'listed'],
      ['add', { data: { _id: 'last' } }],
    ];
    const running = closing.call('probe', { action: 'database', steps });
    const closed = closing.close();
    await expect(call({ action: 'nothing' })).rejects.toThrow();
    expect((await running).body).toMatchObject({ value: { _id: 'last' } });
    await closed;
  });
});
