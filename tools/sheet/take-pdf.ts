import { chromium, type Page } from 'playwright-core';
import { addressFor } from '../preview/address';
import { readyPageAttribute } from '../preview/runtime/host';
import { findBrowser } from '../support/browser';

/** What is asked of the sheet's page. */
export interface Wanted {
  /** Of the served app. */
  url: string;
  /** The organiser as whom it is opened. */
  openid: string;
  per: '1' | '6';
  /** Where the PDF is kept. */
  file: string;
}

/** How long the page may take to make it, ms: some hundred codes at a second each. */
const patience = 300_000;

/** What the page tells of its own accord when something went wrong. */
const alerted = async (page: Page): Promise<never> => {
  const alert = page.getByRole('alert').first();
  await alert.waitFor({ timeout: patience });
  throw new Error(`the sheet's page says: ${(await alert.innerText()).replace(/\s*\n\s*/g, ' · ')}`);
};

const save = async (page: Page, file: string): Promise<void> => {
  const made = page.waitForEvent('download', { timeout: patience });
  // The page's own only button: it makes the PDF and opens it, which here is a download.
  await page.locator('.sheet__make').click({ timeout: patience });
  await (await made).saveAs(file);
};

/**
 * Has the Mini Program's own page make the PDF, in a browser without a window.
 * @throws Error with what the page says where it cannot
 */
export const takePdf = async ({ url, openid, per, file }: Wanted): Promise<void> => {
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.goto(addressFor(url, { path: 'packages/console/sheet/sheet', query: { per }, openid }));
    await page.locator(`html[${readyPageAttribute}]`).waitFor({ state: 'attached' });
    const saved = save(page, file);
    const failed = alerted(page);
    // Whichever is second ends with the browser.
    saved.catch(() => undefined);
    failed.catch(() => undefined);
    await Promise.race([saved, failed]);
  } finally {
    await browser.close();
  }
};
