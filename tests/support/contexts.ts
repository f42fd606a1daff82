import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Browser contexts, each used by one page of a test, which finds nothing in it but what may be cached. */
export interface Contexts {
  /**
   * A page of its own: with touch, and storage that is empty.
   * @param scale device pixels to a CSS px
   */
  newPage(scale: number): Promise<Page>;
  /** Closes every page; what the pages stored is gone with the next one. */
  closePages(): Promise<void>;
}

/** A context keeps scripts and fonts for the next test: a new one would fetch and compile them again. */
export const keepContexts = (browser: Browser): Contexts => {
  const free = new Map<number, BrowserContext[]>();
  const used: { context: BrowserContext; scale: number }[] = [];

  const take = async (scale: number): Promise<BrowserContext> => {
    const context =
      free.get(scale)?.pop() ?? (await browser.newContext({ deviceScaleFactor: scale, hasTouch: true }));
    used.push({ context, scale });
    return context;
  };

  return {
    async newPage(scale) {
      const context = await take(scale);
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', {
        origin: '*',
        storageTypes: 'cookies,indexeddb,local_storage',
      });
      await session.detach();
      return page;
    },

    async closePages() {
      const closing = used.splice(0);
      await Promise.all(closing.flatMap(({ context }) => context.pages()).map((page) => page.close()));
      for (const { context, scale } of closing) free.set(scale, [...(free.get(scale) ?? []), context]);
    },
  };
};
