import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPreview, type Preview } from '../../../tools/preview';
import { inProject } from '../../../tools/support/paths';

let base = '';
let server: Server;

const serve = async (preview: Preview): Promise<void> => {
  server = createServer(preview.handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const stop = async (): Promise<void> => {
  await new Promise((resolve) => server.close(resolve));
};

/** A GET whose path is sent as it stands. */
const get = (target: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${base}${target}`, { headers });

describe('a compiled app', () => {
  beforeAll(async () => {
    await serve(await createPreview({ root: inProject('tests', 'support', 'preview-host-app') }));
  });
  afterAll(stop);

  it('is a page in the theme of its address, so that nothing flashes', async () => {
    expect(await (await get('/?theme=dark')).text()).toContain('<html lang="zh-CN" data-theme="dark">');
    expect(await (await get('/?theme=light')).text()).toContain('<html lang="zh-CN" data-theme="light">');
    expect(await (await get('/')).text()).toContain('<html lang="zh-CN">');
  });

  it('comes from this server only', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it.each([
    ['/runtime.js', 'text/javascript; charset=utf-8'],
    ['/start.js', 'text/javascript; charset=utf-8'],
    ['/app.js', 'text/javascript; charset=utf-8'],
    ['/app.css', 'text/css; charset=utf-8'],
    ['/fonts/index.css', 'text/css; charset=utf-8'],
    ['/fonts/files/noto-sans-sc-4-wght-normal.woff2', 'font/woff2'],
    ['/assets/images/tab.png', 'image/png'],
    ['/images/tab.png', 'image/png'],
  ])('has %s', async (target, type) => {
    const response = await get(target);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get('content-length')));
  });

  it('is asked about again, and sent again only when it changed', async () => {
    const first = await get('/app.js');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/app.js', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('/app.js', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it.each([
    '/none',
    '/app.json',
    '/pages/first/first.ts',
    '/fonts/package.json',
    '/fonts/files/%2e%2e%2fpackage.json',
  ])('has no %s', async (target) => {
    expect((await get(target)).status).toBe(404);
  });

  it('refuses a malformed address and other methods', async () => {
    expect((await get('/%')).status).toBe(400);
    expect((await fetch(`${base}/`, { method: 'POST' })).status).toBe(405);
  });

  it('starts once the font has every East Asian character of the app', async () => {
    const script = await (await get('/start.js')).text();
    for (const character of '前往小程序分享') expect(script).toContain(character);
  });
});

describe('an app that does not compile', () => {
  let root = '';
  const told: string[] = [];

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'broken-app-'));
    await mkdir(path.join(root, 'pages', 'one'), { recursive: true });
    const files = {
      'app.json': '{ "pages": ["pages/one/one"] }',
      'pages/one/one.json': '{}',
      'pages/one/one.wxml': '<view>\n  <marquee-tag>1 < 2</marquee-tag>\n</view>\n',
      'pages/one/one.js': 'Page({});\n',
    };
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(root, name), text);
    await serve(await createPreview({ root, log: (line) => told.push(line) }));
  });
  afterAll(async () => {
    await stop();
    await rm(root, { recursive: true });
  });

  it('is one page that names file and line', async () => {
    const response = await get('/');
    const page = await response.text();
    expect(response.status).toBe(500);
    expect(page).toContain('<code>pages/one/one.wxml:2</code>');
    expect(page).toContain('marquee-tag');
    expect(page).not.toContain('<marquee-tag');
  });

  it('is told on the terminal', () => {
    expect(told).toEqual([expect.stringMatching(/^pages\/one\/one\.wxml:2: .*marquee-tag/)]);
  });

  it('has no scripts', async () => {
    expect((await get('/app.js')).status).toBe(404);
  });
});
