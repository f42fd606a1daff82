/** What a visit with five stamps costs: every call of a function and every request to the database, on the wire. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { productIds } from '../../../miniprogram/domain/products';
import { leaveApp, makeBooths, scanFromBehind, scanSays } from '../../support/event-visitor';
import { openPreview } from '../../support/preview';

const preview = openPreview();

/** Calls of functions and requests to the database are billed alike (the platform's base plan). */
const budget = 20;

interface Billed {
  functions: string[];
  database: number;
}

/** Counts what reaches the cloud while something is done. */
const billedFor = async (work: () => Promise<void>): Promise<Billed> => {
  const billed: Billed = { functions: [], database: 0 };
  const count = (message: unknown): void => {
    const { url = '' } = (message as { request: IncomingMessage }).request;
    if (url.startsWith('/admin')) billed.database += 1;
    const [, name] = /^\/functions\/(\w+)/.exec(url) ?? [];
    if (name !== undefined) billed.functions.push(name);
  };
  subscribe('http.server.request.start', count);
  try {
    await work();
  } finally {
    unsubscribe('http.server.request.start', count);
  }
  return billed;
};

it(`is at most ${budget} billed operations, with one report for all the times the app is left`, async () => {
  const booths = await makeBooths(preview.url());
  const billed = await billedFor(async () => {
    const page = await preview.page({ path: 'pages/home/home', openid: 'o_frugal' });
    await page.getByText('已是最新').first().waitFor();
    for (const product of productIds) {
      await scanFromBehind(page, booths[product]);
      await scanSays(page, '盖好了');
    }
    await page
      .getByRole('link', { name: /^打开护照/ })
      .filter({ visible: true })
      .click();
    await page.getByLabel('5枚印章，共5枚').waitFor();
    await leaveApp(page);
  });
  const calls = (name: string): number => billed.functions.filter((called) => called === name).length;
  expect(['content', 'passport', 'beacon'].map((name) => [name, calls(name)])).toEqual([
    ['content', 1],
    ['passport', productIds.length],
    ['beacon', 1],
  ]);
  expect(billed.functions).toHaveLength(2 + productIds.length);
  expect(billed.functions.length + billed.database).toBeLessThanOrEqual(budget);
});
