import { changeDocument } from '../../support/cloud-console';
import { askCloud } from '../../support/event-visitor';
import { openPreview } from '../../support/preview';
import { answering, confirm, makeBooth, openDesk } from './desk';

const preview = openPreview();

describe('the live numbers', () => {
  it('say that nothing was scanned, and count booth by booth once something was', async () => {
    const booth = await makeBooth(preview.url(), '数人头', 'wecom');
    const page = await openDesk(preview, '现场');
    await page.getByText('这段时间还没有人扫码').waitFor();

    await askCloud(preview.url(), 'passport', { action: 'claim', scene: booth.scene }, 'o_visitor');
    const hour = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 13);
    // The scan that gave the stamp is counted as such: a phone tells of later ones only.
    const events = [
      { kind: 'enter', page: 'wecom', channel: 'code', booth: booth.id, hour, count: 2 },
      { kind: 'share', page: 'home', channel: 'chat', hour, count: 2 },
      { kind: 'metric', metric: 'pay-coupons-used', hour, count: 4 },
      { kind: 'metric', metric: 'gone-from-the-edition', hour, count: 1 },
    ];
    await askCloud(preview.url(), 'beacon', { action: 'report', events }, 'o_visitor');
    await page.getByRole('button', { name: '刷新' }).click();

    const table = page.getByRole('table', { name: '各展位' });
    const cells = table.getByRole('row').filter({ hasText: '数人头' }).getByRole('cell');
    await cells.getByText('3', { exact: true }).waitFor();
    expect(await cells.allInnerTexts()).toEqual(['3', '1']);
    const count = (label: string): Promise<string> =>
      page.locator('.live-numbers__totals > *').filter({ hasText: label }).first().innerText();
    expect(await count('扫码')).toContain('3');
    expect(await count('集章的人')).toContain('1');
    await page.getByText(/最热闹的是.*扫码\s?3，印章\s?1/).waitFor();
    await page.getByText('优惠券使用金额').waitFor();
    await page.getByText('gone-from-the-edition').waitFor();
    await page.getByRole('main').getByText('首页', { exact: true }).waitFor();
    await page.getByText(/^\d\d:\d\d的数$/).waitFor();

    await page.getByRole('radio', { name: '近七天' }).click();
    await page.getByText('每天', { exact: true }).waitFor();
    await page.getByRole('radio', { name: '选一天' }).click();
    await page.getByRole('button', { name: '前一天' }).click();
    await page.getByText('这段时间还没有人扫码').waitFor();
  });

  it('stay on show where the next answer does not come, and say so', async () => {
    const page = await openDesk(preview, '现场');
    await page.getByText(/的数$/).waitFor();
    await answering(page, 'console', 'UNAVAILABLE');
    await page.getByRole('button', { name: '刷新' }).click();
    await page.getByRole('alert').getByText('下面仍是先前的数').waitFor();
    await page.getByText('各展位').waitFor();
  });
});

describe('publishing', () => {
  it('checks, names what is wrong, releases and goes back', async () => {
    const page = await openDesk(preview, '发布');
    await page.getByText('第1版').first().waitFor();
    await page.getByRole('button', { name: '检查内容' }).click();
    await page.getByText('内容没有问题').waitFor();

    await changeDocument(preview.url(), 'metrics', '2023.pay-coupons-used', { 'label.en': '' });
    await page.getByRole('button', { name: '检查内容' }).click();
    await page.getByText('有1处要改').waitFor();
    await page.getByText('数据 · pay-coupons-used · label.en').waitFor();
    await changeDocument(preview.url(), 'metrics', '2023.pay-coupons-used', {
      'label.en': 'Value of coupons used',
    });

    await page.getByRole('button', { name: '发布新版' }).click();
    await confirm(page, '先不');
    await page.getByRole('button', { name: '发布新版' }).click();
    await confirm(page, '发布');
    await page.getByText('第2版已发布').waitFor();
    await page.getByText(/个页面的小程序码一并画好了/).waitFor();
    await page.locator('.publish-desk__version', { hasText: '第2版' }).waitFor();

    await page.getByRole('button', { name: '回到这一版 第1版' }).click();
    await confirm(page, '回退');
    await page.getByText('已回到第1版的内容，记为第3版').waitFor();
    await page.getByText('回到了第1版的内容').first().waitFor();
  });

  it('says which codes were not drawn, and lets nothing begin while something runs', async () => {
    const page = await openDesk(preview, '发布');
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
