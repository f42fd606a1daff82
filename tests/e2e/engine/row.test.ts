import type { Page } from 'playwright-core';
import { ofPage, openFixture, styleOf } from './fixture';

const preview = openFixture();
const path = 'pages/row/row';

type Detail = Record<string, unknown>;

const noted = async (page: Page, type: string): Promise<Detail[]> =>
  ((await ofPage(page, 'events')) as { type: string; detail: Detail }[])
    .filter((event) => event.type === type)
    .map(({ detail }) => detail);

/** Waits until the app was told that the row is at this offset, px. */
const toldOf = (page: Page, left: number): Promise<unknown> =>
  page.waitForFunction((wanted) => {
    const { __preview } = window as unknown as {
      __preview: { pages: () => { events: { type: string; detail: { scrollLeft?: number } }[] }[] };
    };
    const scrolls = __preview
      .pages()
      .at(-1)
      ?.events.filter(({ type }) => type === 'scroll');
    return scrolls?.at(-1)?.detail.scrollLeft === wanted;
  }, left);

const show = (page: Page, into: string): Promise<unknown> => ofPage(page, 'set', { into });

describe('a scroll-view that lies', () => {
  it('brings an element to its left edge at once, and says how far it went', async () => {
    const page = await preview.page({ path });
    await show(page, 'four');
    await toldOf(page, 300);
    expect(await noted(page, 'scroll')).toEqual([
      { scrollLeft: 300, scrollTop: 0, scrollWidth: 800, scrollHeight: 40, deltaX: -300, deltaY: 0 },
    ]);
    const [row, item] = [page.locator('.lying'), page.getByText('four', { exact: true })];
    expect((await item.boundingBox())?.x).toBe((await row.boundingBox())?.x);
    await show(page, 'three');
    await toldOf(page, 200);
    expect((await noted(page, 'scroll')).at(-1)).toMatchObject({ scrollLeft: 200, deltaX: 100 });
  });

  it('tells of its right and its left end once on arrival', async () => {
    const page = await preview.page({ path });
    await show(page, 'four');
    await toldOf(page, 300);
    expect(await noted(page, 'scrolltolower')).toEqual([]);
    await show(page, 'eight');
    await toldOf(page, 500);
    expect(await noted(page, 'scrolltolower')).toEqual([{ direction: 'right' }]);
    expect(await noted(page, 'scrolltoupper')).toEqual([]);
    await show(page, 'one');
    await toldOf(page, 0);
    expect(await noted(page, 'scrolltoupper')).toEqual([{ direction: 'left' }]);
    expect(await noted(page, 'scrolltolower')).toHaveLength(1);
  });

  it('goes there step by step with animation, and at once where motion is reduced', async () => {
    const page = await preview.page({ path });
    await ofPage(page, 'set', { animated: true });
    await show(page, 'four');
    await toldOf(page, 300);
    const [first] = await noted(page, 'scroll');
    expect(Number(first?.scrollLeft)).toBeGreaterThan(0);
    expect(Number(first?.scrollLeft)).toBeLessThan(300);

    const still = await preview.page({ path, reducedMotion: true });
    await ofPage(still, 'set', { animated: true });
    await show(still, 'four');
    await toldOf(still, 300);
    expect(await noted(still, 'scroll')).toHaveLength(1);
  });

  it('follows a wheel sideways, and stays below a bar only where it is to have one', async () => {
    const page = await preview.page({ path });
    await page.locator('.lying').hover();
    await page.mouse.wheel(120, 0);
    await toldOf(page, 120);
    expect(await styleOf(page, '.lying', 'scrollbar-width')).toBe('none');
    expect(await styleOf(page, '.barred', 'scrollbar-width')).toBe('auto');
  });
});
