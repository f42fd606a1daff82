import type { Page } from 'playwright-core';
import { productIds } from '../../../miniprogram/domain/products';
import { snapshot } from '../../../miniprogram/snapshot/index';
import { openPreview } from '../../support/preview';

const preview = openPreview();

/** Latin and digits are set off by hair spaces on screen: compared without them. */
const plain = (text: string): string => text.replace(/[\s\u200a]/g, '');

const shownText = async (page: Page): Promise<string> => plain(await page.locator('main').innerText());

/** What a screen reader says of the numbers on a page. */
const spokenNumbers = (page: Page): Promise<string[]> =>
  page
    .locator('[aria-label]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''));

const written = ({ prefix, number, suffix }: { prefix: string; number: string; suffix: string }): string =>
  plain(prefix + number + suffix);

/** Waits until something is painted on the page's canvas. */
const chartDrawn = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const canvas = document.querySelector('canvas');
    if (!canvas?.width) return false;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {
      willReadFrequently: true,
    });
    copy?.drawImage(canvas, 0, 0);
    return copy?.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value !== 0) ?? false;
  });
};

describe('a reader opens the handbook', () => {
  it('shows the event, its five products with the opening figures, and the five voices', async () => {
    const page = await preview.page();
    const { edition, rows, quotes } = snapshot.pages.home;
    const text = await shownText(page);
    const spoken = (await spokenNumbers(page)).map(plain).join('\n');

    expect(text).toContain(plain(edition.title.zh));
    expect(text).toContain(plain(edition.unofficial.zh));
    for (const { product, lead, others } of rows) {
      expect(text).toContain(plain(product.question.zh));
      for (const metric of [lead, ...others]) expect(spoken).toContain(written(metric.display.zh));
    }
    for (const quote of quotes) expect(text).toContain(quote.words);
  });

  it('leads from a product on the home page to its own page and back', async () => {
    const page = await preview.page();

    await page.getByRole('button', { name: '打开 微信支付' }).last().click();
    await page.getByRole('heading', { name: '微信支付', level: 1 }).waitFor();
    expect(page.url()).toContain('#/pages/pay/pay');

    await page.goBack();
    await page.getByRole('heading', { name: '之约手册', level: 1 }).waitFor();
    expect(page.url()).toContain('#/pages/home/home');
  });

  it('leads from the overview to a number, and from there to where it was said', async () => {
    const page = await preview.page();
    const metric = snapshot.pages.pay.metrics[0];
    await page.getByRole('button', { name: '打开 微信支付' }).last().click();
    await page
      .locator('wx-metric-card')
      .getByRole('button', { name: metric?.label.zh ?? '' })
      .first()
      .click();

    const sheet = page.getByRole('dialog');
    expect(plain(await sheet.innerText())).toContain(plain(metric?.meaning.zh ?? ''));
    expect(plain(await sheet.innerText())).toContain(metric?.sources[0]?.words);
  });

  it('goes on from product to product without stacking pages', async () => {
    const page = await preview.page();
    await page.getByRole('button', { name: '打开 视频号' }).last().click();
    for (const name of ['微信支付', '小程序', '企业微信', '搜一搜']) {
      await page.getByRole('button', { name: `下一站 ${name}` }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
    }

    await page.goBack();
    await page.getByRole('heading', { name: '之约手册', level: 1 }).waitFor();
  });
});

describe.each(productIds)('the page of %s', (id) => {
  const document = snapshot.pages[id];
  const path = `pages/${id}/${id}`;

  it('shows every metric, announcement and case, the quotation and the way on', async () => {
    const page = await preview.page({ path });
    const text = await shownText(page);
    const spoken = (await spokenNumbers(page)).map(plain);

    for (const metric of [document.lead, ...document.metrics]) {
      const [label, number] = [plain(metric.label.zh), written(metric.display.zh)];
      // Cards and hero say it as one phrase, the chart says all of its metrics in one.
      expect(spoken.filter((phrase) => phrase.includes(label) && phrase.includes(number))).not.toEqual([]);
    }
    for (const { title, text: body } of [...document.announcements, ...document.stories]) {
      expect(text).toContain(plain(title.zh));
      expect(text).toContain(plain(body.zh));
    }
    expect(text).toContain(document.quote?.words);
    expect(text).toContain(plain(document.next.name.zh));
  });

  it('draws its chart and offers the same numbers as a table', async () => {
    const page = await preview.page({ path });
    const toTable = page.getByRole('button', { name: '看数字' });
    await toTable.scrollIntoViewIfNeeded();
    await chartDrawn(page);

    await toTable.click();
    const text = plain(await page.getByRole('table').innerText());
    const charted = [document.lead, ...document.metrics].filter(({ _id }) =>
      document.chart?.metrics.includes(_id),
    );
    expect(charted.length).toBe(document.chart?.metrics.length);
    for (const metric of charted) expect(text).toContain(plain(metric.label.zh));
  });

  it('brings a chosen section to the top and marks it', async () => {
    const page = await preview.page({ path });
    const tab = page.getByRole('tab', { name: '金句' });
    await tab.click();
    await page.locator('[role=tab][aria-selected=true]', { hasText: '金句' }).waitFor();
  });
});

describe('a page that is read', () => {
  it('follows the system into the dark while it is read, chart and all', async () => {
    const page = await preview.page({ path: 'pages/channels/channels', reducedMotion: true });
    await page.getByRole('button', { name: '看数字' }).scrollIntoViewIfNeeded();
    await chartDrawn(page);
    const inTheLight = await page.evaluate(() => document.querySelector('canvas')?.toDataURL());

    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(
      (before) => document.querySelector('canvas')?.toDataURL() !== before,
      inTheLight,
    );
    const ground = await page
      .locator('wx-page')
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(ground).toBe('rgb(12, 14, 18)');
  });

  it('marks the first section again where the reader jumps back to the top', async () => {
    const page = await preview.page({ path: 'pages/pay/pay' });
    const chosen = (name: string): Promise<void> =>
      page.locator('[role=tab][aria-selected=true]', { hasText: name }).waitFor();
    await page.getByRole('button', { name: /^下一站/ }).scrollIntoViewIfNeeded();
    await chosen('金句');

    await page.getByRole('heading', { level: 1, name: '微信支付' }).scrollIntoViewIfNeeded();
    await page.getByText('02 / 05').scrollIntoViewIfNeeded();
    await chosen('数据');
  });
});
