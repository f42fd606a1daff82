import type { Page } from 'playwright-core';

interface Recorded {
  lightGrounds: string[];
}

/**
 * Records from the first frame on where the screen's ground is light: at points down the middle, the colour of the
 * foremost opaque box that is a good part of the screen. For `prepare`, before the page is opened.
 */
export const recordGround = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const lightGrounds: string[] = [];
    Object.assign(window, { lightGrounds });
    const heights = [0.02, 0.25, 0.5, 0.75, 0.98];
    const groundAt = (x: number, y: number): [Element | null, string] => {
      for (const element of document.elementsFromPoint(x, y)) {
        const { backgroundColor } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        const isGround = width * height > (innerWidth * innerHeight) / 5;
        if (isGround && backgroundColor.startsWith('rgb(')) return [element, backgroundColor];
      }
      return [null, getComputedStyle(document.documentElement).backgroundColor];
    };
    const look = (): void => {
      for (const height of heights) {
        const [element, colour] = groundAt(innerWidth / 2, innerHeight * height);
        const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [];
        const [red = 255, green = 255, blue = 255, opacity = 1] = parts;
        // Rec. 601 brightness; a transparent root is the browser's white.
        const isLight = opacity === 0 || 0.299 * red + 0.587 * green + 0.114 * blue > 96;
        const where = `${element?.className ?? 'root'} ${colour} at ${height}, frame ${performance.now()}`;
        if (isLight) lightGrounds.push(where);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

/** Where the ground was light in any frame so far. */
export const lightGrounds = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...new Set((window as unknown as Recorded).lightGrounds)]);
