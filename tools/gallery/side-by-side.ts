import { writeFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';
import { smallPng } from '../identity/small-png';

/** Pictures of one size, so many beside each other. */
export interface PictureRow {
  columns: number;
  /** PNG files. */
  pictures: readonly Buffer[];
}

const gap = 24;

const rowHtml = ({ columns, pictures }: PictureRow): string => {
  const images = pictures.map(
    (picture) => `<img alt="" src="data:image/png;base64,${picture.toString('base64')}">`,
  );
  return `<div style="grid-template-columns: repeat(${columns}, 1fr)">${images.join('')}</div>`;
};

const sheetHtml = (rows: readonly PictureRow[]): string => `<!doctype html>
<style>
body { display: grid; gap: ${gap}px; margin: 0; padding: ${gap}px; background: #f4f5f7; }
div { display: grid; gap: ${gap}px; }
img { display: block; width: 100%; border-radius: 8px; }
</style>
${rows.map(rowHtml).join('\n')}`;

/**
 * Writes one picture of rows of pictures, one row below the other on a calm ground.
 * @param width of it, px
 */
export const takeSideBySide = async (
  browser: Browser,
  rows: readonly PictureRow[],
  width: number,
  file: string,
): Promise<void> => {
  const page = await browser.newPage({ viewport: { width, height: 600 } });
  try {
    await page.setContent(sheetHtml(rows));
    const { data, ...size } = PNG.sync.read(await page.screenshot({ fullPage: true }));
    await writeFile(
      file,
      await smallPng({ width: size.width, height: size.height, data: new Uint8ClampedArray(data) }),
    );
  } finally {
    await page.close();
  }
};
