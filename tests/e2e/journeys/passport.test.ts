import type { Page } from 'playwright-core';
import { productIds } from '../../../miniprogram/domain/products';
import { comeToRest } from '../../../tools/gallery/at-rest';
import type { ProductId } from '../../../typings/content';
import type { ClaimData, CodedBooth } from '../../../typings/event';
import { askCloud, launchedBy, relaunch, scanSays } from '../../support/event-visitor';
import { openPreview, type PageOptions } from '../../support/preview';

const preview = openPreview();

const me = 'pages/me/me';

const openMe = (openid: string, options: PageOptions = {}): Promise<Page> =>
  preview.page({ path: me, openid, ...options });

const call = <Data>(name: string, event: object, openid: string): Promise<Data> =>
  askCloud<Data>(preview.url(), name, event, openid);

const organise = <Data>(event: object): Promise<Data> => call<Data>('codes', event, 'o_organiser');

const makeBooth = async (product: ProductId, label: string): Promise<CodedBooth> => {
  const made = await organise<{ booth: CodedBooth }>({ action: 'create', product, label, place: '一层' });
  return made.booth;
};

const booths = new Map<ProductId, CodedBooth>();

const boothOf = (product: ProductId): CodedBooth => {
  const booth = booths.get(product);
  if (booth === undefined) throw new Error(`there is no booth of ${product}`);
  return booth;
};

beforeAll(async () => {
  for (const [index, product] of productIds.entries())
    booths.set(product, await makeBooth(product, `${'甲乙丙丁戊'.charAt(index)}区展台`));
});

const scanned = (product: ProductId, scene = boothOf(product).scene): PageOptions =>
  launchedBy({ ...boothOf(product), scene });

/** Every claim that a phone sends from now on. */
const claimsOf = (page: Page): string[] => {
  const sent: string[] = [];
  page.on('request', (request) => {
    const body = request.url().endsWith('/functions/passport') ? (request.postData() ?? '') : '';
    if (body.includes('"claim"')) sent.push(body);
  });
  return sent;
};

/** The next answer of the passport function. */
const passportAnswers = (page: Page): Promise<unknown> =>
  page.waitForResponse((response) => response.url().endsWith('/functions/passport'));

/** A stamp on the passport, as it is said. */
const stamp = (page: Page, phrase: string): Promise<void> =>
  page.getByRole('link', { name: phrase }).first().waitFor();

/** The person has these stamps, from another phone. */
const give = async (openid: string, products: readonly ProductId[]): Promise<void> => {
  for (const product of products)
    await call<ClaimData>('passport', { action: 'claim', scene: boothOf(product).scene }, openid);
};

describe('a visitor scans a booth’s code', () => {
  it('sees the product’s page, is welcomed, and finds the stamp in the passport', async () => {
    const page = await preview.page({ ...scanned('pay'), openid: 'o_first' });
    await scanSays(page, '欢迎来到乙区展台');
    await scanSays(page, '盖好了');
    await page.getByRole('link', { name: /^打开护照/ }).click();
    await page.getByRole('heading', { name: '现场护照' }).waitFor();
    await stamp(page, '微信支付，');
    await page.getByLabel('1枚印章，共5枚').waitFor();
    await page.getByRole('link', { name: '企业微信，丁区展台，一层' }).waitFor();
  });

  it('again, cold and hot, has the stamp and sends no other claim', async () => {
    const visitor: PageOptions = { ...scanned('pay'), openid: 'o_again' };
    const page = await preview.page({ openid: 'o_again' });
    const claims = claimsOf(page);
    await relaunch(page, preview.url(), visitor);
    await scanSays(page, '盖好了');
    await relaunch(page, preview.url(), visitor);
    await scanSays(page, '已在护照里');
    await page.evaluate((scene) => {
      location.hash = `#/pages/search/search?scene=${scene}`;
    }, boothOf('search').scene);
    await scanSays(page, '欢迎来到戊区展台');
    await scanSays(page, '盖好了');
    expect(claims).toHaveLength(2);
  });

  it.each([
    ['offline', 'o_offline'],
    ['refused', 'o_refused'],
  ] as const)('with the network %s keeps the stamp, which is sent later, once', async (network, openid) => {
    const page = await preview.page({ ...scanned('channels'), openid, network });
    const claims = claimsOf(page);
    await scanSays(page, '印章已存下');
    await relaunch(page, preview.url(), { path: me, openid, network });
    await stamp(page, '视频号，印章待发送');
    await page.getByText('待发送', { exact: true }).waitFor();

    const sent = passportAnswers(page);
    await relaunch(page, preview.url(), { openid });
    await sent;
    await page.getByRole('tab', { name: '我的' }).click();
    await stamp(page, '视频号，1');
    expect(claims).toHaveLength(1);
  });

  it('whose passport’s package does not come has the scan saved all the same, and sent when it does', async () => {
    const page = await preview.page({ ...scanned('search'), openid: 'o_late', packages: 'refused' });
    const claims = claimsOf(page);
    await page.getByText('印章已存下，稍后自动补盖').waitFor();
    await relaunch(page, preview.url(), { path: me, openid: 'o_late', packages: 'refused' });
    await page.getByText('护照还在路上').waitFor();
    expect(claims).toEqual([]);
    await relaunch(page, preview.url(), { path: me, openid: 'o_late' });
    await stamp(page, '搜一搜，1');
    expect(claims).toHaveLength(1);
  });

  it('sees the whole page where the code is no longer in use, or is none of ours', async () => {
    const gone = await makeBooth('wecom', '撤了的展台');
    await organise({ action: 'revoke', id: gone.id });
    const page = await preview.page({ ...scanned('wecom', gone.scene), openid: 'o_strays' });
    await scanSays(page, '这个码已经停用');
    await page.getByRole('tab', { name: '案例' }).or(page.getByText('案例')).first().waitFor();

    const end = gone.scene.at(-1) === 'A' ? 'Q' : 'A';
    for (const foreign of [gone.scene.slice(0, -1) + end, '1.elsewhere', 'hello']) {
      await relaunch(page, preview.url(), { ...scanned('wecom', foreign), openid: 'o_strays' });
      await scanSays(page, '没认出这个码');
    }
    await relaunch(page, preview.url(), { path: me, openid: 'o_strays' });
    await page.getByText('还没有收藏').waitFor();
    expect(await page.locator('wx-passport-card').count()).toBe(0);
  });

  it('by a poster’s code, or inside Moments, claims nothing and is told nothing', async () => {
    const page = await preview.page({ ...scanned('pay', 'p'), openid: 'o_passer' });
    const claims = claimsOf(page);
    await comeToRest(page);
    await relaunch(page, preview.url(), { ...scanned('pay'), scene: 1154, openid: 'o_passer' });
    await page.getByText('下一站').waitFor({ state: 'detached' });
    await comeToRest(page);
    expect(await page.locator('wx-scan-note').count()).toBe(0);
    expect(claims).toEqual([]);
  });
});

