import type { Locator, Page } from 'playwright-core';
import { snapshot } from '../../../miniprogram/snapshot/index';
import type { ProductId } from '../../../typings/content';
import { openPreview, type PageOptions } from '../../support/preview';

const preview = openPreview();

const open = (product: ProductId, focus: string, options: PageOptions = {}): Promise<Page> =>
  preview.page({ path: `pages/${product}/${product}`, query: { focus }, ...options });

/** Waits until the page stands still at what the link points at: below the section bar, in the window, and marked. */
const broughtIntoView = async (page: Page, text: string): Promise<void> => {
  const record = page.locator('[class*="focused"]', { hasText: text }).last();
  await page.waitForFunction(
    (node) => {
      const { top } = node.getBoundingClientRect();
      const under = document.querySelector('[role=tablist]')?.getBoundingClientRect().bottom ?? 0;
      return top >= under && top < window.innerHeight * 0.8;
    },
    await record.elementHandle(),
  );
};

/** Waits until the sheet, which comes from below the window, stands on its edge. */
const comesUp = async (page: Page, sheet: Locator): Promise<void> => {
  await page.waitForFunction(
    (node) => node.getBoundingClientRect().bottom <= window.innerHeight,
    await sheet.elementHandle(),
  );
};

const scrolled = (page: Page): Promise<number> =>
  page
    .locator('.preview-scroller')
    .last()
    .evaluate((scroller) => scroller.scrollTop);

const marked = (page: Page): Promise<number> => page.locator('[class*="focused"]').count();

describe('a link that points at a record', () => {
  it.each<[what: string, product: ProductId, focus: string, text: string]>([
    ['a metric', 'pay', 'metric.pay-coupons-used', '优惠券使用金额'],
    ['an announcement', 'pay', `announcement.${snapshot.pages.pay.announcements[0]?._id ?? ''}`, '支付后'],
    ['a case', 'pay', `story.${snapshot.pages.pay.stories[1]?._id ?? ''}`, '爱心餐'],
    ['a quotation', 'wecom', `quote.${snapshot.pages.wecom.quote?._id ?? ''}`, '黄铁鸣'],
    ['a metric that a case tells', 'pay', 'metric.pay-self-reliance-care', '自立小店'],
    [
      'a metric that only the chart shows',
      'search',
      'metric.search-demand-travel',
      snapshot.pages.search.chart?.finding.zh ?? '',
    ],
  ])('brings %s into view', async (_, product, focus, text) => {
    const page = await open(product, focus);
    await broughtIntoView(page, text);
    expect(await scrolled(page)).toBeGreaterThan(0);
    expect(await marked(page)).toBe(1);
  });

  it('jumps there and leaves the mark where nothing may move', async () => {
    const page = await open('pay', 'metric.pay-coupons-used', { reducedMotion: true });
    await broughtIntoView(page, '优惠券使用金额');
    const opacity = await page
      .locator('[class*="focused"]')
      .evaluate((node) => getComputedStyle(node, '::after').opacity);
    expect(opacity).toBe('1');
  });

  it.each([`metric.${snapshot.pages.pay.lead._id}`, 'metric.nothing', 'page.1', '%E0'])(
    'opens the page as it is where it points at the lead metric, or at nothing: %s',
    async (focus) => {
      const page = await open('pay', focus);
      await page.getByRole('heading', { name: '微信支付', level: 1 }).waitFor();
      expect(await scrolled(page)).toBe(0);
      expect(await marked(page)).toBe(0);
    },
  );
});

describe("a metric's sheet", () => {
  it('says how to read the number, and shares it as a link that leads back to it', async () => {
    const page = await preview.page({ path: 'pages/pay/pay' });
    await page
      .getByRole('button', { name: /优惠券使用金额/ })
      .first()
      .click();
    const sheet = page.getByRole('dialog', { name: /优惠券使用金额/ });
    await sheet.getByText('确数：原文给的就是这个数').waitFor();

    await sheet.getByRole('button', { name: '分享这个数字' }).click();
    const card = page.locator('[data-share=onShareAppMessage]');
    expect(await card.innerText()).toContain('120亿元');
    expect(await card.innerText()).toContain('/pages/pay/pay?focus=metric.pay-coupons-used');
  });

  it('opens from a case as well, keeps the number, and still has it when it opens again', async () => {
    const page = await preview.page({ path: 'pages/pay/pay' });
    await page.getByRole('button', { name: /自立小店专属关怀/ }).click();
    const sheet = page.getByRole('dialog', { name: /自立小店专属关怀/ });
    await sheet.getByRole('button', { name: '收藏' }).click();
    await sheet.getByRole('button', { name: '关闭' }).click();
    await sheet.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: /自立小店专属关怀/ }).click();
    await sheet.getByRole('button', { name: '收藏', pressed: true }).waitFor();
  });

  it('closes by its veil', async () => {
    const page = await preview.page({ path: 'pages/pay/pay' });
    await page
      .getByRole('button', { name: /领取各类消费券/ })
      .first()
      .click();
    const sheet = page.getByRole('dialog');
    await sheet.waitFor();
    await page.mouse.click(195, 80);
    await sheet.waitFor({ state: 'hidden' });
  });

  it.each([1, 1.4])(
    'fits a small phone in English at a font scale of %d, its actions in view',
    async (font) => {
      const page = await preview.page({
        path: 'pages/miniprogram/miniprogram',
        lang: 'en',
        font,
        viewport: { width: 320, height: 568 },
        reducedMotion: true,
      });
      await page
        .getByRole('button', { name: /delivery/ })
        .first()
        .click();
      const sheet = page.getByRole('dialog');
      await comesUp(page, sheet);
      for (const name of ['Share number', 'Keep', 'Close']) {
        const box = await sheet.getByRole('button', { name }).boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(37);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(568);
      }
      expect(await sheet.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
    },
  );

  it('only closes in Moments', async () => {
    const page = await preview.page({ path: 'pages/pay/pay', scene: 1154 });
    await page
      .getByRole('button', { name: /领取各类消费券/ })
      .first()
      .click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: '关闭' }).waitFor();
    expect(await sheet.getByRole('button').count()).toBe(1);
  });
});

describe('a chart whose package does not come', () => {
  it.each(['miniprogram', 'wecom'] as const)('shows the numbers of %s as a table', async (id) => {
    const page = await preview.page({ path: `pages/${id}/${id}`, packages: 'refused' });
    const table = page.getByRole('table');
    await table.getByText('图没能画出来，数字都在这里').waitFor();
    const document = snapshot.pages[id];
    const charted = [document.lead, ...document.metrics].filter(({ _id }) =>
      document.chart?.metrics.includes(_id),
    );
    expect(await table.getByRole('row').count()).toBe(charted.length + 1);
    expect(await page.locator('canvas').count()).toBe(0);
  });
});
