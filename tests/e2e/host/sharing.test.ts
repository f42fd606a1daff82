import type { Locator, Page } from 'playwright-core';
import { openPreview, type PageOptions } from '../../support/preview';
import { callWx } from './app-page';
import { draw, type Handle, widthOf } from './drawing';

const preview = openPreview('host');
const second = 'pages/second/second';

const card = (page: Page, handler: string): Locator => page.locator(`[data-share="${handler}"]`);

/** Chooses in the capsule's menu. */
const choose = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('button', { name }).click();
};

/** What a share handler gave, the platform's defaults filled in. */
const contentOf = async (page: Page, handler: string): Promise<unknown> =>
  JSON.parse((await card(page, handler).getAttribute('data-content')) ?? '') as unknown;

/** Makes the page on show answer with this; its promise settles after a time, ms, unless it is refused. */
const answer = (
  page: Page,
  handler: string,
  own: object,
  later?: { content: unknown; after?: number; isRefused?: boolean },
): Promise<void> =>
  page.evaluate(
    ([name, given, promised]) => {
      const top = (window as unknown as Handle).__preview.pages().at(-1);
      if (!top) return;
      top[name] = () => ({
        ...given,
        ...(promised && {
          promise: new Promise((resolve, reject) => {
            if (promised.isRefused) reject(new Error('refused'));
            else setTimeout(resolve, promised.after ?? 0, promised.content);
          }),
        }),
      });
    },
    [handler, own, later] as const,
  );

describe('sharing', () => {
  it('shows from the menu what a friend would get, with what the promise adds', async () => {
    const page = await preview.page({ path: second });
    await choose(page, '发送给朋友');
    expect(await card(page, 'onShareAppMessage').innerText()).toBe(
      'Second, at last, from menu\n/pages/second/second?key=1',
    );
    const picture = card(page, 'onShareAppMessage').locator('img');
    expect(await widthOf(picture)).toBe(81);
    const box = await picture.boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(5 / 4, 2);
  });

  it('shows what Moments would get, with a square picture', async () => {
    const page = await preview.page({ path: second });
    const imageUrl = await draw(page, { width: 40, height: 40 });
    await answer(page, 'onShareTimeline', { title: 'Second, in Moments', query: 'key=2', imageUrl });
    await choose(page, '分享到朋友圈');
    expect(await card(page, 'onShareTimeline').innerText()).toBe('Second, in Moments\nkey=2');
    const picture = card(page, 'onShareTimeline').locator('img');
    expect(await widthOf(picture)).toBe(40);
    const box = await picture.boundingBox();
    expect(box?.width).toBe(box?.height);
  });

  it('shows what the favourites would get', async () => {
    const page = await preview.page({ path: second });
    const content = { title: 'Kept', query: 'key=3', imageUrl: '/images/tab.png' };
    await answer(page, 'onAddToFavorites', content);
    await choose(page, '收藏');
    expect(await contentOf(page, 'onAddToFavorites')).toEqual({ ...content, path: '' });
  });

  it('is told that a button asked', async () => {
    const page = await preview.page({ path: second });
    await page.locator('wx-button').click();
    expect(await card(page, 'onShareAppMessage').innerText()).toContain('Second, at last, from button');
  });

  it('takes the page on show and its query where a handler says nothing', async () => {
    const page = await preview.page();
    await callWx(page, 'navigateTo', { url: `/${second}?key=4&word=a%20b` });
    await answer(page, 'onShareAppMessage', {});
    await choose(page, '发送给朋友');
    const nothing = { title: 'Second', query: '', imageUrl: '' };
    expect(await contentOf(page, 'onShareAppMessage')).toEqual({ ...nothing, path: `/${second}` });
    await page.keyboard.press('Escape');
    await answer(page, 'onShareTimeline', {});
    await choose(page, '分享到朋友圈');
    expect(await contentOf(page, 'onShareTimeline')).toEqual({
      ...nothing,
      path: '',
      query: 'key=4&word=a%20b',
    });
  });

  it('offers nothing on a page that shares nothing, or that hides the menu', async () => {
    const page = await preview.page();
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByText('当前页面不可分享').waitFor();
    const hidden = await preview.page({ path: second });
    await callWx(hidden, 'hideShareMenu');
    await hidden.getByRole('button', { name: '更多' }).click();
    await hidden.getByText('当前页面不可分享').waitFor();
  });
});

