import { ofPage, openFixture } from './fixture';

const preview = openFixture();
const path = 'pages/query/query';

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
});
