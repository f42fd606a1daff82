import type { Page } from 'playwright-core';
import { comeToRest, framesPass, scroller } from '../../../tools/gallery/at-rest';

interface Frame {
  /** How often setData ran so far, by the path of what called it. */
  by: Record<string, number>;
  /** The numbers that have begun to roll. */
  begun: number;
  /** The charts on the page. */
  charts: number;
}

interface Recorded {
  __preview?: { setData: { count: number; largest: number; by: Record<string, number> } };
  /** Sum of all layout shifts that no input caused, and what shifted. */
  shifts: { sum: number; of: string[] };
  /** The frames in which numbers rolled. */
  rolling: { frames: Frame[]; over: boolean };
}

/**
 * Records from the first frame on how the layout shifts, and how often setData is called while numbers roll.
 * For `prepare`, before the page is opened.
 */
export const recordMotion = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: Recorded['shifts'] = { sum: 0, of: [] };
    const rolling: Recorded['rolling'] = { frames: [], over: false };
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
      const charts = document.getElementsByTagName('wx-chart-card').length;
      if (rolls.length > 0)
        rolling.frames.push({ by: { ...preview?.setData.by }, begun: begun.size, charts });
      rolling.over = rolls.length === 0 && rolling.frames.length > 0;
      if (!rolling.over) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

/** Frames of a roll in which the rest of what is in view may still begin its own. */
const beginning = 2;

/** What a chart calls once each as it begins: its card twice, for its words and for its canvas. */
const chartCalls: Record<string, number> = {
  'packages/charts/chart-card/chart-card': 2,
  'packages/charts/miniprogram_npm/echarts-for-weixin/index': 1,
};

/** How many calls of setData by `path` between two frames began neither a number nor a chart. */
const callsAmid = (path: string, first: Frame, last: Frame): number => {
  const before = first.by[path] ?? 0;
  const after = last.by[path] ?? 0;
  if (path in chartCalls) return Math.max(0, after - Math.max(before, (chartCalls[path] ?? 0) * last.charts));
  return (
    after - before - (path === 'components/rolling-number/rolling-number' ? last.begun - first.begun : 0)
  );
};

/**
 * Waits until the numbers in view on a fresh page have rolled.
 * @returns who called setData after all had begun, but where a number or a chart began later; nobody where nothing rolls
 */
export const setDataWhileRolling = async (page: Page): Promise<string[]> => {
  await framesPass(page);
  if ((await page.locator('[class*="numeral__strip--turn-"]:not([class*="turn-0"])').count()) === 0)
    return [];
  await page.waitForFunction(() => (window as unknown as Recorded).rolling.over);
  const { frames } = await page.evaluate(() => (window as unknown as Recorded).rolling);
  const [first, last] = [frames[beginning], frames.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Object.keys(last.by).filter((path) => callsAmid(path, first, last) > 0);
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
