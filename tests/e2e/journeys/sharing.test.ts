import type { Page } from 'playwright-core';
import { productIds } from '../../../miniprogram/domain/products';
import { snapshot } from '../../../miniprogram/snapshot/index';
import { comeToRest } from '../../../tools/gallery/at-rest';
import { payloadOn, shareByMenu, type Payload, type ShareHandler } from '../../support/pages/sharing';
import { openPreview } from '../../support/preview';

const preview = openPreview();

const handlers = ['onShareAppMessage', 'onShareTimeline', 'onAddToFavorites'] as const;

/** A picture's ratio: of a card in a chat, of Moments and favourites (Page reference, imageUrl). */
const ratio: Record<ShareHandler, number> = {
  onShareAppMessage: 5 / 4,
  onShareTimeline: 1,
  onAddToFavorites: 1,
};

/** How a receiver's WeChat opens each (launch scene list). */
const scenes: Record<ShareHandler, number> = {
  onShareAppMessage: 1007,
  onShareTimeline: 1154,
  onAddToFavorites: 1010,
};

const queryOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('&')
      .filter((part) => part !== '')
      .map((part) => part.split('=', 2) as [string, string]),
  );

/** Opens what was shared as its receiver does. */
const receive = (sharedFrom: string, handler: ShareHandler, { path, query }: Payload): Promise<Page> => {
  const [page = '', ownQuery = ''] = path === '' ? [sharedFrom, query] : path.slice(1).split('?');
  return preview.page({ path: page, query: queryOf(ownQuery), scene: scenes[handler], reducedMotion: true });
};

const titleOf = (page: Page): Promise<string> => page.locator('.frame-title').innerText();

const scrolled = (page: Page): Promise<number> =>
  page
    .locator('.preview-scroller')
    .last()
    .evaluate((scroller) => scroller.scrollTop);

const activeSection = (page: Page): Promise<string> =>
  page.getByRole('tab', { selected: true }).first().innerText();

describe('the pages that can be passed on', () => {
  it.each(['home', 'insights', 'quotes', ...productIds])(
    '%s goes by its own title, path and picture in each way',
    async (name) => {
      const path = `pages/${name}/${name}`;
      const page = await preview.page({ path, reducedMotion: true });
      const shared: Record<string, unknown> = {};
      for (const handler of handlers) {
        const payload = await shareByMenu(page, handler);
        expect(payload.width / payload.height).toBeCloseTo(ratio[handler], 2);
        shared[handler] = payload;
      }
      expect(shared).toMatchSnapshot();
    },
  );

  it.each(['home', 'insights', 'quotes', ...productIds])(
    '%s is what every receiver has before them, at its top, with nothing amiss',
    async (name) => {
      const path = `pages/${name}/${name}`;
      const page = await preview.page({ path, reducedMotion: true });
      const title = await titleOf(page);
      for (const handler of handlers) {
        const received = await receive(path, handler, await shareByMenu(page, handler));
        expect(await titleOf(received)).toBe(title);
        expect(new URL(received.url()).hash).toContain(path);
        expect(await scrolled(received)).toBe(0);
      }
    },
  );

  it('go by a title in the sender’s language', async () => {
    const page = await preview.page({ path: 'pages/pay/pay', lang: 'en', reducedMotion: true });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Send to a friend' }).click();
    expect((await payloadOn(page, 'onShareAppMessage')).title).toBe(
      'WeChat Pay, Spending driven by vouchers, since 2020, over ¥200 billion',
    );
  });
});

describe('a section', () => {
  it.each(handlers)('goes by what stands in it, and the receiver of %s is at it', async (handler) => {
    const page = await preview.page({ path: 'pages/pay/pay', reducedMotion: true });
    await page.getByRole('tab', { name: '案例' }).click();
    await comeToRest(page);
    const payload = await shareByMenu(page, handler);
    expect(payload.title).toContain('微信支付·案例');

    const received = await receive('pages/pay/pay', handler, payload);
    await received.getByRole('tab', { name: '案例', selected: true }).waitFor();
    await comeToRest(received);
    expect(await activeSection(received)).toBe('案例');
    const first = snapshot.pages.pay.stories[0]?.title.zh ?? '';
    expect(await received.getByText(first).first().isVisible()).toBe(true);
  });
});

