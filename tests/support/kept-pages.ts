import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Pages that tests use, each in a context of its own. */
export interface KeptPages {
  /**
   * A page with touch and with storage that is empty, on which nothing was opened.
   * @param scale device pixels to a CSS px
   * @param own whether the test puts into the page what a later one must not find, such as a script or a clock: page
   * and context are new then, and go after the test
   */
  take(scale: number, own: boolean): Promise<Page>;
  /** Leaves every page that was taken; what the pages stored is gone with the next one. */
  giveBack(): Promise<void>;
}

interface Kept {
  context: BrowserContext;
  page: Page;
  scale: number;
}

/** How long a page may take to be left, ms: one that is loading again at that moment may never say that it was. */
const leaveLimit = 5000;

const inTime = async (leaving: Promise<unknown>): Promise<boolean> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, leaveLimit, false);
  });
  const left = leaving.then(
    () => true,
    () => false,
  );
  const isLeft = await Promise.race([left, late]);
  clearTimeout(timer);
  return isLeft;
};

/** Closes what the page opened, leads it to an empty page, and takes off what a test has hung on it. */
const leave = async ({ context, page }: Kept): Promise<void> => {
  const opened = context.pages().filter((other) => other !== page);
  await Promise.all(opened.map((other) => other.close()));
  await page.goto('about:blank');
  for (const event of ['console', 'pageerror', 'request', 'requestfailed', 'response'] as const)
    page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.mouse.move(-1, -1);
};

const clearStorage = async ({ context, page }: Kept): Promise<void> => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: '*',
    storageTypes: 'cookies,indexeddb,local_storage',
  });
  await session.detach();
};

/**
 * A page is taken again by the next test, in the process that it had: a new one would start one, and read and compile
 * all scripts and fonts once more, which is half of what a test costs.
 */
export const keepPages = (browser: Browser): KeptPages => {
  const free: Kept[] = [];
  const used: Kept[] = [];
  const own: BrowserContext[] = [];

  const newContext = (scale: number): Promise<BrowserContext> =>
    browser.newContext({ deviceScaleFactor: scale, hasTouch: true });

  const takeKept = async (scale: number): Promise<Kept> => {
    const place = free.findIndex((kept) => kept.scale === scale);
    const [kept] = place < 0 ? [] : free.splice(place, 1);
    if (kept !== undefined) return kept;
    const context = await newContext(scale);
    return { context, page: await context.newPage(), scale };
  };

  return {
    async take(scale, isOwn) {
      if (isOwn) {
        const context = await newContext(scale);
        own.push(context);
        return context.newPage();
      }
      const kept = await takeKept(scale);
      used.push(kept);
      await clearStorage(kept);
      return kept.page;
    },

    async giveBack() {
      const leaving = used.splice(0).map(async (kept) => {
        if (await inTime(leave(kept))) free.push(kept);
        else await kept.context.close();
      });
      await Promise.all([...leaving, ...own.splice(0).map((context) => context.close())]);
    },
  };
};
