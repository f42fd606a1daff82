import type { Page } from 'playwright-core';
import { ofPage, openFixture } from './fixture';

const preview = openFixture();
const path = 'pages/query/query';

interface Passed {
  intersectionRatio: number;
  time: number;
  boundingClientRect: object;
  intersectionRect: object;
  relativeRect: { height: number };
}

/** What the observer of the first box has told, once it is `count` times. */
const passed = async (page: Page, count: number): Promise<Passed[]> => {
  await page.waitForFunction((wanted) => {
    const { __preview } = window as unknown as { __preview: { pages: () => { passed: unknown[] }[] } };
    return (__preview.pages().at(-1)?.passed.length ?? 0) >= wanted;
  }, count);
  return (await ofPage(page, 'passed')) as Passed[];
};

/** Waits until the page was told that it is at this offset: observers are told in the same frame. */
const scrolledTo = (page: Page, scrollTop: number): Promise<unknown> =>
  page.waitForFunction((wanted) => {
    const { __preview } = window as unknown as { __preview: { pages: () => { scrolls: number[] }[] } };
    return __preview.pages().at(-1)?.scrolls.at(-1) === wanted;
  }, scrollTop);

const scroll = async (page: Page, scrollTop: number): Promise<void> => {
  await ofPage(page, 'scroll', { scrollTop, duration: 0 });
  await scrolledTo(page, scrollTop);
};

describe('queries', () => {
  it('measure elements from the page’s top left, and give null for an absent one', async () => {
    const page = await preview.page({ path });
    expect(await ofPage(page, 'ask')).toEqual([
      expect.objectContaining({
        id: 'first',
        dataset: { name: 'first' },
        left: 0,
        top: 0,
        width: 390,
        height: 100,
      }),
      [
        { id: 'first', dataset: { name: 'first' }, height: 100 },
        { id: 'below', dataset: { name: 'below' }, height: 40 },
      ].map((box) => expect.objectContaining({ ...box, width: 390, display: 'block' }) as unknown),
      expect.objectContaining({ scrollTop: 0, scrollLeft: 0, scrollHeight: 1690 }),
      null,
    ]);
  });

  it('can be carried out again', async () => {
    const page = await preview.page({ path });
    expect(await ofPage(page, 'askTwice')).toEqual([[{ id: 'first' }], [{ id: 'first' }]]);
  });

  it('give the canvas’s node, which draws', async () => {
    const page = await preview.page({ path });
    expect(await ofPage(page, 'draw')).toEqual({ width: 100, isOpaque: true });
  });

  it('observe an element coming into view, and the page its scrolling and its end', async () => {
    const page = await preview.page({ path });
    expect(await ofPage(page, 'seen')).toEqual([]);
    await page.mouse.move(100, 300);
    await page.mouse.wheel(0, 5000);
    await page.waitForFunction(() => {
      const { __preview } = window as unknown as {
        __preview: { pages: () => { seen: unknown[]; bottoms: number }[] };
      };
      const top = __preview.pages().at(-1);
      return top !== undefined && top.seen.length > 0 && top.bottoms === 1;
    });
    expect(await ofPage(page, 'seen')).toEqual([{ id: 'below', ratio: 1, name: 'below' }]);
    const scrolls = (await ofPage(page, 'scrolls')) as number[];
    expect(scrolls.at(-1)).toBeGreaterThan(500);
  });

  it('come after the page was scrolled: at once, over a time, or to a distance from an element', async () => {
    const page = await preview.page({ path });
    await scroll(page, 120);
    expect(await ofPage(page, 'scrolls')).toEqual([120]);
    await ofPage(page, 'scroll', { scrollTop: 420, duration: 200 });
    await scrolledTo(page, 420);
    const [, ...gliding] = (await ofPage(page, 'scrolls')) as number[];
    expect(gliding.length).toBeGreaterThan(1);
    expect(gliding).toEqual([...gliding].sort((one, other) => one - other));
    await ofPage(page, 'scroll', { selector: '#canvas', offsetTop: -30, duration: 0 });
    await scrolledTo(page, 70);
  });

  it('tell of an element that leaves the window and comes back, and where both are', async () => {
    const page = await preview.page({ path });
    await ofPage(page, 'follow', {});
    const box = { left: 0, right: 390, width: 390, height: 100 };
    const [there] = await passed(page, 1);
    expect(there).toMatchObject({
      intersectionRatio: 1,
      boundingClientRect: { ...box, top: 0, bottom: 100 },
    });
    await scroll(page, 60);
    await scroll(page, 250);
    const [, gone] = await passed(page, 2);
    expect(gone).toMatchObject({
      intersectionRatio: 0,
      boundingClientRect: { ...box, top: -250, bottom: -150 },
      intersectionRect: { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 },
    });
    await scroll(page, 25);
    const told = await passed(page, 3);
    const height = await page
      .locator('.preview-webview')
      .last()
      .evaluate((view) => view.clientHeight);
    expect(told[2]).toMatchObject({
      intersectionRatio: 0.75,
      boundingClientRect: { ...box, top: -25, bottom: 75 },
      intersectionRect: { ...box, top: 0, bottom: 75, height: 75 },
      relativeRect: { ...box, top: 0, bottom: height, height },
    });
    const times = told.map(({ time }) => time);
    expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
    expect(told).toHaveLength(3);
  });

  it('count with margins that grow the window, and tell nothing once they have ended', async () => {
    const page = await preview.page({ path });
    await ofPage(page, 'follow', { top: 200 });
    const [there] = await passed(page, 1);
    expect(there?.relativeRect).toMatchObject({ top: -200, left: 0 });
    await scroll(page, 250);
    await scroll(page, 350);
    expect((await passed(page, 2))[1]).toMatchObject({ boundingClientRect: { top: -350 } });
    await ofPage(page, 'unfollow');
    await scroll(page, 0);
    await scroll(page, 350);
    expect(await ofPage(page, 'passed')).toHaveLength(2);
  });
});
