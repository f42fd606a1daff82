import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { productIds } from '../../miniprogram/domain/products';
import { shareArt, type ShareRatio } from '../../miniprogram/domain/share-art';
import { findBrowser } from '../support/browser';
import { inProject } from '../support/paths';
import { takeSideBySide } from './side-by-side';

const width = 846;

const bundled = (ratio: ShareRatio): Promise<Buffer[]> =>
  Promise.all(
    (['home', ...productIds] as const).map((page) =>
      readFile(inProject('miniprogram', shareArt(page, ratio))),
    ),
  );

/** The bundled pictures that pages are shared with, side by side: cards above squares. */
export const takeShareSheet = async (folder: string): Promise<string> => {
  const file = path.join(folder, 'share-art.png');
  const rows = [
    { columns: 3, pictures: await bundled('card') },
    { columns: 6, pictures: await bundled('square') },
  ];
  const browser = await chromium.launch(await findBrowser());
  try {
    await takeSideBySide(browser, rows, width, file);
  } finally {
    await browser.close();
  }
  return file;
};
