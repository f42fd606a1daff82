import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { openPreview } from '../../support/preview';
import { callWx, hostApp } from './app-page';

const folder = mkdtempSync(path.join(tmpdir(), 'live-app-'));
const root = path.join(folder, 'app');
const functions = path.join(folder, 'functions');
cpSync(hostApp, root, { recursive: true });
mkdirSync(functions);
const sound = 'export const main = () => ({ ok: true });\n';
writeFileSync(path.join(functions, 'index.ts'), sound);

const told: string[] = [];
writeFileSync(path.join(root, 'app.wxss'), '');

/** A function's build, as `npm run build` makes it: the errors are the bundler's own. */
const buildFunction = async (): Promise<void> => {
  await build({
    absWorkingDir: folder,
    entryPoints: ['functions/index.ts'],
    outfile: path.join(folder, 'built', 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
  });
};

const preview = openPreview({
  root,
  watch: true,
  log: (line) => told.push(line),
  generated: {
    folders: [functions],
    make: buildFunction,
  },
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const first = 'pages/first/first';
const second = 'pages/second/second';
const original = (file: string): string => readFileSync(path.join(hostApp, file), 'utf8');
const write = (file: string, text: string | Buffer): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};

/** Resolves when the terminal has been told a line more than before. */
const nextLine = async (before: number): Promise<void> => {
  const ends = AbortSignal.timeout(60_000);
  while (told.length <= before) {
    ends.throwIfAborted();
    await new Promise((resolve) => setImmediate(resolve));
  }
};

/** Writes the file as it was, and waits until the app is compiled again. */
const restore = async (file: string): Promise<void> => {
  const before = told.length;
  write(file, file === 'app.wxss' ? '' : original(file));
  await nextLine(before);
};

/** Marks the document: a page that was loaded again has no mark. */
const mark = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    Object.assign(window, { marked: true });
  });
const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => 'marked' in window);

const problem = (page: Page): ReturnType<Page['locator']> => page.getByRole('alert');

it('swaps a changed WXSS in place: route, data, scroll offset and what lies over the page stay', async () => {
  const page = await preview.page({ path: second });
  await callWx(page, 'showLoading', { title: 'kept' });
  await mark(page);
  await page.locator('.frame-stage').evaluate((stage) => {
    const [scroller] = stage.getElementsByClassName('preview-scroller');
    const tall = document.createElement('div');
    tall.style.height = '3000px';
    scroller?.append(tall);
    scroller?.scrollTo(0, 500);
  });
  write(`${second}.wxss`, 'button { color: rgb(1, 2, 3); }');
  await page.locator('link[data-styles]').waitFor({ state: 'attached' });
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('wx-button') ?? document.body).color === 'rgb(1, 2, 3)',
  );
  expect(await isMarked(page)).toBe(true);
  expect(await page.getByRole('status').innerText()).toBe('kept');
  expect(await page.locator('.preview-scroller').evaluate((scroller) => scroller.scrollTop)).toBe(500);
  expect(await page.locator('link[data-from="app"]').count()).toBe(1);
});

it.each([
  ['WXML', `${second}.wxml`, '<view class="fresh">fresh</view>'],
  ['JSON', `${second}.json`, '{ "navigationBarTitleText": "Another" }'],
  [
    'TypeScript',
    `${second}.ts`,
    'Page({ data: { picture: "" }, onShow() { wx.setNavigationBarTitle({ title: "Typed" }); } });',
  ],
])('loads the page again at its route after a change of %s', async (kind, file, text) => {
  const page = await preview.page({ path: second, query: { key: 'a%20b' }, theme: 'dark' });
  const address = page.url();
  const loaded = page.waitForEvent('load');
  write(file, text);
  await loaded;
  await page.locator(`html[data-ready-page="${second}"]`).waitFor({ state: 'attached' });
  expect(page.url()).toBe(address);
  if (kind === 'WXML') await page.getByText('fresh').waitFor();
  else await page.locator('.frame-title', { hasText: kind === 'JSON' ? 'Another' : 'Typed' }).waitFor();
  await restore(file);
});

