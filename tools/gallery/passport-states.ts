import type { Page } from 'playwright-core';
import { encodeScene } from '../../miniprogram/domain/booth-scene';
import { isProductId, productIds } from '../../miniprogram/domain/products';
import type { ProductId, Text } from '../../typings/content';
import type { ClaimData, OpenBooth } from '../../typings/event';
import type { Result } from '../../typings/functions';
import type { TappedState } from './tapped-state';

const boothId = (product: ProductId): string => product.slice(0, 3).padEnd(8, '0');

const sceneOf = (product: ProductId): string =>
  encodeScene({ id: boothId(product), tag: Array.from({ length: 10 }, () => 0) });

const told: Record<ProductId, { label: Text; place: Text }> = {
  channels: {
    label: { zh: '直播间', en: 'The studio' },
    place: { zh: '三层，扶梯左手边', en: 'Level 3, left of the escalator' },
  },
  pay: {
    label: { zh: '收银台', en: 'The checkout' },
    place: { zh: '一层，入口右侧', en: 'Level 1, right of the entrance' },
  },
  miniprogram: {
    label: { zh: '工坊', en: 'The workshop' },
    place: { zh: '二层中庭', en: 'Level 2, in the atrium' },
  },
  wecom: {
    label: { zh: '会客厅', en: 'The lounge' },
    place: { zh: '二层，北侧', en: 'Level 2, north side' },
  },
  search: {
    label: { zh: '问答角', en: 'The corner of questions' },
    place: { zh: '一层，咖啡吧旁', en: 'Level 1, beside the café' },
  },
};

const booths: OpenBooth[] = productIds.map((product) => ({
  id: boothId(product),
  product,
  ...told[product],
}));

/** As the cloud gave them: in the morning of the event's day. */
const stampsOf = (products: readonly ProductId[]): ClaimData['stamps'] =>
  products.map((product, index) => ({
    product,
    booth: boothId(product),
    at: Date.UTC(2023, 0, 10, 1 + index),
  }));

const passportFunction = '**/functions/passport';

/** From now on the passport function knows these stamps, and no longer takes a claim where it is out of reach. */
const answerWith = async (page: Page, products: readonly ProductId[], isReached = true): Promise<void> => {
  await page.unroute(passportFunction);
  const told: Result<ClaimData> = isReached
    ? { ok: true, data: { stamps: stampsOf(products), booths, fresh: true } }
    : { ok: false, error: { code: 'UNAVAILABLE', message: '' } };
  await page.route(passportFunction, (route) => route.fulfill({ json: told }));
};

const openRoute = async (page: Page, route: string): Promise<void> => {
  await page.evaluate((opened) => {
    location.hash = `#/${opened}`;
  }, route);
};

/** Opens a booth's code over the page on show. */
const scan = async (page: Page, product: ProductId): Promise<void> => {
  await openRoute(page, `pages/${product}/${product}?scene=${sceneOf(product)}`);
  await page.locator('wx-scan-note').filter({ visible: true }).waitFor();
};

const passport = (name: string, have: readonly ProductId[], pending: readonly ProductId[]): TappedState => ({
  name,
  on: (page) => page.name === 'me',
  part: 'wx-passport-card',
  reach: async (page) => {
    const [first = 'pay'] = have;
    await answerWith(page, have);
    await scan(page, first);
    await page.locator('.ink-stamp--stamped').filter({ visible: true }).waitFor();
    await page.goBack();
    await answerWith(page, have, false);
    for (const product of pending) {
      await scan(page, product);
      await page.goBack();
    }
    await page
      .locator(`wx-passport-card .ink-stamp--${pending.length > 0 ? 'pending' : 'stamped'}`)
      .last()
      .waitFor();
  },
  // Everything stored is cleared, as by the reader; the cloud then knows of nothing.
  leave: async (page) => {
    await answerWith(page, []);
    await page.locator('.me-clear').click();
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await page.locator('wx-passport-card').waitFor({ state: 'detached' });
    await page.unroute(passportFunction);
  },
});

const welcome: TappedState = {
  name: 'by a booth’s code',
  on: ({ name }) => isProductId(name),
  part: 'wx-scan-note',
  reach: async (page) => {
    const product = productIds.find((id) => page.url().includes(`/${id}/`)) ?? 'pay';
    await answerWith(page, [product]);
    await scan(page, product);
    await page.locator('.ink-stamp--stamped').filter({ visible: true }).waitFor();
  },
  leave: async (page) => {
    await page.goBack();
    await page.locator('wx-scan-note').waitFor({ state: 'detached' });
    await page.unroute(passportFunction);
  },
};

const badge: TappedState = {
  name: 'badge',
  on: ({ name }) => name === 'poster',
  part: '.poster--badge',
  reach: async (page) => {
    await answerWith(page, productIds);
    await scan(page, 'pay');
    await page.locator('.ink-stamp--stamped').filter({ visible: true }).waitFor();
    await openRoute(page, 'packages/poster/poster/poster?badge=1');
    await page.locator('.poster--badge .poster__picture').waitFor();
  },
  leave: async (page) => {
    await page.goBack();
    await page.goBack();
    await page.locator('.poster--badge').waitFor({ state: 'detached' });
    await page.unroute(passportFunction);
  },
};

const badgeToCome: TappedState = {
  ...badge,
  name: 'badge to come',
  reach: async (page) => {
    await answerWith(page, []);
    await openRoute(page, 'packages/poster/poster/poster?badge=1');
    await page.locator('.poster--badge').getByRole('link').waitFor();
  },
  leave: async (page) => {
    await page.goBack();
    await page.locator('.poster--badge').waitFor({ state: 'detached' });
    await page.unroute(passportFunction);
  },
};

export const someStamps = passport('some stamps', ['channels', 'pay', 'search'], []);

/** What a visitor at the event sees. */
export const passportStates: readonly TappedState[] = [
  welcome,
  someStamps,
  passport('stamps to be sent', ['channels'], ['pay', 'search']),
  passport('every stamp', productIds, []),
  badgeToCome,
  badge,
];
