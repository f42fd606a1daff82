import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { productIds } from '../../miniprogram/domain/products';
import { shareArt, type ShareRatio } from '../../miniprogram/domain/share-art';
import { findBrowser } from '../support/browser';
import { inProject } from '../support/paths';

const width = 846;

const row = async (ratio: ShareRatio): Promise<string> => {
  const pictures = ['home', ...productIds] as const;
  const images = pictures.map(async (page) => {
    const file = await readFile(inProject('miniprogram', shareArt(page, ratio)), 'base64');
    return `<img alt="" src="data:image/png;base64,${file}">`;
  });
  return `<div class="${ratio}">${(await Promise.all(images)).join('')}</div>`;
};

const sheet = async (): Promise<string> => `<!doctype html>
<style>
body { margin: 0; padding: 24px; background: #f4f5f7; }
div { display: grid; gap: 24px; grid-template-columns: repeat(3, 1fr); }
.square { margin-top: 24px; grid-template-columns: repeat(6, 1fr); }
img { display: block; width: 100%; border-radius: 8px; }
</style>
${await row('card')}
${await row('square')}`;

/** Pictures side by side what pages are shared with: cards above squares. */
export const takeShareSheet = async (folder: string): Promise<string> => {
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({ viewport: { width, height: 600 } });
    await page.setContent(await sheet());
    const file = path.join(folder, 'share-art.png');
    await page.screenshot({ path: file, fullPage: true });
    return file;
  } finally {
    await browser.close();
  }
};
