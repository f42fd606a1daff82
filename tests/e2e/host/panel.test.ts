import type { Page } from 'playwright-core';
import { openPreview, type PageOptions } from '../../support/preview';
import { callWx, listenWx, takeNotes } from './app-page';

const preview = openPreview('host');

const first = 'pages/first/first';
const open = (options: PageOptions = {}): Promise<Page> =>
  preview.page({ viewport: { width: 1280, height: 900 }, ...options });

const panel = (page: Page): ReturnType<Page['locator']> => page.getByRole('complementary');
const parameter = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);
const section = (page: Page, title: string): ReturnType<Page['locator']> =>
  panel(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title }) });

const choose = (page: Page, name: string): Promise<void> =>
  panel(page).getByRole('radio', { name, exact: true }).click();

/** Waits until the page is loaded anew and ready. */
const reopened = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  const loaded = page.waitForEvent('load');
  await act();
  await loaded;
  await page.locator(`html[data-ready-page="${first}"]`).waitFor({ state: 'attached' });
};

it('stands beside the phone on a wide window, without moving it, and not on a narrow one', async () => {
  const page = await open();
  const phone = await page.locator('.frame-phone').boundingBox();
  expect(phone).toMatchObject({ x: 1280 / 2 - 195 - 11 });
  const box = await panel(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual((phone?.x ?? 0) + (phone?.width ?? 0));
  await page.setViewportSize({ width: 1000, height: 800 });
  expect(await panel(page).isVisible()).toBe(true);
  expect(await panel(page).evaluate((aside) => aside.scrollWidth <= aside.clientWidth)).toBe(true);
  await page.setViewportSize({ width: 999, height: 800 });
  expect(await panel(page).isVisible()).toBe(false);
});

it('is no part of the frame or of the app', async () => {
  const page = await open();
  expect(await page.locator('.frame-desk .preview-panel').count()).toBe(0);
  expect(await page.locator('.preview-panel').evaluate((host) => host.shadowRoot !== null)).toBe(true);
});

it('changes the theme of the running app, and the address with it', async () => {
  const page = await open();
  await takeNotes(page);
  await listenWx(page, 'onThemeChange');
  await choose(page, '深色');
  expect(await takeNotes(page)).toEqual(['app theme dark', 'onThemeChange {"theme":"dark"}']);
  expect(parameter(page, 'theme')).toBe('dark');
  await choose(page, '跟随系统');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  expect(parameter(page, 'theme')).toBeNull();
});

it('changes the network of the running app', async () => {
  const page = await open();
  await takeNotes(page);
  await listenWx(page, 'onNetworkStatusChange');
  await choose(page, '断网');
  expect(await callWx(page, 'getNetworkType')).toMatchObject({ networkType: 'none' });
  expect(parameter(page, 'network')).toBe('offline');
  await choose(page, '慢');
  await choose(page, '正常');
  expect(await takeNotes(page)).toEqual([
    'onNetworkStatusChange {"isConnected":false,"networkType":"none"}',
    'onNetworkStatusChange {"isConnected":true,"networkType":"wifi"}',
  ]);
  expect(parameter(page, 'network')).toBeNull();
});

it('opens the app again in another language, font, scene and for another caller', async () => {
  const page = await open();
  await reopened(page, () => choose(page, 'English'));
  await reopened(page, () => choose(page, '1.4×'));
  await reopened(page, () => panel(page).getByLabel('Scene').selectOption('1047'));
  await reopened(page, async () => {
    await panel(page).getByLabel('Caller').fill('o_organiser');
    await page.keyboard.press('Enter');
  });
  expect(await callWx(page, 'getAppBaseInfo')).toMatchObject({ language: 'en', fontSizeScaleFactor: 1.4 });
  expect(await callWx(page, 'getEnterOptionsSync')).toMatchObject({ scene: 1047 });
  expect(['lang', 'font', 'scene', 'openid'].map((name) => parameter(page, name))).toEqual([
    'en',
    '1.4',
    '1047',
    'o_organiser',
  ]);
  expect(await panel(page).getByLabel('Caller').inputValue()).toBe('o_organiser');
});

it('clears the storage, and opens the app again', async () => {
  const page = await open();
  await callWx(page, 'setStorageSync', 'key', 'value');
  expect(await callWx(page, 'getStorageSync', 'key')).toBe('value');
  await reopened(page, () => page.getByRole('button', { name: '清空存储并重新打开' }).click());
  expect(await callWx(page, 'getStorageSync', 'key')).toBe('');
});

it('is operated by the keyboard', async () => {
  const page = await open();
  await panel(page).getByRole('radio', { name: '跟随系统' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.keyboard.press('Tab');
  expect(
    await panel(page)
      .getByRole('radio', { name: '1×' })
      .evaluate((radio) => radio.matches(':focus')),
  ).toBe(true);
});

it('lists calls to the cloud with time, size and result, newest first', async () => {
  const replies = [
    { ok: true, data: 1 },
    { ok: false, error: { code: 'NOT_FOUND', message: 'none' } },
  ];
  const page = await open({
    prepare: (opened) => opened.route('**/functions/*', (route) => route.fulfill({ json: replies.shift() })),
  });
  await callWx(page, 'cloud.init');
  await callWx(page, 'cloud.callFunction', { name: 'content', data: { action: 'getManifest' } });
  await callWx(page, 'cloud.callFunction', { name: 'codes', data: { action: 'list' } });
  await choose(page, '断网');
  await callWx(page, 'cloud.callFunction', { name: 'beacon' });
  const rows = section(page, '云函数调用').getByRole('row');
  await rows.nth(3).waitFor();
  const cells = await Promise.all(
    [1, 2, 3].map((index) => rows.nth(index).getByRole('cell').allInnerTexts()),
  );
  const time = expect.stringMatching(/^\d+ ms$/) as unknown;
  expect(cells).toEqual([
    ['beacon', time, '–', '-1'],
    ['codes list', time, '58 B', 'NOT_FOUND'],
    ['content getManifest', time, '20 B', 'ok'],
  ]);
});

it('counts setData, and lists warnings', async () => {
  const page = await open({ expected: [/thrown by a test/] });
  expect(await section(page, 'setData').innerText()).toContain('0 次');
  await page.evaluate(() => {
    const { __preview } = window as unknown as {
      __preview: { pages: () => { setData: (data: object) => void }[] };
    };
    __preview.pages()[0]?.setData({ a: 'x'.repeat(2040) });
    reportError(new Error('thrown by a test'));
  });
  await section(page, 'setData').getByText('1 次').waitFor();
  expect(await section(page, 'setData').innerText()).toContain('共 2.0 KB · 最大 2.0 KB');
  await section(page, '警告').getByText('thrown by a test').waitFor();
});
