import type { Page } from 'playwright-core';
import { inProject } from '../../../tools/support/paths';

/** A small app whose pages call `wx` for a test. */
export const hostApp = inProject('tests', 'support', 'preview-host-app');

interface Handle {
  __preview: { pages: () => { call: (name: string, ...given: unknown[]) => unknown }[] };
}

/** Calls `wx.<name>` in the page on show. A rejection arrives as `{ errMsg, errCode, errno }`. */
export const callWx = (page: Page, name: string, ...given: unknown[]): Promise<unknown> =>
  page.evaluate(
    async ([called, ...rest]) => {
      const top = (window as unknown as Handle).__preview.pages().at(-1);
      try {
        return await top?.call(String(called), ...rest);
      } catch (error) {
        const { errMsg, errCode, errno } = error as { errMsg?: string; errCode?: number; errno?: number };
        if (errMsg === undefined) throw error;
        return {
          errMsg,
          ...(errCode !== undefined && { errCode }),
          ...(errno !== undefined && { errno }),
        };
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

/** What the app and its first page were told since this was last asked. */
export const takeNotes = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as { __preview: { app: () => { notes: string[] } } }).__preview.app().notes.splice(0),
  );

/** Adds a listener with `wx.<on>`; each event arrives in the app's notes as JSON. */
export const listenWx = (page: Page, on: string): Promise<void> =>
  page.evaluate((name) => {
    const { __preview } = window as unknown as {
      __preview: {
        pages: () => { call: (called: string, ...given: unknown[]) => unknown }[];
        app: () => { notes: string[] };
      };
    };
    __preview
      .pages()
      .at(-1)
      ?.call(name, (event: unknown) => {
        __preview.app().notes.push(`${name} ${JSON.stringify(event)}`);
      });
  }, on);
