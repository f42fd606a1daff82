import type { Page } from 'playwright-core';
import { openPreview, type PreviewUnderTest } from '../../support/preview';

/** The preview of the small app in tests/support/preview-app; call it once a file, outside of any test. */
export const openFixture = (): PreviewUnderTest => openPreview('engine');

interface Handle {
  __preview: {
    pages: () => Record<string, unknown>[];
    app: () => { calls: string[] };
    setData: { count: number; bytes: number };
  };
}

/** A field of the page instance on show, or what its method of this name gives. */
export const ofPage = (page: Page, name: string, ...given: unknown[]): Promise<unknown> =>
  page.evaluate(
    async ({ field, values }) => {
      const top = (window as unknown as Handle).__preview.pages().at(-1);
      const value = top?.[field];
      return typeof value === 'function' ? ((await Reflect.apply(value, top, values)) as unknown) : value;
    },
    { field: name, values: given },
  );

/** Paths of the open pages, lowest first. */
export const routes = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (window as unknown as Handle).__preview.pages().map(({ route }) => route));

/** How often and how much setData has carried so far. */
export const setDataCount = (page: Page): Promise<{ count: number; bytes: number }> =>
  page.evaluate(() => ({ ...(window as unknown as Handle).__preview.setData }));

/** What the app's modules noted in `getApp().calls`, and forgets it. */
export const takeCalls = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as Handle).__preview.app().calls.splice(0));

/** A computed style of the first element that matches. */
export const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** Waits until the page of this path is on show and ready. */
export const ready = async (page: Page, path: string): Promise<void> => {
  await page.locator(`html[data-ready-page="${path}"]`).waitFor({ state: 'attached' });
};
