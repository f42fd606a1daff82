import { openPreview } from '../../support/preview';
import { callWx } from './app-page';

const preview = openPreview('host');
const second = 'pages/second/second';

describe('on a wide screen', () => {
  const viewport = { width: 1280, height: 900 };

  it('shows a phone of 390 × 844 with status bar, in the middle of a desk', async () => {
    const page = await preview.page({ viewport });
    expect(await page.locator('.frame-screen').boundingBox()).toEqual({
      x: 445,
      y: 28,
      width: 390,
      height: 844,
    });
    expect(await page.locator('.frame-status').innerText()).toBe('9:41');
    expect(await page.locator('.frame-stage').boundingBox()).toMatchObject({
      y: 28 + 47 + 44,
      height: 844 - 91 - 83,
    });
  });

  it('measures rpx by the phone, not by the window', async () => {
    const page = await preview.page({ viewport });
    expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--rpx'))).toBe(
      '0.52px',
    );
  });

  it('keeps the home indicator clear only where no bar does', async () => {
    const page = await preview.page({ viewport });
    const inset = (): Promise<string> =>
      page.evaluate(() => document.documentElement.style.getPropertyValue('--safe-area-inset-bottom'));
    expect(await inset()).toBe('0px');
    await callWx(page, 'navigateTo', { url: `/${second}` });
    expect(await inset()).toBe('34px');
  });
});

describe('on a tablet', () => {
  const tablet = { screen: 'window', viewport: { width: 1280, height: 900 } } as const;

  it('fills the window, with neither a drawn phone nor the panel', async () => {
    const page = await preview.page(tablet);
    expect(await page.locator('.frame-screen').boundingBox()).toEqual({ x: 0, y: 0, ...tablet.viewport });
    expect(await page.locator('.frame-status').isVisible()).toBe(false);
    expect(await page.getByRole('complementary').count()).toBe(0);
    const desk = await preview.page({ viewport: tablet.viewport });
    await desk.getByRole('complementary').waitFor();
  });

  it('measures rpx by the window', async () => {
    const page = await preview.page(tablet);
    const rpx = await page.evaluate(() => document.documentElement.style.getPropertyValue('--rpx'));
    expect(parseFloat(rpx)).toBeCloseTo(tablet.viewport.width / 750, 4);
  });
});

describe('on a phone', () => {
  it('fills the screen, with the navigation bar but no drawn phone', async () => {
    const page = await preview.page();
    expect(await page.locator('.frame-screen').boundingBox()).toEqual({
      x: 0,
      y: 0,
      width: 390,
      height: 844,
    });
    expect(await page.locator('.frame-status').isVisible()).toBe(false);
    expect(await page.locator('.frame-navigation').boundingBox()).toMatchObject({ y: 0, height: 44 });
  });

  it('measures rpx by the screen', async () => {
    const page = await preview.page({ viewport: { width: 320, height: 640 } });
    const rpx = await page.evaluate(() => document.documentElement.style.getPropertyValue('--rpx'));
    expect(parseFloat(rpx)).toBeCloseTo(320 / 750, 4);
  });
});

describe('the navigation bar', () => {
  it("shows the page's title, in the middle", async () => {
    const page = await preview.page({ path: second });
    expect(await page.locator('.frame-title').innerText()).toBe('Second');
    expect(await page.title()).toBe('Second');
    const box = await page.locator('.frame-title').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBe(195);
  });

  it('takes the colours of the theme', async () => {
    const colours = async (theme: 'light' | 'dark'): Promise<string[]> => {
      const page = await preview.page({ theme });
      return page.locator('.frame-top').evaluate((bar) => {
        const { backgroundColor, color } = getComputedStyle(bar);
        return [backgroundColor, color];
      });
    };
    expect(await colours('light')).toEqual(['rgb(244, 245, 247)', 'rgb(0, 0, 0)']);
    expect(await colours('dark')).toEqual(['rgb(11, 61, 38)', 'rgb(255, 255, 255)']);
  });

  it('offers home on a first page that is no tab, and back on a page opened from another', async () => {
    const page = await preview.page({ path: second });
    const back = page.getByRole('button', { name: '返回', exact: true });
    const home = page.getByRole('button', { name: '返回首页' });
    expect([await back.isVisible(), await home.isVisible()]).toEqual([false, true]);
    await home.click();
    await page.locator('html[data-ready-page="pages/first/first"]').waitFor({ state: 'attached' });
    expect([await back.isVisible(), await home.isVisible()]).toEqual([false, false]);
    await callWx(page, 'navigateTo', { url: `/${second}` });
    expect([await back.isVisible(), await home.isVisible()]).toEqual([true, false]);
    await back.click();
    expect(await page.locator('.frame-title').innerText()).toBe('First');
  });
});

describe('the tab bar', () => {
  it('marks the tab of the page on show and leads to the others', async () => {
    const page = await preview.page();
    const tab = page.getByRole('tab');
    expect(await tab.allInnerTexts()).toEqual(['First', 'Third']);
    expect(await tab.first().getAttribute('aria-selected')).toBe('true');
    await tab.last().click();
    expect(await page.locator('.frame-title').innerText()).toBe('Third');
    expect(await tab.last().getAttribute('aria-selected')).toBe('true');
    expect(await tab.last().evaluate((item) => getComputedStyle(item).color)).toBe('rgb(75, 67, 207)');
  });

  it('is not there on other pages', async () => {
    const page = await preview.page({ path: second });
    expect(await page.locator('.frame-tabs').isVisible()).toBe(false);
  });

  it('takes a text of the app', async () => {
    const page = await preview.page();
    expect(await callWx(page, 'setTabBarItem', { index: 1, text: '第三' })).toEqual({
      errMsg: 'setTabBarItem:ok',
    });
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['First', '第三']);
  });
});

describe('a page opened from Moments', () => {
  it('has a bar to the Mini Program instead of tab bar and navigation', async () => {
    const page = await preview.page({ scene: 1154 });
    expect(await page.locator('.frame-tabs').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: '返回首页' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: '前往小程序' }).click();
    await page.locator('.frame-has-tabs').waitFor();
    expect(new URL(page.url()).searchParams.get('scene')).toBe('1155');
  });

  it('keeps the title of the page JSON', async () => {
    const page = await preview.page({ scene: 1154 });
    await callWx(page, 'setNavigationBarTitle', { title: 'Another' });
    expect(await page.locator('.frame-title').innerText()).toBe('First');
  });
});

describe('the text', () => {
  it('is in the font that the preview serves, on any machine', async () => {
    const page = await preview.page();
    await callWx(page, 'setNavigationBarTitle', { title: '之约手册' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(new Set(loaded)).toEqual(new Set(['Noto Sans SC Variable']));
  });
});
