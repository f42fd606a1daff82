import { ofPage, openFixture, ready, routes, setDataCount, takeCalls } from './fixture';

const preview = openFixture();

describe('the life of a page', () => {
  it('runs the app, then components, page and ready in the order of the platform', async () => {
    const page = await preview.page({ scene: 1047, query: { from: 'a%20b' }, path: 'pages/main/main' });
    expect(await takeCalls(page)).toEqual([
      'app launch pages/main/main 1047',
      'app show',
      'behavior attached',
      'counter attached',
      'main load {"from":"a%20b"}',
      'main show',
      'behavior show',
      'counter show',
      'counter ready',
      'main ready',
    ]);
  });

  it('hides the page below, hands over the query undecoded, and shows the page again on the way back', async () => {
    const page = await preview.page();
    await takeCalls(page);
    await page.locator('.next').click();
    await ready(page, 'pages/second/second');
    expect(await page.locator('.query').textContent()).toBe('a%20b|');
    expect(page.url()).toMatch(/#\/pages\/second\/second\?word=a%20b&empty=$/);
    expect(await takeCalls(page)).toEqual(['main hide', 'counter hide', 'second load']);
    await page.goBack();
    await ready(page, 'pages/main/main');
    expect(await takeCalls(page)).toEqual(['second unload', 'main show', 'behavior show', 'counter show']);
    expect(page.url()).toMatch(/#\/pages\/main\/main$/);
  });

  it('lets a page and the one that it opens talk', async () => {
    const page = await preview.page({ path: 'pages/second/second' });
    await takeCalls(page);
    await ofPage(page, 'converse');
    await page.getByText('talk|unset').waitFor();
    expect(await takeCalls(page)).toEqual([
      'second load',
      'heard up from below',
      'heard down [1,{"two":2}]',
      'heard once first',
    ]);
    // Nobody opened a page that a launch opens.
    const alone = await preview.page({ path: 'pages/second/second', query: { word: 'talk' } });
    expect((await takeCalls(alone)).filter((call) => call.startsWith('heard'))).toEqual([]);
  });

  it('replaces a page with redirect', async () => {
    const page = await preview.page();
    await page.locator('.next').click();
    await ready(page, 'pages/second/second');
    await page.locator('.replace').click();
    await ready(page, 'pages/styles/styles');
    expect(await routes(page)).toEqual(['pages/main/main', 'pages/styles/styles']);
    await page.goBack();
    await ready(page, 'pages/main/main');
  });

  it('lets a page move on while it is loading', async () => {
    const page = await preview.page({ path: 'pages/second/second', query: { word: 'onward' } });
    await ready(page, 'pages/styles/styles');
    expect(await routes(page)).toEqual(['pages/styles/styles']);
    expect(await takeCalls(page)).toEqual(expect.arrayContaining(['second load', 'second unload']));
  });

  it('keeps where a page was scrolled to while another lies on it', async () => {
    const page = await preview.page({ path: 'pages/query/query' });
    await ofPage(page, 'scrollAndLeave');
    await ready(page, 'pages/second/second');
    await page.goBack();
    await ready(page, 'pages/query/query');
    expect(
      await page.locator('#below, [id$="--below"]').evaluate((box) => box.getBoundingClientRect().top),
    ).toBeLessThan(844);
    expect(await ofPage(page, 'seen')).toHaveLength(1);
  });

  it.each([
    ['that it does not have', '#/pages/nope/nope?key=typed', 'pages/nope/nope', '{"key":"typed"}'],
    ['that is no page at all', '#%E0%A4', '%E0%A4', '{}'],
  ])('tells the app of a page typed by hand %s', async (_what, hash, path, query) => {
    const page = await preview.page();
    await takeCalls(page);
    await page.evaluate((typed) => {
      window.location.hash = typed;
    }, hash);
    await ready(page, 'pages/second/second');
    expect((await takeCalls(page)).filter((call) => call.includes('app page not found'))).toEqual([
      `app page not found {"path":"${path}","query":${query},"isEntryPage":true}`,
    ]);
    expect(page.url()).toMatch(/#\/pages\/second\/second\?word=instead$/);
  });

  it('gives a page of Component() the properties that its address names, before it loads', async () => {
    const page = await preview.page({ path: 'pages/second/second', query: { number: '12', word: 'kept' } });
    expect(await ofPage(page, 'data')).toMatchObject({ number: 12, numberAtLoad: 12, word: 'kept' });
  });

  it('names each open page, for all that are on it', async () => {
    const page = await preview.page();
    const [own, ofCounter] = await page.evaluate(() => {
      interface Named {
        getPageId: () => string;
        selectComponent: (selector: string) => Named;
      }
      const { __preview } = window as unknown as { __preview: { pages: () => Named[] } };
      const top = __preview.pages().at(-1);
      return [top?.getPageId(), top?.selectComponent('#counter').getPageId()];
    });
    expect(ofCounter).toBe(own);
    await page.locator('.next').click();
    await ready(page, 'pages/second/second');
    const second = await ofPage(page, 'getPageId');
    await page.locator('.deeper').click();
    await page.getByText('deeper|unset').waitFor();
    expect(new Set([own, second, await ofPage(page, 'getPageId')]).size).toBe(3);
  });

  it('refuses an eleventh page and an unknown one with the platform’s messages', async () => {
    const page = await preview.page({ path: 'pages/second/second' });
    for (let depth = 2; depth <= 10; depth += 1) {
      expect(await ofPage(page, 'open', '/pages/second/second')).toBe('navigateTo:ok');
    }
    expect(await ofPage(page, 'open', '/pages/second/second')).toMatch(
      /^navigateTo:fail webview count limit exceed/,
    );
    expect(await ofPage(page, 'open', '/pages/none/none')).toBe(
      'navigateTo:fail page "pages/none/none" is not found',
    );
  });

  it('shows a subpackage’s component in the place of its placeholder, and loads its module on demand', async () => {
    const page = await preview.page({ path: 'pages/tab-a/tab-a' });
    await page.getByText('late').waitFor();
    await page.locator('.sum', { hasText: '3' }).waitFor();
  });

  it('says why a subpackage’s module does not come, and tells of components only', async () => {
    const arriving = await preview.page({ path: 'pages/second/second' });
    expect(await ofPage(arriving, 'add', 1, 2)).toBe(3);
    const page = await preview.page({ path: 'pages/second/second', packages: 'refused' });
    await ofPage(page, 'listen');
    await takeCalls(page);
    expect(await ofPage(page, 'add', 1, 2)).toEqual({
      mod: 'package-late/sum.js',
      errMsg: 'loadSubpackage:fail',
    });
    expect(await takeCalls(page)).toEqual([]);
  });

  // The tab's own module of that subpackage does not come either.
  const expected = [/loadSubpackage:fail/];

  it('tells once of a component whose subpackage does not come, as long as someone listens', async () => {
    const page = await preview.page({ path: 'pages/second/second', packages: 'refused', expected });
    await ofPage(page, 'listen');
    const told = async (): Promise<string[]> =>
      (await takeCalls(page)).filter((call) => call.startsWith('missing '));
    await ofPage(page, 'switchTo', '/pages/tab-a/tab-a');
    await ready(page, 'pages/tab-a/tab-a');
    expect(await told()).toEqual([
      'missing {"type":"subpackage","subpackage":["package-late"],"errMsg":"loadSubpackage:fail"}',
    ]);
    // Its placeholder stands in its place.
    expect(await page.getByText('late').count()).toBe(0);
  });

  it('tells who stopped listening of no component that does not come', async () => {
    const page = await preview.page({ path: 'pages/second/second', packages: 'refused', expected });
    await ofPage(page, 'listen');
    await ofPage(page, 'unlisten');
    await ofPage(page, 'switchTo', '/pages/tab-a/tab-a');
    await ready(page, 'pages/tab-a/tab-a');
    expect((await takeCalls(page)).filter((call) => call.startsWith('missing '))).toEqual([]);
  });

  it('tells the app of a page that it does not have, and opens what the app leads to instead', async () => {
    const page = await preview.page({ path: 'pages/nope/nope', query: { key: 'a%20b' } });
    await ready(page, 'pages/second/second');
    expect((await takeCalls(page)).filter((call) => call.includes('not found'))).toEqual([
      'app page not found {"path":"pages/nope/nope","query":{"key":"a%20b"},"isEntryPage":true}',
      'wx page not found pages/nope/nope',
    ]);
    expect(await routes(page)).toEqual(['pages/second/second']);
    expect(await ofPage(page, 'data')).toMatchObject({ word: 'instead' });
  });

  it('counts as told of a page it does not have an app whose listener takes itself off as it hears of it', async () => {
    const page = await preview.page({ path: 'pages/second/second' });
    await ofPage(page, 'hearOneMissing');
    await takeCalls(page);
    await page.evaluate(() => {
      const { __preview } = window as unknown as { __preview: { app: () => { onPageNotFound?: unknown } } };
      delete __preview.app().onPageNotFound;
      window.location.hash = '#/pages/nope/nope';
    });
    await page.waitForFunction(() => {
      const { __preview } = window as unknown as { __preview: { app: () => { calls: string[] } } };
      return __preview.app().calls.includes('second told of pages/nope/nope');
    });
    // Nobody is told of an error, nor is one in the console.
    expect(await takeCalls(page)).toEqual([
      'wx page not found pages/nope/nope',
      'second told of pages/nope/nope',
    ]);
  });

  it('tells the page on show of a new size', async () => {
    const page = await preview.page();
    await page.setViewportSize({ width: 320, height: 700 });
    await page.waitForFunction(() => {
      const { __preview } = window as unknown as { __preview: { app: () => { calls: string[] } } };
      return __preview.app().calls.includes('main resize 320');
    });
  });

  it('leaves an error of the app uncaught, so that tests see it', async () => {
    const page = await preview.page({ expected: [/thrown by a handler/] });
    const thrown = page.waitForEvent('pageerror');
    await page.locator('.fail').click();
    expect((await thrown).message).toBe('thrown by a handler');
  });

  it('counts setData', async () => {
    const page = await preview.page();
    const before = await setDataCount(page);
    await page.locator('wx-counter').getByText('3').click();
    const after = await setDataCount(page);
    expect(after.count - before.count).toBe(2);
    expect(after.bytes - before.bytes).toBe('{"value":4}'.length + '{"count":4}'.length);
    expect(await ofPage(page, 'data')).toMatchObject({ count: 4 });
  });
});
