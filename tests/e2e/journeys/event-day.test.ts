/** A day at the event: codes and the sheet are made, three visitors collect stamps, and the organiser's numbers agree. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { productIds } from '../../../miniprogram/domain/products';
import type { ProductId } from '../../../typings/content';
import type { CodedBooth, ListBoothsData, PassportData, StatsData } from '../../../typings/event';
import {
  askCloud,
  launchedBy,
  leaveApp,
  relaunch,
  scanFromBehind,
  scanSays,
} from '../../support/event-visitor';
import { openPreview } from '../../support/preview';

const preview = openPreview();

const organiser = 'o_organiser';
const desk = { path: 'packages/console/console/console', openid: organiser, reducedMotion: true };

const productNames: Record<ProductId, string> = {
  channels: '视频号',
  pay: '微信支付',
  miniprogram: '小程序',
  wecom: '企业微信',
  search: '搜一搜',
};

const boothName = (product: ProductId): string => `${productNames[product]}体验台`;

/** The organiser makes a booth for each product at the desk. */
const makeBoothsAtTheDesk = async (): Promise<Record<ProductId, CodedBooth>> => {
  const page = await preview.page(desk);
  await page.getByRole('radio', { name: '展位码', exact: true }).click();
  for (const product of productIds) {
    await page.getByRole('button', { name: '新建展位' }).click();
    await page.getByRole('radio', { name: productNames[product] }).click();
    await page.getByLabel('名称（中文）').locator('input').fill(boothName(product));
    await page.getByLabel('位置（中文）').locator('input').fill('一号馆');
    await page.getByRole('button', { name: '做好这个展位' }).click();
    await page.getByText(`“${boothName(product)}”做好了`).waitFor();
  }
  const { booths } = await askCloud<ListBoothsData>(preview.url(), 'codes', { action: 'list' }, organiser);
  return Object.fromEntries(booths.map((booth) => [booth.product, booth])) as Record<ProductId, CodedBooth>;
};

/** @returns what the browser was given: the sheet's file */
const makeTheSheet = async (): Promise<Buffer> => {
  const page = await preview.page({ ...desk, path: 'packages/console/sheet/sheet' });
  await page.getByText('5个展位，5页A4').waitFor();
  await page.getByRole('radio', { name: '一页六个' }).click();
  await page.getByText('5个展位，1页A4').waitFor();
  const opened = page.waitForEvent('download');
  await page.getByRole('button', { name: '生成PDF' }).click();
  await page.getByText('PDF已打开').waitFor();
  return readFile(await (await opened).path());
};

const collected = (page: Page): Promise<void> => page.getByLabel('5枚印章，共5枚').waitFor();

const openPassport = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /^打开护照/ })
    .filter({ visible: true })
    .click();
  await collected(page);
};

/** Half an hour and more passes on the phone: what is counted from now on is another session's. */
const afterAWhile = (page: Page): Promise<void> => page.clock.fastForward('31:00');

/** The day's numbers at the desk: a total by its name. */
const total = (page: Page, name: string, count: number): Promise<void> =>
  page
    .getByText(new RegExp(`^${name}$`))
    .first()
    .locator('..')
    .getByText(String(count), { exact: true })
    .waitFor();

it('what visitors did is what their passports and the desk say', async () => {
  const booths = await makeBoothsAtTheDesk();
  expect((await makeTheSheet()).subarray(0, 5).toString()).toBe('%PDF-');

  // The first goes round in order, always online, and is at the first booth twice.
  const first = await preview.page({
    ...launchedBy(booths.channels),
    openid: 'o_one',
    prepare: (page) => page.clock.install(),
  });
  await scanSays(first, '盖好了');
  for (const product of productIds.slice(1)) {
    await scanFromBehind(first, booths[product]);
    await scanSays(first, '盖好了');
  }
  await scanFromBehind(first, booths.channels);
  await scanSays(first, '已在护照里');
  await openPassport(first);
  await first.getByRole('button', { name: '徽章海报' }).waitFor();
  await afterAWhile(first);
  const told = first.waitForResponse('**/functions/beacon');
  await leaveApp(first);
  await told;

  // The second goes round the other way.
  const [start, ...others] = [...productIds].reverse();
  if (start === undefined) throw new Error('there are no products');
  const second = await preview.page({ ...launchedBy(booths[start]), openid: 'o_two' });
  await scanSays(second, '盖好了');
  for (const product of others) {
    await scanFromBehind(second, booths[product]);
    await scanSays(second, '盖好了');
  }
  await openPassport(second);

  // The third has no network in the hall: the stamps wait, and go out at the door.
  const third = await preview.page({ ...launchedBy(booths.wecom), openid: 'o_three', network: 'offline' });
  await scanSays(third, '印章已存下');
  for (const product of ['pay', 'search', 'channels', 'miniprogram'] as const) {
    await scanFromBehind(third, booths[product]);
    await scanSays(third, '印章已存下');
  }
  await relaunch(third, preview.url(), { path: 'pages/me/me', openid: 'o_three' });
  await collected(third);
  await third.getByText('待发送的印章存在这部手机上').waitFor({ state: 'hidden' });

  for (const openid of ['o_one', 'o_two', 'o_three']) {
    const { stamps } = await askCloud<PassportData>(preview.url(), 'passport', { action: 'list' }, openid);
    expect(stamps.map(({ product, booth }) => [product, booth]).sort()).toEqual(
      productIds.map((product) => [product, booths[product].id]).sort(),
    );
  }

  const page = await preview.page(desk);
  for (const [name, count] of [
    ['扫码', 16],
    ['印章', 15],
    ['集章的人', 3],
    ['集齐的人', 3],
  ] as const)
    await total(page, name, count);

  const [from, to] = [-1, 1].map((days) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  );
  const stats = await askCloud<StatsData>(
    preview.url(),
    'console',
    { action: 'stats', from, to, by: 'day' },
    organiser,
  );
  expect(stats.booths.map(({ product, scans, stamps }) => [product, scans, stamps])).toEqual(
    productIds.map((product) => [product, product === 'channels' ? 4 : 3, 3]),
  );
});
