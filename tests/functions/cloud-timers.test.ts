/** Timers of functions run as on the platform: at their times or when asked to, and for nobody. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { containing, matching, startTestCloud, temporaryFolder } from '../support/local-cloud';

const never = '0 0 0 1 1 * 2099';

interface Made {
  /** Of its index.js. */
  code: string;
  /** Its config.json. */
  config?: object;
}

const functionsWith = async (functions: Record<string, Made>): Promise<string> => {
  const root = await temporaryFolder();
  await writeFile(path.join(root, 'security-rules.json'), JSON.stringify({ '*': { invoke: false } }));
  for (const [name, { code, config }] of Object.entries(functions)) {
    await mkdir(path.join(root, name));
    await writeFile(path.join(root, name, 'index.js'), code);
    if (config) await writeFile(path.join(root, name, 'config.json'), JSON.stringify(config));
  }
  return root;
};

const timer = (config: string, name = 'often'): object => ({ triggers: [{ name, type: 'timer', config }] });

const telling = `exports.main = (event) => ({
  event,
  openid: process.env.WX_OPENID ?? null,
  source: process.env.TCB_SOURCE,
})`;

describe('a timer that is run by hand', () => {
  it('gives its function the event of the platform, without a caller and past every rule', async () => {
    const functionsRoot = await functionsWith({ told: { code: telling, config: timer(never) } });
    const cloud = await startTestCloud({ functionsRoot });
    const expected = {
      event: {
        Type: 'Timer',
        TriggerName: 'often',
        Time: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        Message: '',
      },
      openid: null,
      source: 'wx_trigger',
    };
    expect((await cloud.call('told', {}, { openid: 'o_reader' })).status).toBe(403);
    expect(await cloud.fire('told')).toEqual({ status: 200, body: expected });
    const headers = { 'x-wx-openid': 'o_reader' };
    const response = await fetch(`${cloud.url}/triggers/told`, {
      method: 'POST',
      headers,
      body: '{"Type":"Mine"}',
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(expected);
  });

  it('is one that the function has by now', async () => {
    const functionsRoot = await functionsWith({ told: { code: telling } });
    const cloud = await startTestCloud({ functionsRoot });
    expect(await cloud.fire('told')).toEqual({
      status: 404,
      body: { errCode: -501000, errMsg: 'function told has no timer' },
    });
    await writeFile(path.join(functionsRoot, 'told', 'config.json'), JSON.stringify(timer(never, 'later')));
    expect((await cloud.fire('told')).body).toMatchObject({ event: { TriggerName: 'later' } });
  });

  it('is no other: an unknown function, a page of another site, a GET', async () => {
    const functionsRoot = await functionsWith({ told: { code: telling, config: timer(never) } });
    const cloud = await startTestCloud({ functionsRoot });
    const fire = async (name: string, init: RequestInit): Promise<number> =>
      (await fetch(`${cloud.url}/triggers/${name}`, init)).status;
    expect(await fire('unknown', { method: 'POST' })).toBe(404);
    expect(await fire('..%2Ftold', { method: 'POST' })).toBe(404);
    expect(await fire('told', { method: 'POST', headers: { origin: 'https://elsewhere.example' } })).toBe(
      403,
    );
    expect(await fire('told', {})).toBe(405);
  });

  it('is the platform’s for a function that fails, or takes too long', async () => {
    const functionsRoot = await functionsWith({
      crash: { code: `exports.main = () => { throw new Error('out of ideas'); }`, config: timer(never) },
      hang: { code: `exports.main = () => new Promise(() => {})`, config: { ...timer(never), timeout: 1 } },
    });
    const cloud = await startTestCloud({ functionsRoot });
    expect(await cloud.fire('crash')).toMatchObject({ status: 500, body: { errMsg: 'crash: out of ideas' } });
    expect(await cloud.fire('hang')).toMatchObject({ status: 504, body: { errCode: -504003 } });
  });

  it('runs no more once the cloud is closed', async () => {
    const functionsRoot = await functionsWith({ told: { code: telling, config: timer(never) } });
    const cloud = await startTestCloud({ functionsRoot });
    await cloud.close();
    await expect(async () => cloud.fire('told')).rejects.toThrow('closed');
  });
});

describe('a timer left to itself', () => {
  it('runs at its times, while the cloud runs', async () => {
    const functionsRoot = await functionsWith({
      second: {
        code: `exports.main = ({ Time }) => console.log('at ' + Time)`,
        config: timer('* * * * * * *'),
      },
      never: { code: `exports.main = () => console.log('never')`, config: timer(never) },
    });
    const lines: string[] = [];
    const twice = new Promise<void>((resolve) => {
      const log = (line: string): void => {
        if (lines.push(line) === 2) resolve();
      };
      void startTestCloud({ functionsRoot, timers: true, log });
    });
    await twice;
    expect(lines[0]).toMatch(/^at \d{4}-/);
    expect(lines[1]).toMatch(/^at \d{4}-/);
    expect(lines[0]).not.toBe(lines[1]);
  });

  it('tells the log what nobody else sees: that it failed', async () => {
    const refusing = `exports.main = () => ({ ok: false, error: { code: 'UNAVAILABLE', message: 'busy' } })`;
    const functionsRoot = await functionsWith({ busy: { code: refusing, config: timer('* * * * * * *') } });
    const line = await new Promise<string>((resolve) => {
      void startTestCloud({ functionsRoot, timers: true, log: resolve });
    });
    expect(line).toContain('the timer of busy: ');
    expect(line).toContain('UNAVAILABLE');
  });
});

it.each<[string, object]>([
  ['triggers.0.config', timer('0 5 * * * *')],
  ['triggers.0.config', timer('0 61 * * * * *')],
  ['triggers.0.name', timer(never, '1st')],
  ['triggers.0.type', { triggers: [{ name: 'often', type: 'cron', config: never }] }],
  ['triggers.0.every', { triggers: [{ name: 'often', type: 'timer', config: never, every: '1h' }] }],
  ['triggers', { triggers: { name: 'often' } }],
])('a config.json with a wrong %s lets nothing start, and is named', async (field, config) => {
  const functionsRoot = await functionsWith({ told: { code: telling, config } });
  const file = path.join(functionsRoot, 'told', 'config.json');
  await expect(startTestCloud({ functionsRoot, timers: true })).rejects.toMatchObject({
    message: containing(`${file}: ${field.replace('.every', '')}: `),
  });
});
