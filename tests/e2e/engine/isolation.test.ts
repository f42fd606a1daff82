import type { CDPSession, Page } from 'playwright-core';
import { hiddenGlobals } from '../../../tools/preview/runtime/hidden-globals';
import { ofPage, openFixture, ready } from './fixture';

const preview = openFixture();

/** Of the language, or of the platform too. */
const shared = new Set([
  ...['console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'globalThis', 'eval'],
  ...['parseFloat', 'parseInt', 'isNaN', 'isFinite', 'escape', 'unescape', 'undefined'],
  ...['encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent'],
]);

describe('the app’s code', () => {
  it('sees no browser, in modules and in WXS', async () => {
    const page = await preview.page({ path: 'pages/isolation/isolation' });
    const { kinds, ...rest } = (await ofPage(page, 'report')) as { kinds: Record<string, string> };
    const { setTimeout: timers, console: printing, ...browser } = kinds;
    expect([timers, printing]).toEqual(['function', 'object']);
    expect(new Set(Object.values(browser))).toEqual(new Set(['undefined']));
    expect(rest).toEqual({ thisOfFunction: 'undefined', ofGlobal: [], made: 'EvalError' });
    expect(await page.locator('.seen').textContent()).toBe('undefined undefined undefined');
  });

  it('sees none of the names of this browser’s window', async () => {
    const page = await preview.page();
    const names = await page.evaluate(() => Object.getOwnPropertyNames(window));
    const visible = names.filter(
      (name) =>
        /^[a-z]/.test(name) && !name.startsWith('on') && !shared.has(name) && !hiddenGlobals.includes(name),
    );
    expect(visible).toEqual([]);
  });
});

interface Counters {
  nodes: number;
  jsEventListeners: number;
}

const countersOf = async (session: CDPSession): Promise<Counters> => {
  await session.send('HeapProfiler.collectGarbage');
  return session.send('Memory.getDOMCounters');
};

// A page has dozens of nodes and listeners; the browser's own bookkeeping moves by a few.
const isBookkeeping = (more: Counters): boolean => more.nodes < 12 && more.jsEventListeners < 4;

/** What is held beyond `before`. The browser lets go of some nodes only frames later; what leaks, it never does. */
const heldBeyond = async (page: Page, session: CDPSession, before: Counters): Promise<Counters> => {
  let more = { nodes: Infinity, jsEventListeners: Infinity };
  for (let round = 0; round < 30 && !isBookkeeping(more); round += 1) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const now = await countersOf(session);
    more = {
      nodes: now.nodes - before.nodes,
      jsEventListeners: now.jsEventListeners - before.jsEventListeners,
    };
  }
  return more;
};

/** In a process of its own: what an earlier test's page leaves behind would count against, or hide, a leak. */
const openSecond = (): Promise<Page> => preview.page({ path: 'pages/second/second', own: true });

const visit = async (page: Page, path: string): Promise<void> => {
  await ofPage(page, 'open', `/${path}`);
  await ready(page, path);
  await page.goBack();
  await ready(page, 'pages/second/second');
};

describe('after a page’s unload the host', () => {
  it.each(['built-ins', 'row', 'events', 'query', 'script', 'vant', 'styles', 'meta'])(
    'keeps neither nodes nor listeners of it: %s',
    async (name) => {
      const page = await openSecond();
      const session = await page.context().newCDPSession(page);
      const path = `pages/${name}/${name}`;
      // What is made once, such as a registered component, is made by now.
      for (let round = 0; round < 2; round += 1) await visit(page, path);
      const before = await countersOf(session);
      for (let round = 0; round < 4; round += 1) await visit(page, path);
      const more = await heldBeyond(page, session, before);
      expect({ more, isBookkeeping: isBookkeeping(more) }).toEqual({ more, isBookkeeping: true });
    },
  );

  it('lets go of the page’s instance', async () => {
    const page = await openSecond();
    await ofPage(page, 'open', '/pages/query/query');
    await ready(page, 'pages/query/query');
    await page.evaluate(() => {
      const { __preview } = window as unknown as { __preview: { pages: () => object[] } };
      const top = __preview.pages().at(-1);
      if (top) Object.assign(window, { left: new WeakRef(top) });
    });
    await page.goBack();
    await ready(page, 'pages/second/second');
    // The next page takes the place of what the engine notes of the last one.
    await visit(page, 'pages/styles/styles');
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    expect(
      await page.evaluate(() => (window as unknown as { left: WeakRef<object> }).left.deref() === undefined),
    ).toBe(true);
  });
});
