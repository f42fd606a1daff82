import type { Page } from 'playwright-core';
import { comeToRest, framesPass, scroller } from '../../../tools/gallery/at-rest';

interface Recorded {
  __preview?: { setData: { count: number; largest: number } };
  /** Sum of all layout shifts that no input caused, and what shifted. */
  shifts: { sum: number; of: string[] };
  /** The count of setData in each frame in which numbers rolled. */
  rolling: { counts: number[]; over: boolean };
}

/**
 * Records from the first frame on how the layout shifts, and how often setData is called while numbers roll.
 * For `prepare`, before the page is opened.
 */
export const recordMotion = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: Recorded['shifts'] = { sum: 0, of: [] };
    const rolling: Recorded['rolling'] = { counts: [], over: false };
    Object.assign(window, { shifts, rolling });
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        if (entry.hadRecentInput) continue;
        shifts.sum += entry.value;
        const moved = entry.sources.map(({ node }) => (node instanceof Element ? node.className : 'a text'));
        shifts.of.push(`${entry.value.toFixed(4)} ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });

    const look = (): void => {
      const { __preview: preview } = window as unknown as Recorded;
      const rolls = document
        .getAnimations()
        .some(
          (animation) =>
            animation instanceof CSSAnimation &&
            animation.animationName.includes('numeral-roll') &&
            animation.playState === 'running',
        );
      if (rolls) rolling.counts.push(preview?.setData.count ?? 0);
      rolling.over = !rolls && rolling.counts.length > 0;
      if (!rolling.over) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

/**
 * Waits until the numbers in view on a fresh page have rolled. What is in view begins with a setData each, on a busy
 * machine some frames after the first: the first half of the frames is theirs.
 * @returns how often setData was called in the other half; 0 as well where nothing rolls
 */
export const setDataWhileRolling = async (page: Page): Promise<number> => {
  await framesPass(page);
  if ((await page.locator('[class*="numeral__strip--turn-"]:not([class*="turn-0"])').count()) === 0) return 0;
  await page.waitForFunction(() => (window as unknown as Recorded).rolling.over);
  const { counts } = await page.evaluate(() => (window as unknown as Recorded).rolling);
  return (counts.at(-1) ?? 0) - (counts[Math.floor(counts.length / 2)] ?? 0);
};

/** The layout's shifts so far: their sum, and what shifted. */
export const layoutShifts = (page: Page): Promise<Recorded['shifts']> =>
  page.evaluate(() => (window as unknown as Recorded).shifts);

/** The bytes of the largest setData so far. */
export const largestSetData = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as Recorded).__preview?.setData.largest ?? 0);

/**
 * Scrolls a page that has been seen to its end, with the wheel.
 * @returns how often setData was called more than the section bar's mark moved, which is one each
 */
export const setDataWhileScrolling = async (page: Page): Promise<number> => {
  const before = await page.evaluate(() => {
    const { __preview: preview } = window as unknown as Recorded;
    document.body.dataset.marks = '0';
    new MutationObserver((changes) => {
      const marked = changes.filter(
        ({ target }) => target instanceof Element && target.getAttribute('aria-selected') === 'true',
      );
      document.body.dataset.marks = String(Number(document.body.dataset.marks) + marked.length);
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['aria-selected'] });
    return preview?.setData.count ?? 0;
  });
  const place = (): Promise<{ top: number; left: number }> =>
    page.locator(scroller).evaluate(({ scrollTop, scrollHeight, clientHeight }) => ({
      top: scrollTop,
      left: scrollHeight - clientHeight - scrollTop,
    }));
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.move(width / 2, height / 2);
  for (let left = (await place()).left; left > 1; left = (await place()).left) {
    const { top } = await place();
    await page.mouse.wheel(0, height / 2);
    await page.waitForFunction(
      ([selector, from]) => (document.querySelector(selector)?.scrollTop ?? 0) > from,
      [scroller, top] as const,
    );
  }
  await comeToRest(page);
  return page.evaluate((count) => {
    const { __preview: preview } = window as unknown as Recorded;
    return (preview?.setData.count ?? 0) - count - Number(document.body.dataset.marks);
  }, before);
};
