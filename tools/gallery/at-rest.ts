import type { Page } from 'playwright-core';
import { fill } from '../../miniprogram/domain/view/fill';
import { wordsFor } from '../../miniprogram/i18n/index';
import type { Launch } from '../preview/address';

/** The element that scrolls the page on show. */
export const scroller = '.preview-webview:not([hidden]) .preview-scroller';

/** Until what came into view has told the app so, which takes two frames and what they queue. */
export const framesPass = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );

/** Until everything that moves is at its end, also what begins to move meanwhile. */
export const comeToRest = async (page: Page): Promise<void> => {
  do await framesPass(page);
  while (
    await page.evaluate(async () => {
      const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
      // An animation whose element goes away rejects, and is over all the same.
      await Promise.allSettled(moving.map(({ finished }) => finished));
      return moving.length > 0;
    })
  );
};

/** Until the page says at its foot that it shows the release, or what is bundled where no cloud is reached. */
export const showsRelease = async (page: Page, { lang = 'zh', network }: Launch): Promise<void> => {
  const foot = page.locator('wx-page-foot');
  if ((await foot.count()) === 0) return;
  const { bundled, current } = wordsFor(lang).freshness;
  const cut = network === 'offline' || network === 'refused';
  await foot.getByText(cut ? bundled : fill(current, { version: 1 })).waitFor({ state: 'attached' });
};

/** Until every chart is on its canvas; those not yet come near are none. */
const chartsDrawn = async (page: Page): Promise<void> => {
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('wx-chart-card canvas')].every((canvas) => {
      if (canvas.width === 0) return false;
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
      copy?.drawImage(canvas, 0, 0);
      return copy?.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value !== 0);
    }),
  );
};

/**
 * Waits for charts, posters and the organisers' answers, scrolls to the end and back to the top, so that everything has been seen, and leaves the page at rest. What runs in
 * the page names no function: tsx would have it call a helper that is not there.
 */
export const seeWhole = async (page: Page): Promise<void> => {
  await page
    .locator('wx-chart-placeholder, .poster__drawing, .desk-waiting, .sheet__drawing')
    .waitFor({ state: 'detached' });
  await page.locator(scroller).evaluate(async (moved) => {
    while (moved.scrollTop + moved.clientHeight < moved.scrollHeight - 1) {
      const before = moved.scrollTop;
      moved.scrollTop += moved.clientHeight / 2;
      if (moved.scrollTop === before) break;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  });
  await comeToRest(page);
  await chartsDrawn(page);
  // By the way it came, so that the section bar's mark comes back as well.
  await page.locator(scroller).evaluate(async (moved) => {
    while (moved.scrollTop > 0) {
      moved.scrollTop -= moved.clientHeight / 2;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  });
  await comeToRest(page);
};
