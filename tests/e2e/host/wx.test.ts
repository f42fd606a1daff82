import { openPreview } from '../../support/preview';
import { beginWx, callWx } from './app-page';

const preview = openPreview('host');
const second = 'pages/second/second';

describe('wx', () => {
  it('fails by name where the preview lacks a call, and answers feature tests', async () => {
    const page = await preview.page({ expected: [/wx\.openBluetoothAdapter is not in the preview/] });
    await expect(callWx(page, 'openBluetoothAdapter')).rejects.toThrow(
      'wx.openBluetoothAdapter is not in the preview',
    );
    expect(await callWx(page, 'canIUse', 'openBluetoothAdapter')).toBe(false);
    expect(await callWx(page, 'canIUse', 'getWindowInfo')).toBe(true);
    expect(await callWx(page, 'canIUse', 'getSystemInfoSync.return.safeArea')).toBe(true);
  });

  it('describes the screen that is drawn', async () => {
    const page = await preview.page({ viewport: { width: 1280, height: 900 }, scale: 2 });
    expect(await callWx(page, 'getWindowInfo')).toEqual({
      pixelRatio: 2,
      screenWidth: 390,
      screenHeight: 844,
      windowWidth: 390,
      windowHeight: 670,
      statusBarHeight: 47,
      safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 },
      screenTop: 91,
    });
    const capsule = await page.locator('.frame-capsule').boundingBox();
    const screen = await page.locator('.frame-screen').boundingBox();
    const [left, top] = [(capsule?.x ?? 0) - (screen?.x ?? 0), (capsule?.y ?? 0) - (screen?.y ?? 0)];
    expect(await callWx(page, 'getMenuButtonBoundingClientRect')).toEqual({
      width: 87,
      height: 32,
      left,
      top,
      right: left + 87,
      bottom: top + 32,
    });
  });

  it('gives language, theme, font scale and library of the launch', async () => {
    const page = await preview.page({ theme: 'dark', font: 1.4, lang: 'en' });
    expect(await callWx(page, 'getAppBaseInfo')).toMatchObject({
      language: 'en',
      theme: 'dark',
      fontSizeScaleFactor: 1.4,
      SDKVersion: '3.8.12',
    });
    expect(await callWx(page, 'getSystemInfoSync')).toMatchObject({ SDKVersion: '3.8.12', windowWidth: 390 });
  });

  it('gives how the app was opened', async () => {
    const page = await preview.page({ path: second, query: { scene: '1.a%2Bb' }, scene: 1047 });
    expect(await callWx(page, 'getEnterOptionsSync')).toEqual({
      path: second,
      query: { scene: '1.a%2Bb' },
      scene: 1047,
      referrerInfo: {},
      apiCategory: 'default',
    });
  });
});

describe('routing', () => {
  it('opens pages and goes back', async () => {
    const page = await preview.page();
    expect(await callWx(page, 'navigateTo', { url: `/${second}?key=1` })).toEqual({
      errMsg: 'navigateTo:ok',
      eventChannel: expect.anything() as unknown,
    });
    expect(await callWx(page, 'navigateBack')).toEqual({ errMsg: 'navigateBack:ok' });
    expect(await page.locator('.frame-title').innerText()).toBe('First');
  });

  it('fails as the platform does', async () => {
    const page = await preview.page();
    expect(await callWx(page, 'navigateTo', { url: '/pages/none/none' })).toEqual({
      errMsg: 'navigateTo:fail page "pages/none/none" is not found',
    });
    expect(await callWx(page, 'navigateTo', { url: '/pages/third/third' })).toEqual({
      errMsg: 'navigateTo:fail can not navigateTo a tabbar page',
    });
    expect(await callWx(page, 'redirectTo', {})).toEqual({
      errMsg: 'redirectTo:fail parameter error: parameter.url should be String instead of Undefined;',
    });
  });

  it.each(['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'setClipboardData', 'showShareMenu'])(
    'refuses %s in single-page mode',
    async (name) => {
      const page = await preview.page({ scene: 1154, expected: [/refused in single-page mode/] });
      expect(await callWx(page, name, { url: `/${second}`, data: 'x' })).toEqual({
        errMsg: `${name}:fail can not be called in single page mode`,
      });
    },
  );
});

describe('what wx draws', () => {
  it('shows a toast for its time', async () => {
    const page = await preview.page();
    await callWx(page, 'showToast', { title: '已收藏', duration: 300 });
    const toast = page.getByRole('status');
    expect(await toast.innerText()).toBe('已收藏');
    await toast.waitFor({ state: 'detached' });
  });

  it('keeps loading up until it is hidden', async () => {
    const page = await preview.page();
    await callWx(page, 'showLoading', { title: '正在读取', mask: true });
    expect(await page.getByRole('status').innerText()).toBe('正在读取');
    await callWx(page, 'hideLoading');
    expect(await page.getByRole('status').count()).toBe(0);
  });

  it.each([
    ['确定', { confirm: true, cancel: false, errMsg: 'showModal:ok' }],
    ['取消', { confirm: false, cancel: true, errMsg: 'showModal:ok' }],
  ])('asks, and tells the answer %s', async (button, answer) => {
    const page = await preview.page();
    const { outcome } = await beginWx(page, 'showModal', {
      title: '撤销这个码？',
      content: '撤销后不能再领取。',
    });
    await page.getByRole('button', { name: button }).click();
    expect(await outcome).toEqual(answer);
    expect(await page.getByRole('alertdialog').count()).toBe(0);
  });

  it('leaves with Escape only what lies on top', async () => {
    const page = await preview.page();
    const below = await beginWx(page, 'showModal', { title: 'below' });
    const above = callWx(page, 'showModal', { title: 'above' });
    await page.getByText('above').waitFor();
    await page.keyboard.press('Escape');
    expect(await above).toMatchObject({ cancel: true });
    await page.getByRole('button', { name: '确定' }).click();
    expect(await below.outcome).toMatchObject({ confirm: true });
  });

  it('takes a text in a dialog', async () => {
    const page = await preview.page();
    const { outcome } = await beginWx(page, 'showModal', {
      title: 'Label',
      editable: true,
      placeholderText: 'Booth',
    });
    await page.getByPlaceholder('Booth').fill('A 12');
    await page.getByRole('button', { name: '确定' }).click();
    expect(await outcome).toMatchObject({ confirm: true, content: 'A 12' });
  });

  it('refuses an answer that is too long for the platform', async () => {
    const page = await preview.page();
    expect(await callWx(page, 'showModal', { confirmText: '马上去看看' })).toEqual({
      errMsg: 'showModal:fail confirmText length should not larger than 4 Chinese characters',
    });
  });

  it('offers choices, and fails when none is taken', async () => {
    const page = await preview.page();
    const first = await beginWx(page, 'showActionSheet', { itemList: ['复制', '分享'] });
    await page.getByRole('button', { name: '分享' }).click();
    expect(await first.outcome).toEqual({ errMsg: 'showActionSheet:ok', tapIndex: 1 });
    const again = await beginWx(page, 'showActionSheet', { itemList: ['复制'] });
    await page.keyboard.press('Escape');
    expect(await again.outcome).toEqual({ errMsg: 'showActionSheet:fail cancel' });
  });

  it('copies, and says so', async () => {
    const page = await preview.page();
    await callWx(page, 'setClipboardData', { data: '连接器' });
    expect(await page.getByRole('status').innerText()).toBe('内容已复制');
    expect(await callWx(page, 'getClipboardData')).toMatchObject({ data: '连接器' });
  });
});
