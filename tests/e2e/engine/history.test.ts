import { ofPage, openFixture, ready, routes, takeCalls } from './fixture';

const preview = openFixture();

describe('the browser’s history', () => {
  it('closes pages with the bar’s back arrow and opens them again with the browser’s forward', async () => {
    const page = await preview.page();
    await page.locator('.next').click();
    await ready(page, 'pages/second/second');
    await page.locator('.deeper').click();
    await page.getByText('deeper|unset').waitFor();
    expect(await routes(page)).toEqual(['pages/main/main', 'pages/second/second', 'pages/second/second']);
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByText('a%20b|').waitFor();
    await page.goForward();
    await page.getByText('deeper|unset').waitFor();
    expect(await routes(page)).toHaveLength(3);
  });

  it('opens an address typed by hand as a launch of its own', async () => {
    const page = await preview.page();
    await page.evaluate(() => {
      window.location.hash = '#/pages/second/second?word=typed';
    });
    await ready(page, 'pages/second/second');
    expect(await routes(page)).toEqual(['pages/second/second']);
  });

  it('opens the first page where an address typed by hand names none', async () => {
    const page = await preview.page({ path: 'pages/second/second' });
    await page.evaluate(() => {
      window.location.hash = '#/';
    });
    await ready(page, 'pages/main/main');
    expect(await routes(page)).toEqual(['pages/main/main']);
  });

  it('comes back to a page as it was, also where a reload has closed the pages below it', async () => {
    const page = await preview.page();
    await page.locator('.next').click();
    await ready(page, 'pages/second/second');
    await page.locator('.deeper').click();
    await page.getByText('deeper|unset').waitFor();
    await page.reload();
    await page.getByText('deeper|unset').waitFor();
    await page.goBack();
    await page.getByText('a%20b|').waitFor();
    await ofPage(page, 'open', '/pages/styles/styles');
    await ready(page, 'pages/styles/styles');
    await takeCalls(page);
    await page.goBack();
    await ready(page, 'pages/second/second');
    expect(await takeCalls(page)).toEqual([]);
    expect(await page.locator('.query').textContent()).toBe('a%20b|');
  });

  it('tells once of a typed page that is not there, and has the address of the page that stays', async () => {
    const page = await preview.page();
    await page.evaluate(() => {
      const { __preview } = window as unknown as { __preview: { app: () => Record<string, unknown> } };
      // An app that leads nowhere instead.
      __preview.app().onPageNotFound = () => undefined;
    });
    await takeCalls(page);
    await page.evaluate(() => {
      window.location.hash = '#/pages/nope/nope';
    });
    await page.waitForURL(/#\/pages\/main\/main$/);
    await page.locator('.next').click();
    await ready(page, 'pages/second/second');
    await page.goBack();
    await ready(page, 'pages/main/main');
    expect(await routes(page)).toEqual(['pages/main/main']);
    expect(page.url()).toMatch(/#\/pages\/main\/main$/);
    expect((await takeCalls(page)).filter((call) => call.includes('not found'))).toEqual([
      'wx page not found pages/nope/nope',
    ]);
  });

  it('keeps a page’s address whatever the page does with the query that it was given', async () => {
    const page = await preview.page({ path: 'pages/second/second', query: { word: 'asked' } });
    await page.evaluate(() => {
      const { __preview } = window as unknown as { __preview: { pages: () => { options: object }[] } };
      Object.assign(__preview.pages().at(-1)?.options ?? {}, { word: 'changed' });
    });
    await page.locator('.deeper').click();
    await page.getByText('deeper|unset').waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByText('asked|unset').waitFor();
    expect(page.url()).toMatch(/word=asked$/);
  });
});
