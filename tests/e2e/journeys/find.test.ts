import type { Page } from 'playwright-core';
import { openPreview } from '../../support/preview';

const preview = openPreview();
const path = 'pages/find/find';

const fieldOf = (page: Page, name = '搜索内容'): ReturnType<Page['getByLabel']> =>
  page.getByRole('textbox', { name });

/** Opens the search and types, as a reader does whose keyboard is up. */
const search = async (query: string, options: Parameters<typeof preview.page>[0] = {}): Promise<Page> => {
  const page = await preview.page({ path, ...options });
  await fieldOf(page, options.lang === 'en' ? 'Search' : undefined).fill(query);
  return page;
};

const result = (page: Page, phrase: string): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name: phrase, exact: true });

const spending = '微信支付，数据，消费券拉动消费，超2000亿元';

/** The parts marked in a result, in order. */
const marks = (page: Page, phrase: string): Promise<string[]> =>
  result(page, phrase)
    .locator('wx-text')
    .filter({ hasText: /./ })
    .evaluateAll((texts) =>
      texts
        .filter((text) => getComputedStyle(text).backgroundColor !== 'rgba(0, 0, 0, 0)')
        .filter((text) => Number(getComputedStyle(text).fontWeight) >= 600)
        .map((text) => text.textContent),
    );

const clear = (page: Page): Promise<void> => page.getByRole('button', { name: '清空' }).click();

describe('the way in', () => {
  it('leads from the home page to a field that waits for the keyboard', async () => {
    const page = await preview.page();
    await page.getByRole('button', { name: '搜数据、案例和原话' }).click();
    await page.getByRole('heading', { name: '搜手册', level: 1 }).waitFor();
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await page.keyboard.type('消费券');
    await result(page, spending).waitFor();
  });

  it('offers the edition’s products and numbers before anything is typed', async () => {
    const page = await preview.page({ path });
    await page.getByRole('button', { name: '超2000亿元' }).click();
    await result(page, spending).waitFor();
    expect(await fieldOf(page).inputValue()).toBe('超2000亿元');
    await clear(page);
    await page.getByRole('button', { name: '企业微信' }).click();
    await page.getByText('找到', { exact: false }).waitFor();
    expect(await fieldOf(page).inputValue()).toBe('企业微信');
  });
});

describe('a number is found', () => {
  it.each([
    ['by part of its label', '费券拉', ['费券拉']],
    ['in pinyin', 'xiaofeiquan', ['消费券']],
    ['by initials', 'xfqld', ['消费券拉动']],
    ['by both at once', 'xfquanlad', ['消费券拉动']],
    ['as it is written', '2000亿', ['2000亿']],
    ['in full width', '２０００', ['2000']],
  ])('%s, and what was found is marked by tint and weight', async (_how, query, found) => {
    const page = await search(query);
    await result(page, spending).waitFor();
    expect(await marks(page, spending)).toEqual(expect.arrayContaining(found));
  });

  it('in English, by the beginnings of its words', async () => {
    const page = await search('VOUCH spend', { lang: 'en' });
    const phrase = 'WeChat Pay, Figure, Spending driven by vouchers, over ¥200 billion';
    await result(page, phrase).waitFor();
    expect(await marks(page, phrase)).toEqual(expect.arrayContaining(['Spend', 'vouch']));
  });

  it('in Chinese while the app is in English, with the Chinese that was found', async () => {
    const page = await search('消费券拉动', { lang: 'en' });
    const phrase = 'WeChat Pay, Figure, Spending driven by vouchers, over ¥200 billion';
    await result(page, phrase).waitFor();
    expect(await marks(page, phrase)).toEqual(['消费券拉动']);
  });
});

it('finds the product by pinyin and by initials, as one types on', async () => {
  const page = await preview.page({ path });
  await fieldOf(page).focus();
  for (const letter of ['w', 'x', 'z', 'f']) {
    await page.keyboard.type(letter);
    await page.getByText(/^找到\d+条$/).waitFor();
  }
  const initials = await page.getByText(/^找到\d+条$/).textContent();
  await fieldOf(page).fill('weixinzhifu');
  expect(await page.getByText(/^找到\d+条$/).textContent()).toBe(initials);
});

