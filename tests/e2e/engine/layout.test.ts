import { openFixture, styleOf } from './fixture';

const preview = openFixture();
const path = 'pages/styles/styles';

describe('layout', () => {
  it('counts 750 rpx to the width of the screen, in sheets and style attributes', async () => {
    const page = await preview.page({ path });
    expect(await styleOf(page, '.half', 'width')).toBe('195px');
    expect(await styleOf(page, '.screen', 'width')).toBe('52px');
  });

  it('measures vh by the page, below the navigation bar', async () => {
    const page = await preview.page({ path });
    const height = await page.locator('.frame-stage').evaluate((stage) => stage.clientHeight);
    expect(await styleOf(page, '.screen', 'height')).toBe(`${height / 2}px`);
  });

  it('puts fixed elements below the navigation bar', async () => {
    const page = await preview.page({ path });
    const stage = await page.locator('.frame-stage').boundingBox();
    const fixed = await page.locator('.fixed').boundingBox();
    expect(fixed?.y).toBe(stage?.y);
  });

  it('gives a page its own sheet over the app’s', async () => {
    const page = await preview.page({ path });
    expect(await styleOf(page, '.half', 'color')).toBe('rgb(20, 20, 20)');
    expect(await styleOf(page, '.screen', 'color')).toBe('rgb(1, 2, 3)');
    expect(await styleOf(page, 'wx-page', 'background-color')).toBe('rgb(250, 250, 250)');
    expect(await styleOf(page, '[id$="--marked"]', 'color')).toBe('rgb(30, 30, 30)');
  });

  it('keeps a page’s sheet from another page and a component’s from its page', async () => {
    const page = await preview.page({ path: 'pages/main/main' });
    expect(await styleOf(page, 'wx-counter wx-view', 'background-color')).toBe('rgb(9, 9, 9)');
    expect(await styleOf(page, '.row', 'color')).toBe('rgb(1, 2, 3)');
  });

  it('lets a component that asks for it share the page’s classes', async () => {
    const page = await preview.page({ path });
    expect(await styleOf(page, '.leak', 'color')).toBe('rgb(60, 60, 60)');
  });

  it('follows the theme of the address, not the browser’s', async () => {
    const light = await preview.page({ path, theme: 'light' });
    expect(await styleOf(light, '.themed', 'color')).toBe('rgb(40, 40, 40)');
    await light.emulateMedia({ colorScheme: 'dark' });
    expect(await styleOf(light, '.themed', 'color')).toBe('rgb(40, 40, 40)');
    const dark = await preview.page({ path, theme: 'dark' });
    expect(await styleOf(dark, '.themed', 'color')).toBe('rgb(200, 200, 200)');
  });

  it('asks the phone, not the window, for its width', async () => {
    const wide = await preview.page({ path });
    expect(await styleOf(wide, '.narrow', 'color')).toBe('rgb(1, 2, 3)');
    const narrow = await preview.page({ path, viewport: { width: 320, height: 700 } });
    expect(await styleOf(narrow, '.narrow', 'color')).toBe('rgb(50, 50, 50)');
  });

  it('runs a page’s keyframes', async () => {
    const page = await preview.page({ path });
    expect(await styleOf(page, '.animated', 'animation-name')).toMatch(/-fade$/);
    expect(await styleOf(page, '.animated', 'opacity')).toBe('1');
  });

  it('scales the rem only where page-meta asks for the system’s font size', async () => {
    const asking = await preview.page({ path: 'pages/meta/meta', font: 1.4 });
    expect(await styleOf(asking, '.rem', 'width')).toBe('224px');
    expect(await styleOf(asking, 'wx-page', 'padding-top')).toBe('10.4px');
    const other = await preview.page({ path, font: 1.4 });
    expect(await styleOf(other, 'html', 'font-size')).toBe('16px');
  });

  it('hides what is hidden and hands accessibility to the document', async () => {
    const page = await preview.page({ path: 'pages/main/main' });
    expect(await page.locator('.hidden').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'next page' }).count()).toBe(1);
  });
});
