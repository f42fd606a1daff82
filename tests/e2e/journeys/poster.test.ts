import type { Page } from 'playwright-core';
import { snapshot } from '../../../miniprogram/snapshot/index';
import { openPreview, type PageOptions } from '../../support/preview';

const preview = openPreview();

const path = 'packages/poster/poster/poster';
const coupons = { product: 'pay', focus: 'metric.pay-coupons-used' };

const openPoster = (options: PageOptions = {}): Promise<Page> =>
  preview.page({ path, query: coupons, reducedMotion: true, ...options });

/** Size of the poster on show, px. */
const posterSize = (page: Page): Promise<[number, number]> =>
  page
    .getByRole('img', { name: /./ })
    .locator('img')
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });

describe('a poster', () => {
  it('is made from a number’s sheet, and named as the number', async () => {
    const page = await preview.page({ path: 'pages/pay/pay', reducedMotion: true });
    await page
      .getByRole('button', { name: /优惠券使用金额/ })
      .first()
      .click();
    await page.getByRole('button', { name: '海报', exact: true }).click();
    await page.getByRole('heading', { name: '海报', level: 1 }).waitFor();
    await page.getByRole('img', { name: /优惠券使用金额.*120亿元/ }).waitFor();
    expect(await posterSize(page)).toEqual([1020, 1359]);
  });

  it('is made from a quotation, and named as what was said', async () => {
    const page = await preview.page({ path: 'pages/quotes/quotes', reducedMotion: true });
    await page.getByRole('button', { name: '海报 曾鸣' }).click();
    const words = snapshot.pages.miniprogram.quote?.words ?? '';
    await page.getByRole('img', { name: `曾鸣：“${words}”` }).waitFor();
  });

  it('is sent by WeChat’s own menu, and leads back to the number', async () => {
    const page = await openPoster();
    await posterSize(page);
    await page.getByRole('button', { name: '发送图片' }).click();
    const entrance = page.locator('[data-entrance]');
    expect(await entrance.getAttribute('data-entrance')).toBe(
      '/pages/pay/pay?focus=metric.pay-coupons-used&via=poster.sheet',
    );
    await page.getByRole('button', { name: '发送给朋友' }).click();
    await entrance.waitFor({ state: 'hidden' });

    const received = await preview.page({
      path: 'pages/pay/pay',
      query: { focus: 'metric.pay-coupons-used', via: 'poster.sheet' },
      scene: 1007,
      reducedMotion: true,
    });
    await received.locator('[class*="focused"]', { hasText: '优惠券使用金额' }).waitFor();
  });

  it('says so where it cannot be drawn, and is drawn once it can', async () => {
    const page = await openPoster({
      prepare: (opened) =>
        opened.addInitScript(() => {
          const { prototype } = HTMLCanvasElement;
          const toBlob = Object.getOwnPropertyDescriptor(prototype, 'toBlob') ?? {};
          const givesNothing = (tell: BlobCallback): void => {
            tell(null);
          };
          Object.defineProperty(prototype, 'toBlob', { configurable: true, value: givesNothing });
          const mend = (): void => {
            Object.defineProperty(prototype, 'toBlob', toBlob);
          };
          Object.assign(window, { mend });
        }),
    });
    await page.getByText('海报没能生成').waitFor();
    await page.evaluate(() => {
      (window as unknown as { mend: () => void }).mend();
    });
    await page.getByRole('button', { name: '再试一次' }).click();
    expect(await posterSize(page)).toEqual([1020, 1359]);
  });
});

describe('a poster on its way to the album', () => {
  it('is saved once the reader allows it, and says so', async () => {
    const page = await openPoster();
    await posterSize(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存到相册' }).click();
    await page.getByRole('button', { name: '允许' }).click();
    await saved;
    await page.getByText('已保存到相册').waitFor();
  });

  it('is not saved where the album is closed to it, and opens the settings that open it', async () => {
    const page = await openPoster({ album: 'denied' });
    await posterSize(page);
    await page.getByRole('button', { name: '保存到相册' }).click();
    await page.getByText('没有相册权限').waitFor();

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '去设置' }).click();
    await page.getByRole('switch').click();
    await page.getByRole('button', { name: '完成' }).click();
    await saved;
    await page.getByText('已保存到相册').waitFor();
  });

  it.each([
    ['refused', '还没有同意隐私说明'],
    ['undeclared', '没能保存到相册'],
  ] as const)('is not saved where the privacy notice is %s, and can still be sent', async (privacy, said) => {
    const page = await openPoster({ privacy });
    await posterSize(page);
    await page.getByRole('button', { name: '保存到相册' }).click();
    await page.getByText(said).waitFor();
    await page.getByRole('button', { name: '发送图片' }).click();
    await page.locator('[data-entrance]').waitFor();
  });
});

it('a screenshot that is forwarded is the poster of what is read', async () => {
  const page = await preview.page({ path: 'pages/pay/pay', reducedMotion: true });
  await page.evaluate(() => {
    (window as unknown as { __preview: { screenshot: () => void } }).__preview.screenshot();
  });
  await page.getByRole('button', { name: '转发截图' }).click();
  const size = await page.locator('[data-poster]').evaluate(async (shown) => {
    const image = shown instanceof HTMLImageElement ? shown : shown.querySelector('img');
    await image?.decode();
    return [image?.naturalWidth, image?.naturalHeight];
  });
  expect(size).toEqual([1020, 1359]);
});
