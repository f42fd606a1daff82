import type { Page } from 'playwright-core';
import { ofPage, openFixture, ready, routes, takeCalls } from './fixture';

const preview = openFixture();

const scriptFails = 'the script of a page fails';
const templateFails = "Cannot read properties of undefined (reading 'length')";
const expected = [/the script of a page fails/, /Cannot read properties of undefined/];

/** The first tab, where an app error was not told of yet; and the page errors from then on. */
const openTab = async (): Promise<{ page: Page; errors: string[] }> => {
  const page = await preview.page({ path: 'pages/tab-a/tab-a', expected });
  await takeCalls(page);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => {
    errors.push(message);
  });
  return { page, errors };
};

const type = (page: Page, hash: string): Promise<void> =>
  page.evaluate((typed) => {
    window.location.hash = typed;
  }, hash);

/** The tab is on show as it was, has heard of nothing, and leads on. */
const expectTabOnShow = async (page: Page): Promise<void> => {
  expect(await routes(page)).toEqual(['pages/tab-a/tab-a']);
  await ready(page, 'pages/tab-a/tab-a');
  expect(await page.locator('.preview-webview').count()).toBe(1);
  expect(await page.locator('.sum').isVisible()).toBe(true);
  expect(page.url()).toMatch(/#\/pages\/tab-a\/tab-a$/);
  await page.locator('.frame-tab').nth(1).click();
  await ready(page, 'pages/tab-b/tab-b');
  expect(await takeCalls(page)).toEqual(['tab-a hide', 'tab-b show']);
};

describe('a page that cannot be opened', () => {
  it.each([
    ['script fails', 'broken', scriptFails],
    ['template cannot be drawn', 'unread', templateFails],
  ])('leaves the page on show where the next one’s %s', async (_what, name, reason) => {
    const page = await preview.page({ path: 'pages/second/second', query: { word: 'here' }, expected });
    const told = page.waitForEvent('pageerror');
    expect(await ofPage(page, 'open', `/pages/${name}/${name}`)).toBe(`navigateTo:fail ${reason}`);
    expect((await told).message).toBe(reason);
    expect(await page.getByText('here|unset').isVisible()).toBe(true);
    expect(await routes(page)).toEqual(['pages/second/second']);
    expect(await page.locator('.preview-webview').count()).toBe(1);
    await page.locator('.deeper').click();
    await page.getByText('deeper|unset').waitFor();
  });

  it.each([
    ['navigateTo', '/pages/broken/broken', `Error: ${scriptFails}`],
    ['redirectTo', '/pages/broken/broken', `Error: ${scriptFails}`],
    ['reLaunch', '/pages/broken/broken', `Error: ${scriptFails}`],
    ['navigateTo', '/pages/unread/unread', `TypeError: ${templateFails}`],
    ['redirectTo', '/pages/unread/unread', `TypeError: ${templateFails}`],
    ['reLaunch', '/pages/unread/unread', `TypeError: ${templateFails}`],
    ['switchTab', '/pages/tab-unread/tab-unread', `TypeError: ${templateFails}`],
    ['navigateTo', '/pages/misread/misread?word=one', `TypeError: ${templateFails}`],
    ['redirectTo', '/pages/misread/misread?word=one', `TypeError: ${templateFails}`],
  ])('is told of once, and closes and hides nothing, by %s to %s', async (move, url, error) => {
    const { page, errors } = await openTab();
    const reason = error.replace(/^\w+: /, '');
    expect(await ofPage(page, 'go', move, url)).toBe(`${move}:fail ${reason}`);
    expect(await takeCalls(page)).toEqual([`app error ${error}`]);
    expect(errors).toEqual([reason]);
    await expectTabOnShow(page);
  });

  it('is told of once where the tab bar leads to it', async () => {
    const { page, errors } = await openTab();
    const told = page.waitForEvent('pageerror');
    await page.locator('.frame-tab').nth(2).click();
    await told;
    expect(await takeCalls(page)).toEqual([`app error TypeError: ${templateFails}`]);
    expect(errors).toEqual([templateFails]);
    await expectTabOnShow(page);
  });

  it.each([
    ['whose script fails', '#/pages/broken/broken', `Error: ${scriptFails}`],
    ['whose template cannot be drawn', '#/pages/unread/unread', `TypeError: ${templateFails}`],
    ['of a code that is scanned', '#/pages/broken/broken?scene=1.a', `Error: ${scriptFails}`],
    ['of such a code, undrawn', '#/pages/unread/unread?scene=1.a', `TypeError: ${templateFails}`],
  ])('is told of once where one types the address %s', async (_what, hash, error) => {
    const { page, errors } = await openTab();
    const told = page.waitForEvent('pageerror');
    await type(page, hash);
    await told;
    // The page was not left, nor was the app, for a scanner.
    expect(await takeCalls(page)).toEqual([`app error ${error}`]);
    expect(errors).toHaveLength(1);
    await page.waitForURL(/#\/pages\/tab-a\/tab-a$/);
    await expectTabOnShow(page);
  });
});
