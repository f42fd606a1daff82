import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { productIds } from '../../miniprogram/domain/products';
import { shareArt, type ShareRatio } from '../../miniprogram/domain/share-art';
import { snapshot } from '../../miniprogram/snapshot';
import type { ProductId } from '../../typings/content';
import { findBrowser } from '../support/browser';
import { inProject } from '../support/paths';
import { readTokenColours, type Colour } from './colours';
import { withFewColours } from './few-colours';
import { rasterise } from './rasterise';
import { homeCard, homeSquare } from './share-home';
import { productCard, productSquare } from './share-product';
import type { Size } from './share-shapes';
import { homeTones, productTones } from './share-tones';
import { smallPng } from './small-png';

/** Px; a card in a chat is some 220 px wide at three times the density. */
const sizes: Record<ShareRatio, Size> = {
  card: { width: 500, height: 400 },
  square: { width: 400, height: 400 },
};

interface Art {
  svg: string;
  /** The colours it is made of. */
  flat: Colour[];
  /** With those at its edges. */
  colours: number;
}

const token = readTokenColours();

/** Which products the record joins, by the edition that the app bundles. */
const pairs = snapshot.pages.home.links.map(({ between }) => between);

const homeArt = (ratio: ShareRatio): Art => {
  const tones = homeTones(token);
  const draw = { card: homeCard, square: homeSquare }[ratio];
  return {
    svg: draw(sizes[ratio], tones, pairs),
    flat: [...tones.bands, tones.beyond, tones.line, ...Object.values(tones.discs)],
    colours: 32,
  };
};

const productArt = (product: ProductId, ratio: ShareRatio): Art => {
  const tones = productTones(token, product);
  const flat = [...tones.bands, tones.beyond, tones.glyph];
  // With 16 a pixel takes half a byte.
  const colours = 16;
  return ratio === 'card'
    ? { svg: productCard(product, sizes.card, tones, pairs), flat: [...flat, tones.line], colours }
    : { svg: productSquare(product, sizes.square, tones), flat, colours };
};

/** Draws what home and every product are shared with, into images/share. */
export const drawShareArt = async (): Promise<void> => {
  await mkdir(inProject('miniprogram', 'images', 'share'), { recursive: true });
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage();
    for (const id of ['home', ...productIds] as const) {
      for (const ratio of ['card', 'square'] as const) {
        const { svg, flat, colours } = id === 'home' ? homeArt(ratio) : productArt(id, ratio);
        const pixels = withFewColours(await rasterise(page, svg, sizes[ratio]), flat, colours);
        await writeFile(inProject('miniprogram', shareArt(id, ratio)), await smallPng(pixels));
      }
    }
  } finally {
    await browser.close();
  }
};
