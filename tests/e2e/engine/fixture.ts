import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { inProject } from '../../../tools/support/paths';
import { openPreview, type PreviewUnderTest } from '../../support/preview';

const npm = (root: string, name: string): string => path.join(root, 'miniprogram_npm', ...name.split('/'));

/** The small app of tests/support/preview-app with the packages that DevTools' npm build would add. */
const assemble = (): string => {
  const root = mkdtempSync(path.join(tmpdir(), 'preview-app-'));
  const packages = inProject('node_modules');
  cpSync(inProject('tests', 'support', 'preview-app'), root, { recursive: true });
  cpSync(path.join(packages, '@vant/weapp/lib'), npm(root, '@vant/weapp'), { recursive: true });
  cpSync(path.join(packages, 'echarts-for-weixin/miniprogram_dist'), npm(root, 'echarts-for-weixin'), {
    recursive: true,
  });
  cpSync(path.join(packages, 'echarts/dist/echarts.simple.js'), path.join(npm(root, 'echarts'), 'index.js'));
  return root;
};

/** The preview of the small app; call it once a file, outside of any test. */
export const openFixture = (): PreviewUnderTest => {
  const root = assemble();
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return openPreview({ root });
};

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
