import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { openPreview } from '../../support/preview';
import { callWx } from './app-page';

const preview = openPreview('host');

const ok = (name: string): { errMsg: string } => ({ errMsg: `${name}:ok` });

describe('storage', () => {
  it('keeps what JSON keeps, and a date, past a reload', async () => {
    const page = await preview.page();
    expect(await callWx(page, 'setStorage', { key: 'a', data: { list: [1, null] } })).toEqual(
      ok('setStorage'),
    );
    const day = new Date(1_673_251_200_000);
    await callWx(page, 'setStorageSync', 'day', day);
    await page.reload();
    await page.locator('html[data-ready-page]').waitFor({ state: 'attached' });
    expect(await callWx(page, 'getStorage', { key: 'a' })).toEqual({
      ...ok('getStorage'),
      data: { list: [1, null] },
    });
    expect(await callWx(page, 'getStorageSync', 'day')).toEqual(day);
    const { keys, limitSize } = (await callWx(page, 'getStorageInfo')) as {
      keys: string[];
      limitSize: number;
    };
    expect([keys.sort(), limitSize]).toEqual([['a', 'day'], 10_240]);
    expect(await callWx(page, 'removeStorage', { key: 'a' })).toEqual(ok('removeStorage'));
    expect(await callWx(page, 'getStorage', { key: 'a' })).toEqual({
      errMsg: 'getStorage:fail data not found',
    });
    expect(await callWx(page, 'getStorageSync', 'a')).toBe('');
  });

  it('takes 1 MB a key and no more', async () => {
    const page = await preview.page();
    const set = (bytes: number): Promise<unknown> =>
      callWx(page, 'setStorage', { key: 'large', data: 'x'.repeat(bytes) });
    expect(await set(1024 * 1024 - 100)).toEqual(ok('setStorage'));
    expect(await set(1024 * 1024)).toEqual({ errMsg: 'setStorage:fail entry size limit reached' });
  });

  it('refuses in the platform’s words what does not fit, and keeps what was there', async () => {
    const page = await preview.page();
    const set = (key: string, data: string): Promise<unknown> => callWx(page, 'setStorage', { key, data });
    const large = (index: number): string => String(index).repeat(1_000_000);
    const full = { errMsg: 'setStorage:fail exceed storage max size 10Mb' };
    await set('first', 'before');
    const kept: number[] = [];
    let outcome = await set('0', large(0));
    while (kept.length < 10 && isDeepStrictEqual(outcome, ok('setStorage'))) {
      kept.push(kept.length);
      outcome = await set(String(kept.length), large(kept.length));
    }
    expect(outcome).toEqual(full);
    expect(kept.length).toBeGreaterThanOrEqual(5);
    expect(await set('first', large(0))).toEqual(full);
    expect(await callWx(page, 'getStorageSync', 'first')).toBe('before');
    for (const index of kept) {
      expect((await callWx(page, 'getStorageSync', String(index))) === large(index)).toBe(true);
    }
    expect(await callWx(page, 'getStorageSync', String(kept.length))).toBe('');
  });

  it('is another one on a single page', async () => {
    const page = await preview.page();
    await callWx(page, 'setStorageSync', 'a', 1);
    await page.goto(`${preview.url()}/?scene=1154`);
    await page.locator('html[data-ready-page]').waitFor({ state: 'attached' });
    expect(await callWx(page, 'getStorageSync', 'a')).toBe('');
    expect(await callWx(page, 'setStorageSync', 'a', 2)).toBeUndefined();
    expect(await callWx(page, 'clearStorage')).toEqual(ok('clearStorage'));
  });
});

