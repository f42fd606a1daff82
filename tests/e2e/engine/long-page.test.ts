import type { Page } from 'playwright-core';
import { ofPage, openFixture, ready, takeCalls } from './fixture';

const preview = openFixture();
const path = 'pages/long/long';

/** Waits until something like a scroll by key would have begun. */
const twoFrames = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );

const scrollTop = (page: Page): Promise<number> =>
  page.locator('.preview-scroller').evaluate(({ scrollTop: top }) => top);

const leftEdges = (page: Page, selector: string): Promise<number[]> =>
  page
    .locator(`${selector} wx-swiper-item`)
    .evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().left)));

/** The notes that begin so, once there is one. */
const takeCallsOf = async (page: Page, beginning: string): Promise<string[]> => {
  await page.waitForFunction((wanted) => {
    const { __preview } = window as unknown as { __preview: { app: () => { calls: string[] } } };
    return __preview.app().calls.some((call) => call.startsWith(wanted));
  }, beginning);
  return (await takeCalls(page)).filter((call) => call.startsWith(beginning));
};

describe('a swiper', () => {
  it('stands at the slide it begins with, and says nothing of it', async () => {
    const page = await preview.page({ path });
    expect(await leftEdges(page, '.third')).toEqual([-780, -390, 0]);
    await ofPage(page, 'set', { start: 1 });
    const [change] = await takeCallsOf(page, 'long change');
    expect(change).toBe('long change {"current":1,"currentItemId":"","source":""}');
  });

  it('stands there too where its slides come later', async () => {
    const page = await preview.page({ path });
    await ofPage(page, 'set', { lateSlides: ['four', 'five'] });
    await page.waitForFunction(
      () => document.querySelectorAll('.late wx-swiper-item').item(1).getBoundingClientRect().left === 0,
    );
    expect((await takeCalls(page)).filter((call) => call.startsWith('long change'))).toEqual([]);
  });

  it('shows as many slides as it is told to later', async () => {
    const page = await preview.page({ path });
    await ofPage(page, 'set', { start: 0, shown: 3 });
    await page.waitForFunction(() => {
      const last = document.querySelectorAll('.third wx-swiper-item').item(2);
      return Math.round(last.getBoundingClientRect().left) === 260;
    });
    expect(await leftEdges(page, '.third')).toEqual([0, 130, 260]);
  });
});

describe('the space bar', () => {
  it.each([
    ['a button', '.press', 'long tap'],
    ['a switch', '.turn', 'long change {"value":true}'],
  ])('works %s without scrolling the page', async (_what, selector, told) => {
    const page = await preview.page({ path });
    await takeCalls(page);
    await page.locator(selector).focus();
    await page.keyboard.press('Space');
    expect(await takeCallsOf(page, told)).toHaveLength(1);
    await twoFrames(page);
    expect(await scrollTop(page)).toBe(0);
  });
});

it('a page that was left hears nothing more of what it showed', async () => {
  const page = await preview.page({ path: 'pages/second/second' });
  await ofPage(page, 'open', `/${path}`);
  await ready(page, path);
  await page.evaluate(async () => {
    const { __preview } = window as unknown as {
      __preview: { pages: () => { setData: (data: object) => void }[] };
    };
    const picture = document.querySelector('.picture img');
    const loaded = new Promise((done) => picture?.addEventListener('load', done));
    __preview.pages().at(-1)?.setData({ source: '/images/red.png' });
    document.querySelector<HTMLElement>('.frame-back')?.click();
    await loaded;
  });
  await ready(page, 'pages/second/second');
  expect((await takeCalls(page)).filter((call) => call.startsWith('long load'))).toEqual([]);
});
