import { ofPage, openFixture, ready, routes, takeCalls } from './fixture';

const preview = openFixture();

describe('a tab’s page', () => {
  it('keeps a tab’s page alive while another tab is shown', async () => {
    const page = await preview.page({ path: 'pages/tab-a/tab-a' });
    await page.locator('.frame-tab').nth(1).click();
    await ready(page, 'pages/tab-b/tab-b');
    await page.locator('.frame-tab').nth(0).click();
    await ready(page, 'pages/tab-a/tab-a');
    const noted = (await takeCalls(page)).filter((call) => call.startsWith('tab-'));
    expect(noted).toEqual(['tab-a load {}', 'tab-a show', 'tab-a hide', 'tab-b show', 'tab-a show']);
    expect(await routes(page)).toEqual(['pages/tab-a/tab-a']);
  });

  it('shows a tab’s page that is alive on the browser’s way back to it', async () => {
    const page = await preview.page({ path: 'pages/tab-a/tab-a' });
    await ofPage(page, 'open', '/pages/second/second');
    await ready(page, 'pages/second/second');
    await ofPage(page, 'switchTo', '/pages/tab-b/tab-b');
    await ready(page, 'pages/tab-b/tab-b');
    await takeCalls(page);
    await page.goBack();
    await ready(page, 'pages/tab-a/tab-a');
    expect(await takeCalls(page)).toEqual(['tab-a show']);
    expect(await routes(page)).toEqual(['pages/tab-a/tab-a']);
    await page.goForward();
    await ready(page, 'pages/tab-b/tab-b');
    expect(await takeCalls(page)).toEqual(['tab-a hide', 'tab-b show']);
  });

  it('only closes a tab’s page for another launch: it is not hidden first', async () => {
    const page = await preview.page({ path: 'pages/tab-a/tab-a' });
    await page.locator('.frame-tab').nth(1).click();
    await ready(page, 'pages/tab-b/tab-b');
    await page.locator('.frame-tab').nth(0).click();
    await ready(page, 'pages/tab-a/tab-a');
    await takeCalls(page);
    await ofPage(page, 'go', 'reLaunch', '/pages/second/second');
    await ready(page, 'pages/second/second');
    expect(await takeCalls(page)).toEqual(['tab-a unload', 'tab-b unload', 'second load']);
  });

  it('closes a tab’s page that is redirected from, and opens it anew when one comes back', async () => {
    const page = await preview.page({ path: 'pages/tab-a/tab-a' });
    await takeCalls(page);
    await ofPage(page, 'go', 'redirectTo', '/pages/second/second');
    await ready(page, 'pages/second/second');
    expect(await takeCalls(page)).toEqual(['tab-a unload', 'second load']);
    await ofPage(page, 'switchTo', '/pages/tab-a/tab-a');
    await ready(page, 'pages/tab-a/tab-a');
    expect(await takeCalls(page)).toEqual(['second unload', 'tab-a load {}', 'tab-a show']);
  });

  it('closes every page for a tab, which gets no query, and none for what is no tab', async () => {
    const page = await preview.page({ path: 'pages/second/second' });
    await ofPage(page, 'open', '/pages/second/second');
    await takeCalls(page);
    expect(await ofPage(page, 'switchTo', '/pages/styles/styles')).toBe(
      'switchTab:fail can not switch to no-tabBar page',
    );
    expect(await takeCalls(page)).toEqual([]);
    expect(await routes(page)).toHaveLength(2);
    expect(await ofPage(page, 'switchTo', '/pages/tab-a/tab-a?word=lost')).toBe('switchTab:ok');
    await ready(page, 'pages/tab-a/tab-a');
    expect(await routes(page)).toEqual(['pages/tab-a/tab-a']);
    expect(await takeCalls(page)).toEqual(['second unload', 'second unload', 'tab-a load {}', 'tab-a show']);
    expect(page.url()).toMatch(/#\/pages\/tab-a\/tab-a$/);
  });
});