describe('a result', () => {
  it.each([
    ['a number', '消费券拉动', spending, 'metric.pay-voucher-spending'],
    ['a quotation', '有灵魂', '微信支付，金句，张颖', 'quote.pay-quote'],
  ])('opens %s on its product’s page', async (_what, query, phrase, focus) => {
    const page = await search(query);
    await result(page, phrase).click();
    await page.getByRole('heading', { name: '微信支付', level: 1 }).waitFor();
    expect(page.url()).toContain(`#/pages/pay/pay?focus=${focus}`);
    await page.goBack();
    await result(page, phrase).waitFor();
    expect(await fieldOf(page).inputValue()).toBe(query);
  });

  it('of too many is shown in part, and the rest on demand', async () => {
    const page = await search('支付');
    const records = page.getByRole('button', { name: /^(视频号|微信支付|小程序|企业微信|搜一搜)，/ });
    await page.getByText('找到25条').waitFor();
    expect(await records.count()).toBe(20);
    await page.getByRole('button', { name: '再看5条' }).click();
    await page.getByRole('button', { name: '再看5条' }).waitFor({ state: 'detached' });
    expect(await records.count()).toBe(25);
  });
});

describe('recent searches', () => {
  const recent = (page: Page): Promise<string[]> =>
    page
      .getByRole('button', { name: /^不再记住 / })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));

  it('are those that were confirmed or led to a record, and not what was only typed', async () => {
    const page = await search('消费券');
    await fieldOf(page).press('Enter');
    await fieldOf(page).fill('xfqld');
    await result(page, spending).click();
    await page.getByRole('heading', { name: '微信支付', level: 1 }).waitFor();
    await page.goBack();
    await fieldOf(page).fill('只是写写');
    await clear(page);
    await page.getByText('最近搜过').waitFor();
    expect(await recent(page)).toEqual(['不再记住 xfqld', '不再记住 消费券']);
  });

  it('are there the next time, search again, and go one by one or all at once', async () => {
    const page = await search('消费券');
    for (const query of ['消费券', '8亿', 'zhifu']) {
      await fieldOf(page).fill(query);
      await fieldOf(page).press('Enter');
    }
    await page.reload();
    await page.getByRole('button', { name: '8亿', exact: true }).first().click();
    await result(page, '搜一搜，数据，月活跃用户，8亿').waitFor();
    await clear(page);
    await page.getByRole('button', { name: '不再记住 8亿' }).click();
    await page.getByRole('button', { name: '不再记住 8亿' }).waitFor({ state: 'detached' });
    expect(await recent(page)).toEqual(['不再记住 zhifu', '不再记住 消费券']);
    await page.getByRole('button', { name: '全部清除' }).click();
    await page.getByText('最近搜过').waitFor({ state: 'detached' });
  });
});

describe('without a result', () => {
  it.each([
    ['zh', '没有找到“qqqq”', '换个短一点的词，或只留一个词'],
    ['en', 'Nothing found for “qqqq”', 'Use a shorter word, or just one'],
  ] as const)('says what was searched and what can be tried (%s)', async (lang, none, tip) => {
    const page = await search('qqqq', { lang });
    await page.getByText(none, { exact: true }).waitFor();
    await page.getByText(tip, { exact: true }).waitFor();
  });

  it('takes no more than forty characters', async () => {
    const page = await preview.page({ path });
    await fieldOf(page).focus();
    await page.keyboard.type('q'.repeat(50));
    await page.getByText(`没有找到“${'q'.repeat(40)}”`).waitFor();
  });
});

it('works without a network', async () => {
  const page = await search('zhifu', { network: 'offline' });
  await page.getByText('找到25条').waitFor();
});

it('fits a narrow phone with large letters', async () => {
  const page = await search('mini p', { lang: 'en', font: 1.4, viewport: { width: 320, height: 640 } });
  await page.getByText(/ found$/).waitFor();
  const overflow = await page.evaluate(
    () =>
      [...document.querySelectorAll('wx-view, wx-text')].filter(
        (part) => part.getBoundingClientRect().right > innerWidth + 1,
      ).length,
  );
  expect(overflow).toBe(0);
});
