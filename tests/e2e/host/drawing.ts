import type { Locator, Page } from 'playwright-core';

/** A canvas to draw, and what to make of it. */
interface DrawOptions {
  /** Of the canvas, px. */
  width: number;
  height: number;
  /** Of wx.canvasToTempFilePath. */
  picture?: object;
}

/** What the app's own code sees as a canvas, as far as tests use it. */
export interface AppCanvas {
  getContext: (type: string) => CanvasRenderingContext2D;
  createImage: () => HTMLImageElement;
}

export interface Handle {
  __preview: {
    pages: () => {
      call: (name: string, ...given: unknown[]) => unknown;
      setData: (data: object) => void;
      [handler: string]: unknown;
    }[];
    screenshot: () => void;
  };
}

/** Draws the left half red and the right half blue off the screen, and gives the picture's path or failure. */
export const draw = (page: Page, options: DrawOptions): Promise<string> =>
  page.evaluate(async ({ width, height, picture }) => {
    const top = (window as unknown as Handle).__preview.pages().at(-1);
    const canvas = top?.call('createOffscreenCanvas', { type: '2d', width, height }) as AppCanvas;
    const context = canvas.getContext('2d');
    context.fillStyle = '#ff0000';
    context.fillRect(0, 0, width / 2, height);
    context.fillStyle = '#0000ff';
    context.fillRect(width / 2, 0, width / 2, height);
    try {
      const made = await top?.call('canvasToTempFilePath', { canvas, ...picture });
      return (made as { tempFilePath: string }).tempFilePath;
    } catch (error) {
      return (error as { errMsg: string }).errMsg;
    }
  }, options);

/** Loads a picture as the app's code does; gives its size and the colour of its first pixel. */
export const load = (page: Page, path: string): Promise<{ size: number[]; first: number[] }> =>
  page.evaluate(async (source) => {
    const top = (window as unknown as Handle).__preview.pages().at(-1);
    const canvas = top?.call('createOffscreenCanvas', { type: '2d', width: 1, height: 1 }) as AppCanvas;
    const image = canvas.createImage();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = source;
    });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return {
      size: [image.width, image.height],
      first: [...context.getImageData(0, 0, 1, 1).data],
    };
  }, path);

/** The width of a picture that the preview shows, px. */
export const widthOf = (picture: Locator): Promise<number> =>
  picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
