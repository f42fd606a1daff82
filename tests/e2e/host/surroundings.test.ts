import type { Page } from 'playwright-core';
import { openPreview } from '../../support/preview';
import { callWx, listenWx, takeNotes } from './app-page';

const preview = openPreview('host');

const barColour = (page: Page): Promise<string> =>
  page.locator('.frame-top').evaluate((bar) => bar.style.getPropertyValue('--frame-bar'));

describe('another theme of the system', () => {
  it('reaches frame, open pages and app, where the address names none', async () => {
    const page = await preview.page();
    await callWx(page, 'setTabBarItem', { index: 1, text: 'kept' });
    await callWx(page, 'navigateTo', { url: '/pages/second/second' });
    await callWx(page, 'setNavigationBarTitle', { title: 'Kept' });
    await takeNotes(page);
    await listenWx(page, 'onThemeChange');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
    expect(await takeNotes(page)).toEqual(['app theme dark', 'onThemeChange {"theme":"dark"}']);
    expect(await callWx(page, 'getAppBaseInfo')).toMatchObject({ theme: 'dark' });
    expect(await barColour(page)).toBe('#0B3D26');
    expect(await page.locator('.frame-title').innerText()).toBe('Kept');
    await callWx(page, 'navigateBack');
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['First', 'kept']);
    const ground = await page
      .locator('.preview-webview')
      .evaluate((webview) => getComputedStyle(webview).backgroundColor);
    expect(ground).toBe('rgb(21, 24, 30)');
  });

  it('changes nothing where the address names one', async () => {
    const page = await preview.page({ theme: 'light' });
    await takeNotes(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    expect(await takeNotes(page)).toEqual([]);
  });
});

describe('a browser tab that is hidden and shown again', () => {
  const turn = (page: Page, state: 'hidden' | 'visible'): Promise<void> =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);

  it('is the app in the background: the page hides before it and shows after it', async () => {
    const page = await preview.page({ scene: 1047 });
    expect(await takeNotes(page)).toEqual(['app show 1047', 'page show']);
    await listenWx(page, 'onAppHide');
    await turn(page, 'hidden');
    expect(await takeNotes(page)).toEqual(['page hide', 'app hide', 'onAppHide undefined']);
    expect(await page.locator('.page').isVisible()).toBe(true);
    await turn(page, 'visible');
    expect(await takeNotes(page)).toEqual(['app show 1047', 'page show']);
  });

  it('tells wx.onAppHide and wx.onAppShow', async () => {
    const page = await preview.page();
    await listenWx(page, 'onAppShow');
    await listenWx(page, 'onAppHide');
    await turn(page, 'hidden');
    await turn(page, 'visible');
    const told = (await takeNotes(page)).filter((note) => note.startsWith('on'));
    expect(told).toEqual([
      'onAppHide undefined',
      expect.stringContaining('onAppShow {"path":"pages/first/first"'),
    ]);
  });
});

it('an app that is opened in a hidden tab is shown once', async () => {
  const page = await preview.page({
    own: true,
    prepare: (fresh) =>
      fresh.addInitScript(() => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
      }),
  });
  await listenWx(page, 'onAppShow');
  expect(await takeNotes(page)).toEqual(['app show 1001', 'page show']);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(await takeNotes(page)).toEqual([]);
});

it('a code that is scanned while the app runs is told to all who listen, and is no launch', async () => {
  const page = await preview.page({ path: 'pages/first/first', query: { from: 'launch' } });
  await listenWx(page, 'onAppHide');
  await listenWx(page, 'onAppShow');
  await takeNotes(page);
  await page.evaluate(() => {
    window.location.hash = '#/pages/second/second?scene=1.a';
  });
  await page.locator('html[data-ready-page="pages/second/second"]').waitFor({ state: 'attached' });
  expect(await takeNotes(page)).toEqual([
    'page hide',
    'app hide',
    'onAppHide undefined',
    'app show 1001',
    expect.stringContaining('onAppShow {"path":"pages/second/second","query":{"scene":"1.a"}'),
  ]);
  expect(await callWx(page, 'getEnterOptionsSync')).toMatchObject({ query: { scene: '1.a' } });
  expect(await callWx(page, 'getLaunchOptionsSync')).toMatchObject({
    path: 'pages/first/first',
    query: { from: 'launch' },
  });
});

it('tells the app of an error that nobody caught, and of a promise whose refusal nobody took', async () => {
  const page = await preview.page({ expected: [/nobody caught|nobody took/] });
  await takeNotes(page);
  await page.evaluate(() => {
    setTimeout(() => {
      void Promise.reject(new Error('nobody took it'));
      throw new Error('nobody caught it');
    });
  });
  await page.waitForFunction(
    () =>
      (window as unknown as { __preview: { app: () => { notes: string[] } } }).__preview.app().notes
        .length === 2,
  );
  expect(await takeNotes(page)).toEqual([
    'app error Error: nobody caught it',
    'app rejection Error: nobody took it',
  ]);
});

it('takes all options of the address together', async () => {
  const page = await preview.page({
    path: 'pages/second/second',
    query: { key: 'a%20b' },
    scene: 1047,
    theme: 'dark',
    font: 1.4,
    lang: 'en',
    openid: 'o_reader',
    network: 'offline',
    packages: 'refused',
    album: 'denied',
    privacy: 'undeclared',
    screen: 'window',
    viewport: { width: 1280, height: 900 },
  });
  expect(await callWx(page, 'getEnterOptionsSync')).toMatchObject({
    path: 'pages/second/second',
    query: { key: 'a%20b' },
    scene: 1047,
  });
  expect(await callWx(page, 'getAppBaseInfo')).toMatchObject({
    theme: 'dark',
    fontSizeScaleFactor: 1.4,
    language: 'en',
  });
  expect(await callWx(page, 'getNetworkType')).toMatchObject({ networkType: 'none' });
  expect(await callWx(page, 'getSetting')).toMatchObject({
    authSetting: { 'scope.writePhotosAlbum': false },
  });
  expect(await callWx(page, 'setClipboardData', { data: 'text' })).toMatchObject({ errno: 112 });
  expect(await callWx(page, 'getWindowInfo')).toMatchObject({ windowWidth: 1280 });
  expect(await page.getByRole('button', { name: 'Home' }).count()).toBe(1);
});

it.each([
  ['theme', 'blue', 'theme=blue is not one of light, dark'],
  ['network', 'none', 'network=none is not one of online, offline, slow, refused'],
  ['lang', 'fr', 'lang=fr is not one of zh, zh_CN, en'],
  ['packages', 'late', 'packages=late is not one of arrive, refused'],
  ['screen', 'tv', 'screen=tv is not one of phone, window'],
  ['album', 'maybe', 'album=maybe is not one of ask, allowed, denied'],
  ['privacy', 'no', 'privacy=no is not one of agreed, refused, undeclared'],
  ['font', '0', 'font is a positive number'],
  ['scene', 'x', 'scene is a positive number'],
])('names an option that is not understood: %s=%s', async (name, value, message) => {
  const page = await preview.page({ expected: [/is not one of|is a positive number/] });
  const thrown = page.waitForEvent('pageerror');
  await page.goto(`${preview.url()}/?${name}=${value}`);
  expect((await thrown).message).toBe(message);
});