describe('the passport', () => {
  it('is not there before the first scan', async () => {
    let asked: Promise<unknown> = Promise.resolve();
    const page = await openMe('o_nobody', {
      prepare: (opened) => {
        asked = passportAnswers(opened);
        return Promise.resolve();
      },
    });
    await asked;
    await comeToRest(page);
    expect(await page.locator('wx-passport-card').count()).toBe(0);
  });

  it('is there again on a new phone, its stamps at rest, and grows from there', async () => {
    await give('o_mover', ['pay', 'search']);
    const page = await openMe('o_mover');
    await stamp(page, '搜一搜，1');
    expect(await page.locator('.ink-stamp--stamped').count()).toBe(2);
    expect(await page.locator('.ink-stamp--fresh').count()).toBe(0);

    await relaunch(page, preview.url(), { ...scanned('wecom'), openid: 'o_mover' });
    await scanSays(page, '盖好了');
    await page.getByRole('link', { name: /^打开护照/ }).click();
    await page.locator('.ink-stamp--stamped').nth(2).waitFor();
    expect(await page.locator('.ink-stamp--stamped').count()).toBe(3);
  });

  it('lets an earned stamp come down once', async () => {
    const page = await preview.page({ ...scanned('pay'), openid: 'o_watcher' });
    await scanSays(page, '盖好了');
    const landing = page.locator('wx-passport-card .ink-stamp--fresh');
    await page.getByRole('link', { name: /^打开护照/ }).click();
    await landing.waitFor();
    await relaunch(page, preview.url(), { path: me, openid: 'o_watcher' });
    await stamp(page, '微信支付，');
    await comeToRest(page);
    expect(await landing.count()).toBe(0);
  });

  it('is gone with what the device holds, and comes back when it is looked at again', async () => {
    await give('o_clearer', ['pay']);
    const page = await openMe('o_clearer');
    await stamp(page, '微信支付，');
    await page.getByRole('button', { name: '清除这些' }).click();
    await page.getByRole('button', { name: '清除', exact: true }).click();
    await page.locator('wx-passport-card').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: '首页' }).click();
    await page.getByRole('tab', { name: '我的' }).click();
    await stamp(page, '微信支付，');
  });

  it('that is complete opens the badge’s poster, which leads home', async () => {
    await give('o_winner', productIds);
    const page = await openMe('o_winner', { reducedMotion: true });
    await page.getByRole('button', { name: '徽章海报' }).click();
    await page.getByRole('img', { name: '微信之约的现场印章，集齐了' }).waitFor();
    await page.getByRole('button', { name: '发送图片' }).click();
    expect(await page.locator('[data-entrance]').getAttribute('data-entrance')).toBe(
      '/pages/home/home?via=poster.sheet',
    );
  });

  it('that is not complete does not, and says what is left', async () => {
    await give('o_early', ['pay']);
    const badge: PageOptions = { path: 'packages/poster/poster/poster', query: { badge: '1' } };
    const page = await preview.page({ ...badge, openid: 'o_early' });
    await page.getByRole('link', { name: '看看还差哪几枚' }).click();
    await page.getByText(/还差.4.枚/).waitFor();
  });

  it('that another phone completed opens it here as well', async () => {
    await give('o_second', productIds);
    const badge: PageOptions = { path: 'packages/poster/poster/poster', query: { badge: '1' } };
    const page = await preview.page({ ...badge, openid: 'o_second', reducedMotion: true });
    await page.getByRole('img', { name: '微信之约的现场印章，集齐了' }).waitFor();
  });
});
