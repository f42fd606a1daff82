import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { openPreview } from '../../support/preview';
import { beginWx, callWx } from './app-page';
import { type AppCanvas, draw, type Handle, load, widthOf } from './drawing';

const preview = openPreview('host');
const second = 'pages/second/second';

const red = [255, 0, 0, 255];
const blue = [0, 0, 255, 255];

describe('a picture of a canvas', () => {
  it('is a file with a path of its own, that a canvas draws and <image> shows', async () => {
    const page = await preview.page({ path: second });
    const [path, another] = [
      await draw(page, { width: 40, height: 20 }),
      await draw(page, { width: 10, height: 10, picture: { fileType: 'jpg' } }),
    ];
    expect(path).toMatch(/^wxfile:\/\/tmp_\w+\.png$/);
    expect(another).toMatch(/^wxfile:\/\/tmp_\w+\.jpg$/);
    expect(await load(page, path)).toEqual({ size: [40, 20], first: red });
    await page.evaluate((picture) => {
      (window as unknown as Handle).__preview.pages().at(-1)?.setData({ picture });
    }, path);
    expect(await widthOf(page.locator('wx-image img'))).toBe(40);
  });

  it('is as large as the canvas in px of the screen, or as large as asked for, of the part asked for', async () => {
    const page = await preview.page({ scale: 2 });
    const whole = await draw(page, { width: 40, height: 20 });
    expect(await load(page, whole)).toEqual({ size: [80, 40], first: red });
    const picture = { x: 24, width: 10, height: 10, destWidth: 30, destHeight: 15 };
    const part = await draw(page, { width: 40, height: 20, picture });
    expect(await load(page, part)).toEqual({ size: [30, 15], first: blue });
  });

  it.each([
    ['a side that no phone draws', { width: 5000, height: 10 }],
    [
      'a picture that no phone makes',
      { width: 10, height: 10, picture: { destWidth: 5000, destHeight: 10 } },
    ],
    ['a part without size', { width: 10, height: 10, picture: { width: 0 } }],
  ])('fails for %s', async (_name, options) => {
    const page = await preview.page();
    expect(await draw(page, options)).toBe('canvasToTempFilePath:fail create bitmap failed');
  });

  it('fails for what is no canvas, and for another type of file', async () => {
    const page = await preview.page();
    expect(await callWx(page, 'canvasToTempFilePath', { canvasId: 'old' })).toEqual({
      errMsg: 'canvasToTempFilePath:fail fail canvas is empty',
    });
    const picture = { fileType: 'webp' };
    expect(await draw(page, { width: 10, height: 10, picture })).toMatch(
      /fileType "webp" is not png or jpg$/,
    );
  });

  it('comes from a canvas of type 2d: another is refused by name', async () => {
    const page = await preview.page({ expected: [/type "webgl"|getContext\("webgl"\)/] });
    await expect(callWx(page, 'createOffscreenCanvas', { width: 1 })).rejects.toThrow(
      'type "webgl" is not in the preview',
    );
    const mixed = page.evaluate(() => {
      const top = (window as unknown as Handle).__preview.pages().at(-1);
      (top?.call('createOffscreenCanvas', { type: '2d' }) as AppCanvas).getContext('webgl');
    });
    await expect(mixed).rejects.toThrow('getContext("webgl")');
  });
});

describe('the menu of a picture', () => {
  const choose = async (page: Page, name: string, options: object = {}): Promise<unknown> => {
    const path = await draw(page, { width: 40, height: 20 });
    const { outcome } = await beginWx(page, 'showShareImageMenu', { path, ...options });
    await page.getByRole('button', { name, exact: true }).click();
    return outcome;
  };
  const entrance = (page: Page): Promise<string | null> =>
    page.locator('[data-entrance]').getAttribute('data-entrance');

  it('shows it, and succeeds with every choice', async () => {
    const page = await preview.page();
    for (const name of ['发送给朋友', '分享到朋友圈', '收藏']) {
      expect(await choose(page, name)).toEqual({ errMsg: 'showShareImageMenu:ok' });
    }
    const saved = page.waitForEvent('download');
    expect(await choose(page, '保存图片')).toEqual({ errMsg: 'showShareImageMenu:ok' });
    expect((await saved).suggestedFilename()).toBe('picture.png');
  });

  it('can be left', async () => {
    const page = await preview.page();
    expect(await choose(page, '取消')).toEqual({ errMsg: 'showShareImageMenu:fail cancel' });
  });

  it('says where the picture leads: to the path given, the shared page, the first page, or nowhere', async () => {
    const page = await preview.page({ path: second });
    const shown = async (options: object): Promise<string | null> => {
      const { outcome } = await beginWx(page, 'showShareImageMenu', { path: '/images/tab.png', ...options });
      const said = (await page.locator('[data-entrance]').count()) === 0 ? null : await entrance(page);
      await page.keyboard.press('Escape');
      await outcome;
      return said;
    };
    expect(await shown({ entrancePath: '/pages/third/third?a=1' })).toBe('/pages/third/third?a=1');
    expect(await shown({})).toBe(`/${second}`);
    expect(await shown({ needShowEntrance: false })).toBeNull();
    await callWx(page, 'navigateTo', { url: '/pages/first/first' });
    await callWx(page, 'switchTab', { url: '/pages/first/first' });
    expect(await shown({})).toBe('/pages/first/first');
  });

  it('takes local pictures only', async () => {
    const page = await preview.page();
    expect(await callWx(page, 'showShareImageMenu', { path: 'https://example.com/a.png' })).toEqual({
      errMsg: 'showShareImageMenu:fail file not found: https://example.com/a.png',
    });
  });
});