it('loads the page again after a change of WXS, and of a picture', async () => {
  const page = await preview.page({ path: second });
  const load = async (...changes: [file: string, content: string | Buffer][]): Promise<void> => {
    const loaded = page.waitForEvent('load');
    for (const [file, content] of changes) write(file, content);
    await loaded;
    await page.locator(`html[data-ready-page="${second}"]`).waitFor({ state: 'attached' });
  };
  const wxs = (word: string): [string, string] => ['pages/second/say.wxs', `module.exports = "${word}";`];
  const square = (side: number): [string, Buffer] => [
    'images/square.png',
    PNG.sync.write(new PNG({ width: side, height: side })),
  ];
  const template = '<wxs src="./say.wxs" module="say" /><image src="/images/square.png" />{{say}}';
  await load(wxs('one'), square(5), [`${second}.wxml`, template]);
  await page.getByText('one').waitFor();
  await load(wxs('two'));
  await page.getByText('two').waitFor();

  await load(square(7));
  const width = await page.locator('wx-image img').evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalWidth;
  });
  expect(width).toBe(7);
  await restore(`${second}.wxml`);
});

it.each([
  ['template', `${first}.wxml`, '<view>\n  <marquee-tag />\n</view>', `${first}.wxml:2`, /<marquee-tag>/],
  ['script', `${first}.ts`, 'Page({\n  onLoad( {\n});', `${first}.ts:3`, /Expected|Unexpected/],
  ['style', 'app.wxss', '.a {\n  color: red;\n', 'app.wxss:1', /Unclosed block/],
  ['configuration', `${first}.json`, '{\n  "a": 1,\n}', `${first}.json:3`, /JSON/],
  ['nesting', `${second}.wxml`, '<view>\n<text></view>', `${second}.wxml:2`, /missing end tag/],
])(
  'shows one message with file and line for a broken %s, and goes on once it is mended',
  async (_what, file, text, place, reason) => {
    const page = await preview.page({ path: first });
    await mark(page);
    told.length = 0;
    write(file, text);
    await problem(page).waitFor();
    expect(await problem(page).locator('code').innerText()).toBe(place);
    expect(await problem(page).locator('pre').innerText()).toMatch(reason);
    expect(told).toEqual([expect.stringMatching(new RegExp(`^${place}: `))]);
    expect(await isMarked(page)).toBe(true);
    await restore(file);
    await problem(page).waitFor({ state: 'hidden' });
    expect(told.at(-1)).toBe('mended');
    expect(await isMarked(page)).toBe(true);
  },
);

it('shows what stopped a function from being built, over the page that goes on', async () => {
  const page = await preview.page({ path: first });
  await mark(page);
  writeFileSync(path.join(functions, 'index.ts'), 'export const main = () =>\n  ({ ok: true ];\n');
  await problem(page).waitFor();
  expect(await problem(page).locator('code').innerText()).toBe('functions/index.ts:2');
  expect(told.at(-1)).toBe('functions/index.ts:2: Expected "}" but found "]"');
  writeFileSync(path.join(functions, 'index.ts'), sound);
  await problem(page).waitFor({ state: 'hidden' });
  expect(await isMarked(page)).toBe(true);
});

it('opens on a page with the message where nothing compiles, and loads the app once it does', async () => {
  const page = await preview.page({ path: first, expected: [/500/] });
  write(`${first}.wxml`, '<view>');
  await problem(page).waitFor();
  await mark(page);
  await page.reload();
  await page.getByText('This page follows').waitFor();
  expect(await page.locator('code').innerText()).toBe(`${first}.wxml:1`);
  write(`${first}.wxml`, original(`${first}.wxml`));
  await page.locator(`html[data-ready-page="${first}"]`).waitFor({ state: 'attached' });
});

it('catches up with what changed while the browser tab was hidden', async () => {
  const page = await preview.page({ path: first });
  const hide = (state: string): Promise<void> =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await hide('hidden');
  const before = told.length;
  write('app.wxss', '.page { color: rgb(9, 8, 7); }');
  await nextLine(before);
  expect(await page.locator('link[data-styles]').count()).toBe(0);
  await hide('visible');
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('.page') ?? document.body).color === 'rgb(9, 8, 7)',
  );
});
