import type { Page } from 'playwright-core';
import { snapshot } from '../../../miniprogram/snapshot/index';
import { openPreview } from '../../support/preview';

const preview = openPreview();
const path = 'pages/insights/insights';
const { metrics, products } = snapshot.pages.insights;

/** Latin and digits are set off by hair spaces on screen: compared without them. */
const plain = (text: string): string => text.replace(/[\s\u200a]/g, '');

const choose = (page: Page, name: string): Promise<void> => page.getByRole('radio', { name }).click();

const counted = (page: Page, count: number): Promise<void> =>
  page.getByText(new RegExp(`^共\\s${count}\\s个数字$`)).waitFor();

/** The metrics on show, as a screen reader says them, a ranked one twice. */
const spoken = (page: Page): Promise<string[]> =>
  page
    .locator('.results [role=button]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''));

const countOf = (kept: (metric: (typeof metrics)[number]) => boolean): number => metrics.filter(kept).length;

const ranked = (page: Page): Promise<string[]> => page.locator('.growth-ranking__row').allInnerTexts();

/** Page coordinates of the filters, which may not move when something is chosen. */
const filtersTop = (page: Page): Promise<number> =>
  page.locator('.filters').evaluate((element) => element.getBoundingClientRect().top);

describe('a reader opens the page of all metrics', () => {
  it('finds every metric of the edition with its product', async () => {
    const page = await preview.page({ path });
    await counted(page, metrics.length);
    const phrases = new Set((await spoken(page)).map(plain));
    expect(phrases.size).toBe(metrics.length);
    const text = plain(await page.locator('main').innerText());
    for (const { label, display } of metrics) {
      expect(text).toContain(plain(display.zh.prefix + display.zh.number + display.zh.suffix));
      expect(text).toContain(plain(label.zh));
    }
    for (const { name } of products) await page.getByRole('heading', { name: name.zh }).waitFor();
  });

  it('comes by the tab, and goes on to the search', async () => {
    const page = await preview.page();
    await page.getByRole('tab', { name: '数据' }).click();
    await page.getByRole('heading', { name: '全部数据', level: 1 }).waitFor();
    await page.getByRole('button', { name: '搜数据、案例和原话' }).click();
    await page.waitForURL(/#\/pages\/find\/find$/);
  });

  it('reads the page in English, too', async () => {
    const page = await preview.page({ path, lang: 'en' });
    await page.getByText(`Figures shown: ${metrics.length}`, { exact: true }).waitFor();
    await page.getByRole('radio', { name: 'Reductions' }).click();
    const left = countOf(({ measure }) => measure === 'reduction');
    await page.getByText(`Figures shown: ${left}`, { exact: true }).waitFor();
    expect((await spoken(page)).join('')).not.toMatch(/[\u3400-\u9fff]/);
  });
});

describe('a reader filters', () => {
  it('by product and by kind, while the filters stay where they are', async () => {
    const page = await preview.page({ path });
    const top = await filtersTop(page);

    await choose(page, '微信支付');
    await counted(
      page,
      countOf(({ product }) => product === 'pay'),
    );
    expect((await spoken(page)).every((phrase) => phrase.startsWith('微信支付，'))).toBe(true);

    await choose(page, '下降与节省');
    await counted(
      page,
      countOf(({ product, measure }) => product === 'pay' && measure === 'reduction'),
    );

    await choose(page, '全部产品');
    await counted(
      page,
      countOf(({ measure }) => measure === 'reduction'),
    );
    expect(await filtersTop(page)).toBe(top);
  });

  it('to nothing, is told so, and takes the way back', async () => {
    const page = await preview.page({ path });
    await choose(page, '微信支付');
    await choose(page, '占比');
    await page.getByText('微信支付没有“占比”这类数字').waitFor();
    expect(await spoken(page)).toEqual(['看全部数字']);

    await page.getByRole('button', { name: '看全部数字' }).click();
    await counted(page, metrics.length);
  });

  it('far down the page, and sees the results from their start', async () => {
    const page = await preview.page({ path });
    await page.getByRole('button', { name: /^搜一搜，教育类需求增长/ }).scrollIntoViewIfNeeded();
    await choose(page, '企业微信');
    await counted(
      page,
      countOf(({ product }) => product === 'wecom'),
    );
    await page.waitForFunction(() => {
      const edge = (selector: string): DOMRect | undefined =>
        document.querySelector(selector)?.getBoundingClientRect();
      const [filters, results] = [edge('.filters'), edge('.results')];
      return filters !== undefined && results !== undefined && Math.abs(results.top - filters.bottom) <= 1;
    });
  });
});

describe('the ranking of growth', () => {
  it('holds what the record sets against a year before, the largest first, and follows the product', async () => {
    const page = await preview.page({ path });
    const rows = (await ranked(page)).map(plain);
    expect(rows).toHaveLength(countOf(({ against }) => against === 'sameTimeLastYear'));
    expect(rows[0]).toBe('企业微信连接视频号的活跃企业增长17倍+1700%');
    expect(rows.at(-1)).toBe('小程序交易规模同比增长40%');
    await page.getByRole('heading', { name: /^8\s项同比增长，6\s项至少翻了一番$/ }).waitFor();
    await page.getByText('斜线：此处截断，未按比例').waitFor();

    await choose(page, '视频号');
    await page.getByRole('heading', { name: /^4\s项同比增长，全都至少翻了一番$/ }).waitFor();
    expect((await ranked(page)).every((row) => row.startsWith('视频号'))).toBe(true);
    expect(await page.getByText('斜线：此处截断，未按比例').count()).toBe(0);

    await choose(page, '微信支付');
    await counted(
      page,
      countOf(({ product }) => product === 'pay'),
    );
    expect(await ranked(page)).toEqual([]);
  });
});

describe('a tap on a number', () => {
  it.each(['.metric-group', '.growth-ranking'])(
    'in %s leads to its place on the product’s page',
    async (part) => {
      const page = await preview.page({ path });
      await page
        .locator(part)
        .getByRole('button', { name: /^搜一搜，搜索量同比增长/ })
        .click();
      await page.getByRole('heading', { name: '搜一搜', level: 1 }).waitFor();
      expect(page.url()).toContain('#/pages/search/search?focus=metric.search-query-growth');

      await page.goBack();
      await counted(page, metrics.length);
    },
  );
});