const asked = (page: Page): ReturnType<Page['locator']> => page.getByRole('alertdialog');
const save = { filePath: '/images/tab.png' };
const refused = { errMsg: 'saveImageToPhotosAlbum:fail auth deny', errno: 103 };
const permission = async (page: Page): Promise<unknown> =>
  ((await callWx(page, 'getSetting')) as { authSetting: Record<string, boolean> }).authSetting;

describe('the album', () => {
  it('takes a picture once the reader allows it, and is not asked again', async () => {
    const page = await preview.page();
    const path = await draw(page, { width: 40, height: 20, picture: { fileType: 'jpg' } });
    expect(await permission(page)).toEqual({});
    const first = await beginWx(page, 'saveImageToPhotosAlbum', { filePath: path });
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '允许' }).click();
    expect(await first.outcome).toEqual({ errMsg: 'saveImageToPhotosAlbum:ok' });
    expect((await saved).suggestedFilename()).toBe('picture.jpg');
    const bytes = await readFile(await (await saved).path());
    expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(await permission(page)).toEqual({ 'scope.writePhotosAlbum': true });
    const again = page.waitForEvent('download');
    expect(await callWx(page, 'saveImageToPhotosAlbum', save)).toEqual({
      errMsg: 'saveImageToPhotosAlbum:ok',
    });
    expect((await again).suggestedFilename()).toBe('picture.png');
  });

  it('asks once, and after a refusal opens only from the settings', async () => {
    const page = await preview.page();
    const first = await beginWx(page, 'saveImageToPhotosAlbum', save);
    const meanwhile = callWx(page, 'authorize', { scope: 'scope.writePhotosAlbum' });
    expect(await asked(page).count()).toBe(1);
    await page.getByRole('button', { name: '拒绝' }).click();
    expect(await first.outcome).toEqual(refused);
    expect(await meanwhile).toEqual({ errMsg: 'authorize:fail auth deny', errno: 103 });
    expect(await callWx(page, 'saveImageToPhotosAlbum', save)).toEqual(refused);

    const settings = await beginWx(page, 'openSetting');
    const toggle = page.getByRole('switch', { name: '保存到相册' });
    expect(await toggle.isChecked()).toBe(false);
    await toggle.click();
    await page.getByRole('button', { name: '完成' }).click();
    expect(await settings.outcome).toEqual({
      errMsg: 'openSetting:ok',
      authSetting: { 'scope.writePhotosAlbum': true },
    });
    const saved = page.waitForEvent('download');
    await callWx(page, 'saveImageToPhotosAlbum', save);
    expect((await saved).suggestedFilename()).toBe('picture.png');
  });

  it('remembers the answer until the storage is cleared', async () => {
    const page = await preview.page();
    const first = await beginWx(page, 'saveImageToPhotosAlbum', save);
    await page.getByRole('button', { name: '拒绝' }).click();
    await first.outcome;
    await page.reload();
    await page.locator('html[data-ready-page]').waitFor({ state: 'attached' });
    expect(await callWx(page, 'saveImageToPhotosAlbum', save)).toEqual(refused);
  });

  it('is denied or open from the start where the address says so', async () => {
    const denied = await preview.page({ album: 'denied' });
    expect(await callWx(denied, 'saveImageToPhotosAlbum', save)).toEqual(refused);
    const allowed = await preview.page({ album: 'allowed' });
    expect(await permission(allowed)).toEqual({ 'scope.writePhotosAlbum': true });
  });

  it('lists in the settings only what was asked for', async () => {
    const page = await preview.page();
    const settings = await beginWx(page, 'openSetting');
    await page.getByText('小程序还没有申请任何权限').waitFor();
    expect(await page.getByRole('switch').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await settings.outcome).toEqual({ errMsg: 'openSetting:ok', authSetting: {} });
  });

  it.each(['https://example.com/a.png', 'wxfile://tmp_none.png'])(
    'takes no picture from %s',
    async (filePath) => {
      const page = await preview.page({ album: 'allowed' });
      expect(await callWx(page, 'saveImageToPhotosAlbum', { filePath })).toEqual({
        errMsg: `saveImageToPhotosAlbum:fail file not found: ${filePath}`,
      });
    },
  );
});

it('the viewer of pictures shows the current one, and succeeds as it opens', async () => {
  const page = await preview.page();
  const [first, current] = [
    await draw(page, { width: 10, height: 10 }),
    await draw(page, { width: 40, height: 20 }),
  ];
  const viewed = page.getByRole('dialog').locator('img');
  expect(await callWx(page, 'previewImage', { urls: [first, current], current })).toEqual({
    errMsg: 'previewImage:ok',
  });
  expect(await widthOf(viewed)).toBe(40);
  await page.keyboard.press('Escape');
  await viewed.waitFor({ state: 'detached' });
  await callWx(page, 'previewImage', { urls: [first, current] });
  expect(await widthOf(viewed)).toBe(10);
});
