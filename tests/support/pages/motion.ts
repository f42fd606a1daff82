import type { Page } from 'playwright-core';
import { comeToRest, framesPass, scroller } from '../../../tools/gallery/at-rest';

interface Recorded {
  __preview?: { setData: { count: number; largest: number } };
  /** Sum of all layout shifts that no input caused, and what shifted. */
  shifts: { sum: number; of: string[] };
  /**
   * The count of setData in each frame in which numbers rolled, less one for each number that had begun to roll and
   * for each chart that had its canvas.
   */
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

    const begun = new Set<Element>();
    const look = (): void => {
      const { __preview: preview } = window as unknown as Recorded;
      const rolls = document
        .getAnimations()
        .filter(
          (animation) =>
            animation instanceof CSSAnimation &&
            animation.animationName.includes('numeral-roll') &&
            animation.playState === 'running',
        );
      for (const { effect } of rolls) {
        const number = effect instanceof KeyframeEffect && effect.target?.closest('wx-rolling-number');
        if (number) begun.add(number);
      }
      const beginnings = begun.size + document.getElementsByTagName('wx-canvas').length;
      if (rolls.length > 0) rolling.counts.push((preview?.setData.count ?? 0) - beginnings);
      rolling.over = rolls.length === 0 && rolling.counts.length > 0;
      if (!rolling.over) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

/** Frames of a roll in which the rest of what is in view may still begin its own. */
const beginning = 2;

/**
 * Waits until the numbers in view on a fresh page have rolled.
 * @returns how often setData was called after all had begun, but for the one with which a number or a chart begins later;
 * 0 as well where nothing rolls
 */
export const setDataWhileRolling = async (page: Page): Promise<number> => {
  await framesPass(page);
  if ((await page.locator('[class*="numeral__strip--turn-"]:not([class*="turn-0"])').count()) === 0) return 0;
  await page.waitForFunction(() => (window as unknown as Recorded).rolling.over);
  const { counts } = await page.evaluate(() => (window as unknown as Recorded).rolling);
  return (counts.at(-1) ?? 0) - (counts[beginning] ?? counts.at(-1) ?? 0);
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