describe('the promise of a shared message', () => {
  const own = { title: 'At once', path: '/pages/third/third', imageUrl: '/images/tab.png' };
  const install: PageOptions = { path: second, prepare: (opened) => opened.clock.install() };

  it.each([
    ['is refused', { content: {}, isRefused: true }],
    ['gives no object', { content: 'text' }],
    ['gives no texts', { content: { title: 7, path: null, imageUrl: '' } }],
  ])('counts for nothing where it %s', async (_name, later) => {
    const page = await preview.page({ path: second });
    await answer(page, 'onShareAppMessage', own, later);
    await choose(page, '发送给朋友');
    expect(await contentOf(page, 'onShareAppMessage')).toEqual({ ...own, query: '' });
  });

  it.each([
    [2900, 'Later'],
    [3100, 'At once'],
  ])('has three seconds: after %i ms it is "%s"', async (after, title) => {
    const page = await preview.page(install);
    await answer(page, 'onShareAppMessage', own, { content: { title: 'Later' }, after });
    await choose(page, '发送给朋友');
    await page.clock.runFor(2800);
    expect(await card(page, 'onShareAppMessage').count()).toBe(0);
    await page.clock.runFor(400);
    expect(await contentOf(page, 'onShareAppMessage')).toMatchObject({ title, path: own.path });
  });

  it('is no part of Moments', async () => {
    const page = await preview.page({ path: second });
    await answer(page, 'onShareTimeline', { title: 'At once' }, { content: { title: 'Later' } });
    await choose(page, '分享到朋友圈');
    expect(await contentOf(page, 'onShareTimeline')).toMatchObject({ title: 'At once' });
  });
});

describe('what was shared', () => {
  const opened = async (page: Page, name: string, path: string): Promise<unknown> => {
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name }).click();
    await loaded;
    await page.locator(`html[data-ready-page="${path}"]`).waitFor({ state: 'attached' });
    return callWx(page, 'getEnterOptionsSync');
  };

  it('opens as a card in a chat does', async () => {
    const page = await preview.page({ path: second });
    await choose(page, '发送给朋友');
    const entered = { path: second, query: { key: '1' }, scene: 1007 };
    expect(await opened(page, '打开这张卡片', second)).toMatchObject(entered);
    await choose(page, '发送给朋友');
    expect(await opened(page, '打开这张卡片', second)).toMatchObject(entered);
  });

  it('opens as a page in Moments does, where an open-type does nothing but say so', async () => {
    const page = await preview.page({ path: second });
    await choose(page, '分享到朋友圈');
    const entered = { path: second, query: { key: '2' }, scene: 1154 };
    expect(await opened(page, '在朋友圈打开', second)).toMatchObject(entered);
    await page.locator('wx-button').click();
    await page.getByRole('status').filter({ hasText: '请前往小程序使用完整服务' }).waitFor();
    expect(await page.locator('[data-share]').count()).toBe(0);
  });
});

describe('a screenshot', () => {
  /** Registers a listener that answers with what is given, its promise after a time in ms. */
  const listen = (page: Page, own: string, promised: { src?: string; after: number } | null): Promise<void> =>
    page.evaluate(
      ({ src, later }) => {
        const top = (window as unknown as Handle).__preview.pages().at(-1);
        top?.call('onGeneratePoster', () => ({
          src,
          ...(later && {
            promise: new Promise((resolve) => {
              setTimeout(resolve, later.after, { src: later.src });
            }),
          }),
        }));
      },
      { src: own, later: promised },
    );
  const forward = async (page: Page): Promise<void> => {
    await page.evaluate(() => {
      (window as unknown as Handle).__preview.screenshot();
    });
    await page.getByRole('button', { name: '转发截图' }).click();
  };
  const poster = (page: Page): Promise<string | null> =>
    page.locator('[data-poster]').getAttribute('data-poster');

  it('is forwarded as the picture that the app draws meanwhile', async () => {
    const page = await preview.page({ viewport: { width: 1280, height: 900 } });
    const path = await draw(page, { width: 40, height: 20 });
    await listen(page, '/images/tab-selected.png', null);
    await listen(page, '/images/tab.png', { src: path, after: 10 });
    await page.getByRole('button', { name: '截屏' }).click();
    await page.getByRole('button', { name: '转发截图' }).click();
    expect(await poster(page)).toBe(path);
    expect(await widthOf(page.locator('img[data-poster]'))).toBe(40);
  });

  it('is forwarded as the picture given at once where the promise takes more than three seconds', async () => {
    const page = await preview.page({ prepare: (opened) => opened.clock.install() });
    await listen(page, '/images/tab.png', { src: '/images/tab-selected.png', after: 3100 });
    await forward(page);
    await page.clock.runFor(2900);
    expect(await page.locator('[data-poster]').count()).toBe(0);
    await page.clock.runFor(100);
    expect(await poster(page)).toBe('/images/tab.png');
  });

  it('is itself what is forwarded where nobody listens any more', async () => {
    const page = await preview.page();
    await listen(page, '/images/tab.png', null);
    await callWx(page, 'offGeneratePoster');
    await forward(page);
    await page.getByText('转发的是截图本身').waitFor();
    expect(await poster(page)).toBe('');
  });
});
