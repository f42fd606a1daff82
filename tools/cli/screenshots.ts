import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { fill } from '../../miniprogram/domain/view/fill';
import { wordsFor } from '../../miniprogram/i18n/index';
import type { Language, ProductId } from '../../typings/content';
import { serveProject } from '../preview/serve-project';
import { readyPageAttribute, type Theme } from '../preview/runtime/host';
import { findBrowser } from '../support/browser';
import { inProject } from '../support/paths';

interface Shot {
  /** Of the file in docs/screenshots, without its ending. */
  name: string;
  page: 'home' | ProductId;
  language?: Language;
  theme?: Theme;
  /** Of the browser's window, CSS px; from 600 wide on the preview draws a phone on a desk. */
  window?: { width: number; height: number };
  /** Brought to the middle of the screen; without it the page stands at its top. */
  part?: 'chart';
}

const phone = { width: 390, height: 844 };
const desk = { width: 960, height: 920 };
const scale = 2;

const shots: Shot[] = [
  { name: 'home', page: 'home' },
  { name: 'pay', page: 'pay' },
  { name: 'pay-dark', page: 'pay', theme: 'dark' },
  { name: 'channels-chart', page: 'channels', part: 'chart' },
  { name: 'search-en', page: 'search', language: 'en' },
  { name: 'desktop', page: 'miniprogram', window: desk },
];

const folder = inProject('docs', 'screenshots');

const addressOf = (url: string, { page, language = 'zh', theme = 'light' }: Shot): string =>
  `${url}/?theme=${theme}&lang=${language}#/pages/${page}/${page}`;

/**
 * Until what came into view has told the app so, which takes two frames and what they queue, and until everything
 * that moves all the same is at its end.
 */
const settle = async (page: Page): Promise<void> => {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
};

/** Brings the chart into view and waits until it is on its canvas. */
const showChart = async (page: Page): Promise<void> => {
  await page.getByRole('img').evaluate((plot) => {
    plot.scrollIntoView({ block: 'center' });
  });
  await page.waitForFunction(() => {
    const canvas = document.querySelector('canvas');
    if (!canvas?.width) return false;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
    copy?.drawImage(canvas, 0, 0);
    return copy?.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value !== 0) ?? false;
  });
};

/** Opens the page and waits until it shows, at rest, what the cloud released. */
const show = async (page: Page, address: string, { language = 'zh', part }: Shot): Promise<void> => {
  await page.goto(address);
  await page.locator(`html[${readyPageAttribute}]`).waitFor({ state: 'attached' });
  const upToDate = fill(wordsFor(language).freshness.current, { version: 1 });
  await page.getByText(upToDate).waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (part === 'chart') await showChart(page);
  await settle(page);
};

/**
 * @returns the file written
 * @throws AggregateError with what the page reported, where it does not come to show what it should
 */
const take = async (browser: Browser, url: string, shot: Shot): Promise<string> => {
  const context = await browser.newContext({
    viewport: shot.window ?? phone,
    deviceScaleFactor: scale,
    // Everything stands at its final state at once, also on a canvas, whose animations cannot be awaited.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await show(page, addressOf(url, shot), shot).catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw new AggregateError(errors, `${shot.name} cannot be taken`);
  const file = path.join(folder, `${shot.name}.png`);
  await page.screenshot({ path: file });
  await context.close();
  return file;
};

const served = await serveProject();
try {
  const browser = await chromium.launch(await findBrowser());
  try {
    await mkdir(folder, { recursive: true });
    for (const shot of shots) {
      const file = await take(browser, served.url, shot);
      const { size } = await stat(file);
      process.stdout.write(`${path.relative(inProject(), file)} ${Math.ceil(size / 1024)} KB\n`);
    }
  } finally {
    await browser.close();
  }
} finally {
  await served.close();
}
