import type { Page } from 'playwright-core';
import { ofPage, openFixture } from './fixture';

const preview = openFixture();
const path = 'pages/parts/parts';

interface Noted {
  type: string;
  detail: Record<string, unknown>;
}

const noted = async (page: Page, type: string): Promise<Record<string, unknown>[]> =>
  ((await ofPage(page, 'events')) as Noted[])
    .filter((event) => event.type === type)
    .map(({ detail }) => detail);

const waitFor = async (page: Page, type: string): Promise<void> => {
  await page.waitForFunction((wanted) => {
    const { __preview } = window as unknown as {
      __preview: { pages: () => { events: { type: string }[] }[] };
    };
    return __preview
      .pages()
      .at(-1)
      ?.events.some((event) => event.type === wanted);
  }, type);
};

const expected = [/missing\.png/];

describe('built-in components', () => {
  it('scroll an element into view', async () => {
    const page = await preview.page({ path, expected });
    await ofPage(page, 'showFar');
    await waitFor(page, 'scroll');
    expect((await noted(page, 'scroll')).at(-1)).toMatchObject({ scrollTop: 300 });
  });

  it('turn slides by swiping and by data', async () => {
    const page = await preview.page({ path, expected });
    const box = await page.locator('.slides').boundingBox();
    if (box === null) throw new Error('no swiper');
    const y = box.y + 50;
    await page.mouse.move(box.x + 300, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, y);
    await page.mouse.move(box.x + 60, y);
    await page.mouse.up();
    await waitFor(page, 'change');
    expect(await noted(page, 'change')).toEqual([{ current: 1, currentItemId: 'item-two', source: 'touch' }]);
    await page.waitForFunction((edge) => {
      const slide = [...document.querySelectorAll('.slide')][1];
      return slide?.getBoundingClientRect().left === edge;
    }, box.x);
    await ofPage(page, 'showLast');
    expect((await noted(page, 'change')).at(-1)).toEqual({
      current: 2,
      currentItemId: 'item-three',
      source: '',
    });
  });

  it('tell of pictures that load and that do not', async () => {
    const page = await preview.page({ path, expected });
    await waitFor(page, 'load');
    await waitFor(page, 'error');
    expect(await noted(page, 'load')).toEqual([{ width: 10, height: 10 }]);
    expect(await noted(page, 'error')).toEqual([
      { errMsg: expect.stringMatching(/^GET \S+\/pages\/parts\/missing\.png failed$/) as unknown },
    ]);
  });

  it('take text in, both ways', async () => {
    const page = await preview.page({ path, expected });
    await page.locator('.field input').fill('words');
    expect(await page.locator('.typed').textContent()).toBe('words');
    expect((await noted(page, 'input')).at(-1)).toMatchObject({ value: 'words' });
    await page.locator('.field input').press('Enter');
    expect(await noted(page, 'confirm')).toEqual([{ value: 'words' }]);
  });

  it('switch', async () => {
    const page = await preview.page({ path, expected });
    await page.getByRole('switch').click();
    expect(await noted(page, 'change')).toEqual([{ value: false }]);
    expect(await page.getByRole('switch').getAttribute('aria-checked')).toBe('false');
  });
});
