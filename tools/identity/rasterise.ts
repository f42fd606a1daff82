import type { Page } from 'playwright-core';
import type { Pixels } from './few-colours';
import type { Size } from './share-shapes';

/** The pixels of an SVG, as the page's browser draws it. */
export const rasterise = async (page: Page, svg: string, size: Size): Promise<Pixels> => {
  const data = await page.evaluate(
    async ([source, width, height]) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(width, height).getContext('2d');
      if (!canvas) throw new Error('there is no canvas to draw on');
      canvas.drawImage(image, 0, 0);
      return canvas.getImageData(0, 0, width, height).data;
    },
    [svg, size.width, size.height] as const,
  );
  return { ...size, data };
};
