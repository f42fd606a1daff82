import type { Page } from 'playwright-core';
import { addressFor } from '../../../tools/preview/address';
import { changeDocument } from '../../support/cloud-console';
import { openPreview, type PageOptions } from '../../support/preview';
import { readCode } from '../../support/read-code';
import type { Result } from '../../../typings/functions';

const preview = openPreview();

const path = 'packages/console/console/console';
const organiser = { path, openid: 'o_organiser', reducedMotion: true } as const;

const openDesk = async (part: '现场' | '展位码' | '发布', options: PageOptions = {}): Promise<Page> => {
  const page = await preview.page({ ...organiser, ...options });
  const tab = page.getByRole('radio', { name: part, exact: true });
  await tab.click();
  return page;
};

/** Calls a function as someone else's phone would. */
const call = async <Data>(name: string, event: object, openid: string): Promise<Data> => {
  const response = await fetch(`${preview.url()}/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify(event),
  });
  const result = (await response.json()) as Result<Data>;
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.data;
};

interface MadeBooth {
  booth: { id: string; scene: string; page: string };
}

const makeBooth = (label: string, product = 'pay'): Promise<MadeBooth> =>
  call<MadeBooth>(
    'codes',
    { action: 'create', product, label: { zh: label, en: `${label} booth` }, place: '一层' },
    'o_organiser',
  );

/** A booth on the list, by its name. */
const row = (page: Page, label: string): ReturnType<Page['locator']> =>
  page.locator('wx-booth-row').filter({ hasText: label });

const confirm = (page: Page, answer: string): Promise<void> =>
  page.getByRole('alertdialog').getByRole('button', { name: answer, exact: true }).click();

/** Notes on the document what the preview hands to the browser's clipboard, which a test's browser may refuse. */
const noteCopies = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = (text) => {
      document.documentElement.dataset.copied = text;
      return Promise.resolve();
    };
  });

const answering = (page: Page, name: string, code: string): Promise<unknown> =>
  page.route(`**/functions/${name}`, (route) =>
    route.fulfill({ json: { ok: false, error: { code, message: 'Not now.' } } }),
  );

describe('the desk, to who is no organiser', () => {
  it('says what it is and what their id is, and offers nothing else', async () => {
    const page = await preview.page({ path, openid: 'o_reader', prepare: noteCopies });
    await page.getByText('这里是组织者的工作台').waitFor();
    await page.getByText('ORGANISER_OPENIDS').waitFor();
    await page.getByText('o_reader', { exact: true }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.getByRole('button', { name: '复制编号' }).click();
    await page.getByText('编号已复制').waitFor();
    expect(await page.locator('html').getAttribute('data-copied')).toBe('o_reader');
  });

  it('says that it cannot be told who is there, and asks again once it can', async () => {
    const page = await preview.page({ ...organiser, network: 'offline' });
    await page.getByText('没有等到云端的答复').waitFor();
    await page.getByText('手册本身照常可读').waitFor();
    await page.goto(addressFor(preview.url(), organiser));
    await page.getByRole('radio', { name: '展位码' }).waitFor();
  });

  it.each([
    ['UNAUTHENTICATED', '这里要先登录微信才能用'],
    ['RESOURCE_EXHAUSTED', '请求太多了'],
    ['INTERNAL', '云端的原话：Not now.'],
  ])('says what %s means, and tries again', async (code, said) => {
    const page = await preview.page({
      ...organiser,
      prepare: (opened) => answering(opened, 'console', code),
    });
    await page.getByRole('alert').getByText(said).waitFor();
    await page.unroute('**/functions/console');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByRole('radio', { name: '展位码' }).waitFor();
  });

  it('closes as soon as a function refuses', async () => {
    const page = await preview.page({
      ...organiser,
      prepare: (opened) => answering(opened, 'codes', 'PERMISSION_DENIED'),
    });
    await page.getByRole('radio', { name: '展位码' }).click();
    await page.getByText('这里是组织者的工作台').waitFor();
  });
});

describe('the booths’ codes', () => {
  const fillIn = async (page: Page, label: string, place: string): Promise<void> => {
    await page.getByRole('button', { name: '新建展位' }).click();
    await page.getByRole('radio', { name: '搜一搜' }).click();
    await page.getByLabel('名称（中文）').locator('input').fill(label);
    await page.getByLabel('位置（中文）').locator('input').fill(place);
  };

  it('are made, shown as a code that leads to the booth, and revoked', async () => {
    const page = await openDesk('展位码');
    await page.getByText('还没有展位', { exact: true }).waitFor();
    await fillIn(page, '搜一搜问答墙', '三层 走廊');
    await page.getByRole('button', { name: '做好这个展位' }).click();
    await page.getByText('“搜一搜问答墙”做好了').waitFor();
    expect(await row(page, '搜一搜问答墙').innerText()).toContain('三层 走廊');

    await page.getByRole('button', { name: '看码 搜一搜问答墙' }).click();
    const picture = page.getByRole('img', { name: '“搜一搜问答墙”的小程序码' }).locator('img');
    const address = await picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/png');
    });
    const { text } = readCode(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
    expect(text).toMatch(/^pages\/search\/search\?scene=1\.[a-z0-9]{8}\.[\w-]{14}$/);
    await picture.click();
    await page.getByRole('dialog', { name: '大图' }).waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: '停用 搜一搜问答墙' }).click();
    await confirm(page, '留着');
    await page.getByRole('button', { name: '停用 搜一搜问答墙' }).click();
    await confirm(page, '停用');
    await page.getByText('“搜一搜问答墙”已停用').waitFor();
    await row(page, '搜一搜问答墙')
      .getByText(/\d+月\d+日 \d\d:\d\d 停用/)
      .waitFor();
    expect(await row(page, '搜一搜问答墙').getByRole('button').count()).toBe(0);
  });

  it('are refused field by field, and keep what was typed', async () => {
    const page = await openDesk('展位码');
    await fillIn(page, '一'.repeat(25), '三层 走廊');
    await page.getByRole('button', { name: '做好这个展位' }).click();
    await page.getByRole('alert').getByText('要有 1 到 24 个字').waitFor();
    const label = page.getByLabel('名称（中文）').locator('input');
    const place = page.getByLabel('位置（中文）').locator('input');
    expect(await label.inputValue()).toBe('一'.repeat(25));
    expect(await place.inputValue()).toBe('三层 走廊');
    await place.fill('');
    await label.fill('短一点');
    await page.getByRole('button', { name: '做好这个展位' }).click();
    await page.getByRole('alert').getByText('要有 1 到 40 个字').waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    await place.fill('四层');
    await page.getByRole('button', { name: '做好这个展位' }).click();
    await page.getByText('“短一点”做好了').waitFor();
    await row(page, '短一点').getByText('四层').waitFor();
  });

  it('keep what was typed where no answer comes, and over a look at another part', async () => {
    const page = await openDesk('展位码');
    await fillIn(page, '断网的展位', '五层');
    await answering(page, 'codes', 'UNAVAILABLE');
    await page.getByRole('button', { name: '做好这个展位' }).click();
    await page.getByRole('alert').getByText('没有等到云端的答复').waitFor();
    await page.getByRole('radio', { name: '发布', exact: true }).click();
    await page.getByRole('radio', { name: '展位码', exact: true }).click();
    expect(await page.getByLabel('名称（中文）').locator('input').inputValue()).toBe('断网的展位');
    await page.unroute('**/functions/codes');
    await page.getByRole('button', { name: '做好这个展位' }).click();
    await page.getByText('“断网的展位”做好了').waitFor();
  });
});

describe('the live numbers', () => {
  it('say that nothing was scanned, and count booth by booth once something was', async () => {
    const { booth } = await makeBooth('数人头', 'wecom');
    const page = await openDesk('现场');
    await page.getByText('这段时间还没有人扫码').waitFor();

    await call('passport', { action: 'claim', scene: booth.scene }, 'o_visitor');
    const hour = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 13);
    const events = [
      { kind: 'enter', page: 'wecom', channel: 'code', booth: booth.id, hour, count: 2 },
      { kind: 'share', page: 'home', channel: 'chat', hour, count: 2 },
      { kind: 'metric', metric: 'pay-coupons-used', hour, count: 4 },
      { kind: 'metric', metric: 'gone-from-the-edition', hour, count: 1 },
    ];
    await call('beacon', { action: 'report', events }, 'o_visitor');
    await page.getByRole('button', { name: '刷新' }).click();

    const table = page.getByRole('table', { name: '各展位' });
    const cells = table.getByRole('row').filter({ hasText: '数人头' }).getByRole('cell');
    await cells.getByText('3', { exact: true }).waitFor();
    expect(await cells.allInnerTexts()).toEqual(['3', '1']);
    const count = (label: string): Promise<string> =>
      page.locator('.live-numbers__totals > *').filter({ hasText: label }).first().innerText();
    expect(await count('扫码')).toContain('3');
    expect(await count('集章的人')).toContain('1');
    await page.getByText(/最热闹的是.*扫码 3，印章 1/).waitFor();
    await page.getByText('优惠券使用金额').waitFor();
    await page.getByText('gone-from-the-edition').waitFor();
    await page.getByRole('main').getByText('首页', { exact: true }).waitFor();
    await page.getByText(/^\d\d:\d\d 的数$/).waitFor();

    await page.getByRole('radio', { name: '近七天' }).click();
    await page.getByText('每天', { exact: true }).waitFor();
    await page.getByRole('radio', { name: '选一天' }).click();
    await page.getByRole('button', { name: '前一天' }).click();
    await page.getByText('这段时间还没有人扫码').waitFor();
  });

  it('stay on show where the next answer does not come, and say so', async () => {
    const page = await openDesk('现场');
    await page.getByText(/的数$/).waitFor();
    await answering(page, 'console', 'UNAVAILABLE');
    await page.getByRole('button', { name: '刷新' }).click();
    await page.getByRole('alert').getByText('下面仍是先前的数').waitFor();
    await page.getByText('各展位').waitFor();
  });
});

describe('publishing', () => {
  it('checks, names what is wrong, releases and goes back', async () => {
    const page = await openDesk('发布');
    await page.getByText('第 1 版').first().waitFor();
    await page.getByRole('button', { name: '检查内容' }).click();
    await page.getByText('内容没有问题').waitFor();

    await changeDocument(preview.url(), 'metrics', '2023.pay-coupons-used', { 'label.en': '' });
    await page.getByRole('button', { name: '检查内容' }).click();
    await page.getByText('有 1 处要改').waitFor();
    await page.getByText('数据 · pay-coupons-used · label.en').waitFor();
    await changeDocument(preview.url(), 'metrics', '2023.pay-coupons-used', {
      'label.en': 'Value of coupons used',
    });

    await page.getByRole('button', { name: '发布新版' }).click();
    await confirm(page, '先不');
    await page.getByRole('button', { name: '发布新版' }).click();
    await confirm(page, '发布');
    await page.getByText('第 2 版已发布').waitFor();
    await page.getByText(/个页面的小程序码一并画好了/).waitFor();
    await page.locator('.publish-desk__version', { hasText: '第 2 版' }).waitFor();

    await page.getByRole('button', { name: '回到这一版 第 1 版' }).click();
    await confirm(page, '回退');
    await page.getByText('已回到第 1 版的内容，记为第 3 版').waitFor();
    await page.getByText('回到了第 1 版的内容').first().waitFor();
  });

  it('says which codes were not drawn, and lets nothing begin while something runs', async () => {
    const page = await openDesk('发布');
    await page.getByRole('button', { name: '发布新版' }).waitFor();
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/functions/publish', async (route) => {
      const event = route.request().postDataJSON() as { action: string };
      if (event.action !== 'release') return route.continue();
      await held;
      const failed = [{ page: 'channels', message: '41030 invalid page' }];
      return route.fulfill({
        json: {
          ok: true,
          data: { version: 9, edition: '2023', hashes: {}, codes: { rendered: [], failed } },
        },
      });
    });
    await page.getByRole('button', { name: '发布新版' }).click();
    await confirm(page, '发布');
    await page.getByText('正在发布').waitFor();
    const busy = page.getByRole('button', { name: /检查内容|发布新版|回到这一版/, disabled: true });
    expect(await busy.count()).toBeGreaterThanOrEqual(2);
    expect(
      await page.getByRole('button', { name: /检查内容|发布新版|回到这一版/, disabled: false }).count(),
    ).toBe(0);
    answer();
    await page.getByText('这些页面的码没有画成').waitFor();
    await page.getByText('41030 invalid page').waitFor();
    await page.getByText('视频号', { exact: true }).waitFor();
  });
});
