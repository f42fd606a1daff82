import path from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import type { Language, ProductId } from '../../typings/content';
import { addressFor, type Launch } from '../preview/address';
import { readyPageAttribute, type Theme } from '../preview/runtime/host';
import { serveProject } from '../preview/serve-project';
import { findBrowser } from '../support/browser';
import { takeSideBySide } from './side-by-side';

/** A record and how its picture is drawn. */
interface Chosen {
  product: ProductId;
  /** As a link to it has it. */
  focus: string;
  lang: Language;
  theme: Theme;
  /** Without one the poster has no code. */
  network: 'online' | 'offline';
}

const width = 1280;

const chosen = (
  product: ProductId,
  focus: string,
  lang: Language,
  theme: Theme,
  network: Chosen['network'] = 'online',
): Chosen => ({
  product,
  focus,
  lang,
  theme,
  network,
});

/** Of each kind the short and the long, both languages, both themes, every product, and one without a code. */
const posters: readonly Chosen[] = [
  chosen('pay', 'metric.pay-voucher-spending', 'zh', 'light'),
  chosen('channels', 'metric.channels-watch-time', 'zh', 'dark'),
  chosen('wecom', 'metric.wecom-enterprises', 'en', 'light'),
  chosen('search', 'metric.search-monthly-users', 'en', 'dark', 'offline'),
  chosen('miniprogram', 'quote.miniprogram-quote', 'zh', 'light'),
  chosen('pay', 'quote.pay-quote', 'zh', 'dark'),
  chosen('search', 'quote.search-quote', 'en', 'light'),
  chosen('miniprogram', 'quote.miniprogram-quote', 'en', 'dark'),
];

const cards: readonly Chosen[] = [
  chosen('search', 'metric.search-query-growth', 'zh', 'light'),
  chosen('miniprogram', 'metric.miniprogram-transaction-volume', 'en', 'dark'),
  chosen('wecom', 'quote.wecom-quote', 'zh', 'light'),
  chosen('channels', 'quote.channels-quote', 'en', 'dark'),
];

/** What an image shows, whole and in its own size, as a PNG: a temporary file's address may not be asked again. */
const pictureIn = async (image: Locator): Promise<Buffer> => {
  const address = await image.evaluate(async (shown: HTMLImageElement) => {
    await shown.decode();
    const canvas = document.createElement('canvas');
    canvas.width = shown.naturalWidth;
    canvas.height = shown.naturalHeight;
    canvas.getContext('2d')?.drawImage(shown, 0, 0);
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
};

const posterOn = (page: Page): Promise<Buffer> => pictureIn(page.locator('.poster__picture img'));

/** The card that the poster's page goes by in a chat. */
const cardOn = async (page: Page): Promise<Buffer> => {
  await posterOn(page);
  await page.getByRole('button', { name: /^(更多|More)$/ }).click();
  await page.getByRole('button', { name: /^(发送给朋友|Send to a friend)$/ }).click();
  return pictureIn(page.locator('[data-share] img'));
};

const open = async (page: Page, url: string, launch: Launch): Promise<void> => {
  await page.goto(addressFor(url, launch));
  await page.locator(`html[${readyPageAttribute}]`).waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
};

/** Opens the poster's page, which asks for the code itself, and takes a picture from it. */
const takeFrom = async (
  browser: Browser,
  url: string,
  { product, focus, lang, theme, network }: Chosen,
  take: (page: Page) => Promise<Buffer>,
): Promise<Buffer> => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const path = 'packages/poster/poster/poster';
  try {
    const page = await context.newPage();
    await open(page, url, { path, query: { product, focus }, lang, theme, network });
    return await take(page);
  } finally {
    await context.close();
  }
};

const takeAll = async (
  browser: Browser,
  url: string,
  wanted: readonly Chosen[],
  take: (page: Page) => Promise<Buffer>,
): Promise<Buffer[]> => {
  const pictures: Buffer[] = [];
  for (const one of wanted) pictures.push(await takeFrom(browser, url, one, take));
  return pictures;
};

/** What is drawn on demand, side by side: posters of numbers, posters of quotations, and the pictures of cards. */
export const takePosterSheet = async (folder: string): Promise<string> => {
  const file = path.join(folder, 'posters.png');
  const { url, close } = await serveProject();
  try {
    const browser = await chromium.launch(await findBrowser());
    try {
      const rows = [
        { columns: 4, pictures: await takeAll(browser, url, posters, posterOn) },
        { columns: 4, pictures: await takeAll(browser, url, cards, cardOn) },
      ];
      await takeSideBySide(browser, rows, width, file);
    } finally {
      await browser.close();
    }
  } finally {
    await close();
  }
  return file;
};
