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

/** How long a page may take to close, ms: one that is loading again at that moment may never say that it has. */
const closeLimit = 5000;

/** Whether every page of a context is closed in time. */
const closesPages = async (context: BrowserContext): Promise<boolean> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, closeLimit, false);
  });
  const closed = Promise.all(context.pages().map((page) => page.close())).then(
    () => true,
    () => false,
  );
  const isClosed = await Promise.race([closed, late]);
  clearTimeout(timer);
  if (isClosed) return true;
  await context.close();
  return false;
};

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
      const closed = await Promise.all(closing.map(({ context }) => closesPages(context)));
      closing.forEach(({ context, scale }, index) => {
        if (closed[index] === true) free.set(scale, [...(free.get(scale) ?? []), context]);
      });
    },
  };
};
