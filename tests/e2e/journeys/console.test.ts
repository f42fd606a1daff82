import type { Page } from 'playwright-core';
import { addressFor } from '../../../tools/preview/address';
import { openPreview } from '../../support/preview';
import { readCode } from '../../support/read-code';
import { answering, confirm, openDesk, organiser } from './desk';

const preview = openPreview();

/** A booth on the list, by its name. */
const row = (page: Page, label: string): ReturnType<Page['locator']> =>
  page.locator('wx-booth-row').filter({ hasText: label });

/** Notes on the document what the preview hands to the browser's clipboard, which a test's browser may refuse. */
const noteCopies = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = (text) => {
      document.documentElement.dataset.copied = text;
      return Promise.resolve();
    };
  });

describe('the desk, to who is no organiser', () => {
  it('says what it is and what their id is, and offers nothing else', async () => {
    const page = await preview.page({ ...organiser, openid: 'o_reader', prepare: noteCopies });
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
    const page = await openDesk(preview, '展位码');
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
    const page = await openDesk(preview, '展位码');
    await fillIn(page, '一'.repeat(25), '三层 走廊');
    await page.getByRole('button', { name: '做好这个展位' }).click();
    await page.getByRole('alert').getByText('要有1到24个字').waitFor();
    const label = page.getByLabel('名称（中文）').locator('input');
    const place = page.getByLabel('位置（中文）').locator('input');
    expect(await label.inputValue()).toBe('一'.repeat(25));
    expect(await place.inputValue()).toBe('三层 走廊');
    await place.fill('');
    await label.fill('短一点');
    await page.getByRole('button', { name: '做好这个展位' }).click();
    await page.getByRole('alert').getByText('要有1到40个字').waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    await place.fill('四层');
    await page.getByRole('button', { name: '做好这个展位' }).click();
    await page.getByText('“短一点”做好了').waitFor();
    await row(page, '短一点').getByText('四层').waitFor();
  });

  it('keep what was typed where no answer comes, and over a look at another part', async () => {
    const page = await openDesk(preview, '展位码');
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
