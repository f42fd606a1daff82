import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { addressFor, type Launch } from '../preview/address';
import { readyPageAttribute } from '../preview/runtime/host';
import { serveProject } from '../preview/serve-project';
import { findBrowser } from '../support/browser';
import type { AppPage } from './app-pages';
import { comeToRest, scroller, seeWhole, showsRelease } from './at-rest';

/** A picture of a page at rest that shows what the cloud released. */
export interface Shot {
  /** Of the file, with its ending: `.png`, or `.jpg` where it may be a little less sharp. */
  file: string;
  page: AppPage;
  launch?: Omit<Launch, 'path'>;
  /** Of the browser's window, CSS px; from 600 wide on the preview draws a phone on a desk. */
  window?: Size;
  /** All of the page, however long; otherwise what the screen shows. */
  whole?: boolean;
  /** Whether what moves does so on the way. */
  moves?: boolean;
  /** From the page at its top to what is pictured. */
  reach?: (page: Page) => Promise<unknown>;
}

export interface Size {
  width: number;
  height: number;
}

export interface Camera {
  /**
   * @returns the file written
   * @throws AggregateError with what the page reported, where it does not come to show what it should
   */
  take: (shot: Shot, folder: string) => Promise<string>;
  close: () => Promise<void>;
}

export const phone: Size = { width: 390, height: 844 };
const scale = 2;

/** Makes the window as high as the page is long. */
const growToWhole = async (page: Page, { width, height }: Size): Promise<void> => {
  const hidden = await page
    .locator(scroller)
    .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  if (hidden <= 0) return;
  await page.setViewportSize({ width, height: height + hidden });
  await seeWhole(page);
};

const show = async (page: Page, url: string, shot: Shot): Promise<void> => {
  const launch = { theme: 'light', lang: 'zh', ...shot.launch } as const;
  const { path: route, query, openid } = shot.page;
  await page.goto(addressFor(url, { query, ...(openid && { openid }), ...launch, path: route }));
  await page.locator(`html[${readyPageAttribute}]`).waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await showsRelease(page, launch);
  await seeWhole(page);
  if (shot.whole === true) await growToWhole(page, shot.window ?? phone);
  await shot.reach?.(page);
  await comeToRest(page);
};

const takeWith = async (browser: Browser, url: string, shot: Shot, folder: string): Promise<string> => {
  const context = await browser.newContext({
    viewport: shot.window ?? phone,
    deviceScaleFactor: scale,
    reducedMotion: shot.moves === true ? 'no-preference' : 'reduce',
  });
  try {
    const page = await context.newPage();
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await show(page, url, shot).catch((error: unknown) => errors.push(error));
    if (errors.length > 0) throw new AggregateError(errors, `${shot.file} cannot be taken`);
    const file = path.join(folder, shot.file);
    await page.screenshot({ path: file, ...(file.endsWith('.jpg') && { type: 'jpeg', quality: 85 }) });
    return file;
  } finally {
    await context.close();
  }
};

/** Serves the project and opens a browser on it; `close` ends both. */
export const openCamera = async (): Promise<Camera> => {
  const served = await serveProject();
  try {
    const browser = await chromium.launch(await findBrowser());
    return {
      async take(shot, folder) {
        await mkdir(folder, { recursive: true });
        return takeWith(browser, served.url, shot, folder);
      },
      async close() {
        await browser.close();
        await served.close();
      },
    };
  } catch (error) {
    await served.close();
    throw error;
  }
};
