import type { Page } from 'playwright-core';
import { snapshot } from '../../../miniprogram/snapshot/index';
import { openPreview } from '../../support/preview';

const preview = openPreview();

const [first] = snapshot.pages.quotes.quotes;
const quote = { id: first?._id ?? '', words: first?.words ?? '', speaker: first?.speaker.zh ?? '' };

/** The title in the navigation bar. */
const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, level: 1, exact: true }).waitFor();

const tab = async (page: Page, name: string, title: string): Promise<void> => {
  await page.getByRole('tab', { name, exact: true }).click();
  await heading(page, title);
};

const shown = (page: Page, text: string): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor();

const quotesPage = 'pages/quotes/quotes';
const mePage = 'pages/me/me';

const keepFirstQuote = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: `收藏 ${quote.speaker}` }).click();
  await page.locator('[aria-pressed=true]').waitFor();
};

describe('a reader keeps a quote', () => {
  it('finds it among what is kept, opens it, removes it and takes that back', async () => {
    const page = await preview.page({ path: mePage });
    await shown(page, '还没有收藏');
    await page.getByRole('link', { name: '五位讲者' }).click();
    await heading(page, '五位讲者');
    await keepFirstQuote(page);
    await page.goBack();

    await page.getByRole('link', { name: `打开 视频号，${quote.speaker}，` }).click();
    await heading(page, '视频号');
    expect(page.url()).toContain(`#/pages/channels/channels?focus=quote.${quote.id}`);
    await page.goBack();

    await page.getByRole('button', { name: `取消收藏 视频号，${quote.speaker}，` }).click();
    await shown(page, '还没有收藏');
    await page.getByRole('button', { name: '撤销' }).click();
    await shown(page, quote.words);
    expect(await page.getByRole('button', { name: '撤销' }).count()).toBe(0);
  });

  it('can take a removal back for six seconds, on that page', async () => {
    const page = await preview.page({ path: quotesPage, prepare: (opened) => opened.clock.install() });
    await keepFirstQuote(page);
    await page.goto(page.url().replace(quotesPage, mePage));
    const remove = page.getByRole('button', { name: '取消收藏' });
    await remove.click();
    await shown(page, '已取消收藏');
    await page.clock.runFor(6000);
    await page.getByText('已取消收藏').waitFor({ state: 'detached' });
    await shown(page, '还没有收藏');
  });

  it('sees on the product’s page that it is kept', async () => {
    const page = await preview.page({ path: quotesPage });
    await keepFirstQuote(page);
    await page.getByRole('link', { name: '打开 视频号' }).click();
    await heading(page, '视频号');
    const keep = page.getByRole('button', { name: `收藏 ${quote.speaker}` }).filter({ visible: true });
    expect(await keep.getAttribute('aria-pressed')).toBe('true');
  });
});

/** Notes on the document what the preview hands to the browser's clipboard, which a test's browser may refuse. */
const noteCopies = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = (text) => {
      document.documentElement.dataset.copied = text;
      return Promise.resolve();
    };
  });

describe('a reader takes a quote along', () => {
  it('copies the original words', async () => {
    const page = await preview.page({ path: quotesPage, prepare: noteCopies });
    await page.getByRole('button', { name: `复制 ${quote.speaker}` }).click();
    await page.getByRole('status').filter({ hasText: '原话已复制' }).waitFor();
    const copied = await page.locator('html').getAttribute('data-copied');
    expect(copied).toBe(`“${quote.words}”——${quote.speaker}`);
  });

  it('shares it by its words and an address that opens at it', async () => {
    const page = await preview.page({ path: quotesPage });
    await page.getByRole('button', { name: `分享 ${quote.speaker}` }).click();
    const card = page.locator('[data-share=onShareAppMessage]');
    expect(await card.innerText()).toContain(`${quote.speaker}：“${quote.words}”`);
    expect(await card.innerText()).toContain(`/${quotesPage}?focus=quote.${quote.id}`);
  });
});

