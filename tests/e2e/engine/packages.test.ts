import { ofPage, openFixture, styleOf } from './fixture';

const preview = openFixture();

describe('packages', () => {
  it('taps a van-button and opens a van-popup', async () => {
    const page = await preview.page({ path: 'pages/vant/vant' });
    await page.locator('.open').click();
    await page.getByText('opened').waitFor();
    await page.locator('.inside').waitFor({ state: 'visible' });
    await page
      .locator('wx-van-overlay .van-overlay, [class*="van-overlay"]')
      .first()
      .click({ position: { x: 20, y: 20 } });
    await page.locator('.inside').waitFor({ state: 'hidden' });
  });

  it('moves a van-popup in over its overlay, tells when it has arrived, and moves it out', async () => {
    const page = await preview.page({ path: 'pages/vant/vant' });
    const popup = page.locator('.van-popup, [class*="van-popup--bottom"]').first();
    expect(await popup.count()).toBe(0);
    await page.locator('.open').click();
    await page.waitForFunction(() => {
      const { __preview } = window as unknown as {
        __preview: { pages: () => { data: { hasEntered: boolean } }[] };
      };
      return __preview.pages().at(-1)?.data.hasEntered;
    });
    const stage = await page.locator('.frame-stage').boundingBox();
    const [overlay, box] = [
      await page.locator('[class*="van-overlay"]').first().boundingBox(),
      await popup.boundingBox(),
    ];
    expect(overlay).toEqual(stage);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe((stage?.y ?? 0) + (stage?.height ?? 0));
    expect(box?.height).toBeCloseTo((stage?.height ?? 0) * 0.3, 0);
    await page.mouse.click(20, (stage?.y ?? 0) + 20);
    await popup.waitFor({ state: 'hidden' });
    expect(await page.locator('.open').isEnabled()).toBe(true);
  });

  it('tells of a tap on a van-popup’s overlay, and of none on what it shows', async () => {
    const page = await preview.page({ path: 'pages/vant/vant' });
    await page.locator('.open').click();
    await page.locator('.inside').click();
    expect(await ofPage(page, 'events')).toEqual([]);
    await page
      .locator('[class*="van-overlay"]')
      .first()
      .click({ position: { x: 20, y: 20 } });
    await page.locator('.inside').waitFor({ state: 'hidden' });
    expect(await ofPage(page, 'events')).toEqual(['click-overlay']);
  });

  it('changes van-tabs', async () => {
    const page = await preview.page({ path: 'pages/vant/vant' });
    await page.getByText('first').waitFor({ state: 'visible' });
    await page.getByText('two', { exact: true }).click();
    await page.getByText('second').waitFor({ state: 'visible' });
    await page.getByText('first').waitFor({ state: 'hidden' });
  });

  it('keeps van-button’s own look', async () => {
    const page = await preview.page({ path: 'pages/vant/vant' });
    expect(await styleOf(page, '.open', 'background-color')).toBe('rgb(7, 193, 96)');
    expect(await styleOf(page, '.open', 'height')).toBe('44px');
  });

  it('draws a chart with ec-canvas', async () => {
    const page = await preview.page({ path: 'pages/chart/chart' });
    const hasRed = await page.locator('wx-canvas canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return false;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      for (let index = 0; index < pixels.length; index += 4) {
        if (pixels[index] === 255 && pixels[index + 1] === 0 && pixels[index + 3] === 255) return true;
      }
      return false;
    });
    expect(hasRed).toBe(true);
  });
});