describe('a metric', () => {
  const openSheet = async (): Promise<Page> => {
    const page = await preview.page({ path: 'pages/pay/pay', reducedMotion: true });
    await page
      .getByRole('button', { name: /优惠券使用金额/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    return page;
  };

  it('goes by its number with a picture of its own, and the receiver sees it marked', async () => {
    const page = await openSheet();
    await page.getByRole('button', { name: '分享这个数字' }).click();
    await page.locator('[data-share]').waitFor();
    const payload = await payloadOn(page, 'onShareAppMessage');
    expect(payload).toMatchObject({
      title: expect.stringContaining('120亿元') as string,
      path: '/pages/pay/pay?focus=metric.pay-coupons-used&via=chat.sheet',
    });
    expect(payload.imageUrl).not.toContain('/images/');
    expect(payload.width / payload.height).toBeCloseTo(5 / 4, 2);

    const received = await receive('', 'onShareAppMessage', payload);
    await received.locator('[class*="focused"]', { hasText: '优惠券使用金额' }).waitFor();
    await received.getByText('非官方手册').first().waitFor();
  });

  it.each([
    ['onShareTimeline', 'moments'],
    ['onAddToFavorites', 'favourite'],
  ] as const)('goes by %s as well, and is marked there', async (handler, channel) => {
    const page = await openSheet();
    const payload = await shareByMenu(page, handler);
    expect(payload.query).toBe(`focus=metric.pay-coupons-used&via=${channel}.menu`);
    const received = await receive('pages/pay/pay', handler, payload);
    await received.locator('[class*="focused"]', { hasText: '优惠券使用金额' }).waitFor();
  });

  it('goes with the product’s own picture where none can be drawn', async () => {
    const page = await preview.page({ path: 'pages/pay/pay', packages: 'refused', reducedMotion: true });
    await page
      .getByRole('button', { name: /优惠券使用金额/ })
      .first()
      .click();
    await page.getByRole('button', { name: '分享这个数字' }).click();
    await page.locator('[data-share]').waitFor();
    expect((await payloadOn(page, 'onShareAppMessage')).imageUrl).toBe('/images/share/pay-card.png');
  });
});

describe('a quote', () => {
  it.each(['pages/quotes/quotes', 'pages/wecom/wecom'])(
    'goes from %s by its words with a picture of its own, and the receiver is at it',
    async (path) => {
      const page = await preview.page({ path, reducedMotion: true });
      await page.getByRole('button', { name: '分享 黄铁鸣' }).click();
      await page.locator('[data-share]').waitFor();
      const payload = await payloadOn(page, 'onShareAppMessage');
      const quote = snapshot.pages.wecom.quote;
      expect(payload).toMatchObject({
        title: `黄铁鸣：“${quote?.words ?? ''}”`,
        path: `/pages/quotes/quotes?focus=quote.${quote?._id ?? ''}&via=chat.quote`,
      });
      expect(payload.imageUrl).not.toContain('/images/');

      const received = await receive('', 'onShareAppMessage', payload);
      await received.locator('[class*="focused"]', { hasText: '黄铁鸣' }).first().waitFor();
    },
  );

  it.each(handlers)(
    'that a link led to is passed on again, and the receiver of %s is at it',
    async (handler) => {
      const page = await preview.page({
        path: 'pages/quotes/quotes',
        query: { focus: 'quote.pay-quote' },
        reducedMotion: true,
      });
      const payload = await shareByMenu(page, handler);
      const received = await receive('pages/quotes/quotes', handler, payload);
      await received.locator('[class*="focused"]', { hasText: '张颖' }).first().waitFor();
    },
  );
});

describe('a link that points at nothing of ours', () => {
  const nothingHere = '链接指向的内容不在这里了，先看整页';

  it.each([
    ['pages/pay/pay', { focus: 'metric.no-such' }],
    ['pages/pay/pay', { focus: '%3Cscript%3E' }],
    ['pages/pay/pay', { section: 'no-such' }],
    ['pages/pay/pay', { section: '__proto__', via: 'x'.repeat(500) }],
    ['pages/quotes/quotes', { focus: 'quote.no-such' }],
  ])('opens %s with %j as a whole, and says so quietly', async (path, query) => {
    const page = await preview.page({ path, query, scene: 1007, reducedMotion: true });
    await page.getByText(nothingHere).waitFor();
    expect(await scrolled(page)).toBe(0);
  });

  it('says so for a while', async () => {
    const page = await preview.page({ query: { focus: 'metric.no-such' }, path: 'pages/pay/pay' });
    const notice = page.getByText(nothingHere);
    await notice.waitFor();
    await notice.waitFor({ state: 'detached' });
  });

  it.each([
    ['pages/pay/detail', '微信支付'],
    ['pages/no/such', '之约手册'],
    ['packages/poster/poster/poster', '之约手册'],
  ])('opens what is nearest to %s, and says so', async (path, title) => {
    const page = await preview.page({ path, scene: 1007, reducedMotion: true });
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await page.getByText('链接指向的页面不存在，先看最接近的这一页').waitFor();
  });
});

/** Whatever has a tap of its own, on a page elsewhere or here. */
const tappables = [
  '[role=button]',
  '[role=link]',
  '[role=tab]',
  '[role=radio]',
  '.product-row',
  '.ecosystem-map__node',
  '.metric-group__cell',
  '.growth-ranking__row',
]
  .map((selector) => `wx-page ${selector}`)
  .join(', ');

describe('a page inside Moments', () => {
  it.each(['home', 'insights', 'quotes', ...productIds])(
    '%s is whole, and calls nothing that WeChat refuses there, whatever is tapped',
    async (name) => {
      // A refused call warns in the preview, and a warning fails the test.
      const page = await preview.page({
        path: `pages/${name}/${name}`,
        scene: 1154,
        query: { via: 'moments.menu' },
        reducedMotion: true,
      });
      expect(await page.locator('wx-button, wx-navigator').count()).toBe(0);
      const tappable = page.locator(tappables);
      for (let index = 0; index < (await tappable.count()); index++) {
        const one = tappable.nth(index);
        if (!(await one.isVisible())) continue;
        await one.dispatchEvent('click');
        // A sheet has come, or is gone: amid either there is nothing to press.
        await comeToRest(page);
        const sheet = page.getByRole('dialog');
        if (await sheet.isVisible()) {
          await sheet.getByRole('button').last().click();
          await sheet.waitFor({ state: 'hidden' });
        }
      }
      expect(new URL(page.url()).hash).toContain(`pages/${name}/${name}`);
    },
  );
});
