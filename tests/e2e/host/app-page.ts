import type { Page } from 'playwright-core';
import { inProject } from '../../../tools/support/paths';

/** A small app whose pages call `wx` for a test. */
export const hostApp = inProject('tests', 'support', 'preview-host-app');

interface Handle {
  __preview: { pages: () => { call: (name: string, ...given: unknown[]) => unknown }[] };
}

/** Calls `wx.<name>` in the page on show. A rejection arrives as `{ errMsg, errCode }`. */
export const callWx = (page: Page, name: string, ...given: unknown[]): Promise<unknown> =>
  page.evaluate(
    async ([called, ...rest]) => {
      const top = (window as unknown as Handle).__preview.pages().at(-1);
      try {
        return await top?.call(String(called), ...rest);
      } catch (error) {
        const { errMsg, errCode } = error as { errMsg?: string; errCode?: number };
        if (errMsg === undefined) throw error;
        return { errMsg, ...(errCode !== undefined && { errCode }) };
      }
    },
    [name, ...given],
  );

/** Starts a call that waits for the reader, and gives its later outcome. */
export const beginWx = async (
  page: Page,
  name: string,
  ...given: unknown[]
): Promise<{ outcome: Promise<unknown> }> => {
  const outcome = callWx(page, name, ...given);
  await page.locator('.frame-mask').waitFor();
  return { outcome };
};