describe('a link to a quote', () => {
  const last = snapshot.pages.quotes.quotes.at(-1);

  it('opens the page at it and marks it', async () => {
    const query = { focus: `quote.${last?._id ?? ''}` };
    const page = await preview.page({ path: quotesPage, query });
    const marked = page.locator('.speaker-quote--focused');
    expect(await marked.innerText()).toContain(last?.words);
    await page.waitForFunction(() => {
      const box = document.querySelector('.speaker-quote--focused')?.getBoundingClientRect();
      return box !== undefined && box.top < innerHeight / 2;
    });
  });

  it.each(['quote.nobody', 'metric.pay-voucher-claims', '%22%3E%3Cscript%3E', ''])(
    'is as none where it points at nothing: %s',
    async (focus) => {
      const page = await preview.page({ path: quotesPage, query: { focus } });
      await shown(page, quote.words);
      expect(await page.locator('.speaker-quote--focused').count()).toBe(0);
    },
  );

  it('inside Moments is complete, without what the platform forbids there', async () => {
    const page = await preview.page({ path: quotesPage, scene: 1154 });
    await shown(page, quote.words);
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    expect(await page.locator('main').getByRole('link').count()).toBe(0);
  });
});

describe('the settings', () => {
  it('change the language here at once, and on every page when it is shown', async () => {
    const page = await preview.page();
    await page.getByRole('button', { name: '打开 微信支付' }).last().click();
    await heading(page, '微信支付');
    await page.goBack();
    await tab(page, '我的', '我的');

    await page.getByRole('radio', { name: 'English' }).click();
    await heading(page, 'Me');
    await shown(page, 'Nothing kept yet');
    await tab(page, 'Home', 'Open Class');
    await shown(page, snapshot.pages.home.edition.theme.en);
    await tab(page, 'Figures', 'All figures');
    await tab(page, 'Home', 'Open Class');
    await page.getByRole('button', { name: 'Open WeChat Pay' }).last().click();
    await heading(page, 'WeChat Pay');
    await page.getByRole('button', { name: 'Show numbers' }).waitFor();
    await page.goBack();

    await tab(page, 'Me', 'Me');
    await page.getByRole('radio', { name: '中文' }).click();
    await heading(page, '我的');
    await tab(page, '首页', '之约手册');
    await shown(page, snapshot.pages.home.edition.opening.zh.slice(-20));
  });

  it('hold in the next launch', async () => {
    const page = await preview.page({ path: mePage });
    await page.getByRole('radio', { name: 'English' }).click();
    await heading(page, 'Me');
    await page.reload();
    await heading(page, 'Me');
    expect(await page.getByRole('radio', { name: 'English' }).getAttribute('aria-checked')).toBe('true');
  });

  it('let no number roll where the reader wants it still', async () => {
    const page = await preview.page();
    const rolled = page.locator('[class*="numeral__strip--turn-1"]').first();
    await page.locator('[class*="numeral__digits"]').first().scrollIntoViewIfNeeded();
    const rollTime = (): Promise<string> =>
      rolled.evaluate((element) => getComputedStyle(element).animationDuration);
    expect(await rollTime()).toBe('0.9s');

    await tab(page, '我的', '我的');
    await page.getByRole('radio', { name: '保持静止' }).click();
    await page.locator('[role=radio][aria-checked=true]', { hasText: '保持静止' }).waitFor();
    await tab(page, '首页', '之约手册');
    expect(await rollTime()).toBe('0s');
  });
});

describe('what is stored on the device', () => {
  it('goes when the reader says so, and only then', async () => {
    const page = await preview.page({ path: quotesPage });
    await keepFirstQuote(page);
    await page.goto(page.url().replace(quotesPage, mePage));
    await shown(page, quote.words);
    await page.getByRole('radio', { name: '保持静止' }).click();

    await page.getByRole('button', { name: '清除这些' }).click();
    await page.getByRole('button', { name: '先留着' }).click();
    await shown(page, quote.words);

    await page.getByRole('button', { name: '清除这些' }).click();
    await page.getByRole('button', { name: '清除', exact: true }).click();
    await shown(page, '还没有收藏');
    const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('occ.')));
    expect(kept).toEqual([]);
    const still = page.getByRole('radio', { name: '保持静止' });
    expect(await still.getAttribute('aria-checked')).toBe('false');
  });
});