describe('in single-page mode', () => {
  const refused: [string, object?][] = [
    ['navigateTo', { url: '/pages/second/second' }],
    ['redirectTo', { url: '/pages/second/second' }],
    ['reLaunch', { url: '/pages/second/second' }],
    ['switchTab', { url: '/pages/third/third' }],
    ['navigateBack'],
    ['setTabBarItem', { index: 0, text: 'x' }],
    ['setClipboardData', { data: 'x' }],
    ['getClipboardData'],
    ['saveImageToPhotosAlbum', { filePath: '/images/tab.png' }],
    ['showShareMenu'],
    ['hideShareMenu'],
    ['showShareImageMenu', { path: '/images/tab.png' }],
    ['authorize', { scope: 'scope.writePhotosAlbum' }],
    ['getSetting'],
    ['openSetting'],
  ];

  it('every call of the platform’s list is refused, and the rest works', async () => {
    const page = await preview.page({ scene: 1154, expected: [/refused in single-page mode/] });
    for (const [name, options] of refused) {
      expect(await callWx(page, name, options)).toEqual({
        errMsg: `${name}:fail can not be called in single page mode`,
      });
    }
    for (const [name, options] of [
      ['showToast', { title: 'x' }],
      ['getNetworkType', {}],
      ['setStorage', { key: 'a', data: 1 }],
      ['pageScrollTo', { scrollTop: 0, duration: 0 }],
    ] as const) {
      expect(await callWx(page, name, options)).toMatchObject(ok(name));
    }
    expect(await callWx(page, 'getEnterOptionsSync')).toMatchObject({ apiCategory: 'browseOnly' });
  });
});

describe('the navigation bar', () => {
  it('takes the colours of the app, for black and white text only, until the page is left', async () => {
    const page = await preview.page();
    const set = (frontColor: string): Promise<unknown> =>
      callWx(page, 'setNavigationBarColor', { frontColor, backgroundColor: '#123456' });
    expect(await set('#ff0000')).toMatchObject({
      errMsg: expect.stringContaining('invalid frontColor') as unknown,
    });
    expect(await set('#ffffff')).toEqual(ok('setNavigationBarColor'));
    const colour = (): Promise<string> =>
      page.locator('.frame-top').evaluate((bar) => bar.style.getPropertyValue('--frame-bar'));
    expect(await colour()).toBe('#123456');
    await callWx(page, 'navigateTo', { url: '/pages/second/second' });
    expect(await colour()).toBe('#F4F5F7');
    await callWx(page, 'navigateBack');
    expect(await colour()).toBe('#123456');
  });
});

describe('the privacy notice', () => {
  const privateCalls: [string, object][] = [
    ['setClipboardData', { data: 'x' }],
    ['getClipboardData', {}],
    ['saveImageToPhotosAlbum', { filePath: '/images/tab.png' }],
  ];

  it('is agreed to', async () => {
    const page = await preview.page();
    expect(await callWx(page, 'getPrivacySetting')).toMatchObject({ needAuthorization: false });
    expect(await callWx(page, 'requirePrivacyAuthorize')).toEqual(ok('requirePrivacyAuthorize'));
  });

  it('refuses every private call where the reader has refused it', async () => {
    const page = await preview.page({ privacy: 'refused' });
    expect(await callWx(page, 'getPrivacySetting')).toMatchObject({ needAuthorization: true });
    for (const [name, options] of [...privateCalls, ['requirePrivacyAuthorize', {}] as const]) {
      expect(await callWx(page, name, options)).toEqual({
        errMsg: `${name}:fail privacy permission is not authorized`,
        errno: 104,
      });
    }
  });

  it('refuses every private call that it does not name', async () => {
    const page = await preview.page({ privacy: 'undeclared' });
    for (const [name, options] of privateCalls) {
      expect(await callWx(page, name, options)).toEqual({
        errMsg: `${name}:fail api scope is not declared in the privacy agreement`,
        errno: 112,
      });
    }
  });
});

describe('what the platform says of itself', () => {
  const ask = async (name: string, page?: Page): Promise<unknown> =>
    callWx(page ?? (await preview.page()), name);

  it('is a phone, a version of development, and nothing fetched beforehand', async () => {
    const page = await preview.page();
    expect(await ask('getDeviceInfo', page)).toMatchObject({ platform: 'ios', brand: 'iPhone' });
    expect(await ask('getAccountInfoSync', page)).toMatchObject({ miniProgram: { envVersion: 'develop' } });
    expect(await ask('getBackgroundFetchData', page)).toMatchObject({ fetchedData: '' });
    expect(await ask('vibrateShort', page)).toEqual(ok('vibrateShort'));
  });
});
