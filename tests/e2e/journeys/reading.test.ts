import type { Page } from 'playwright-core';
import { addressFor } from '../../../tools/preview/address';
import { changeDocument } from '../../support/cloud-console';
import { openPreview } from '../../support/preview';

const preview = openPreview();
const path = 'pages/pay/pay';
/** Where the preview keeps the saved copy of that page. */
const cell = 'mini-program/occ.page.pay';

interface Reading {
  page: Page;
  /** The calls of content so far: `getManifest`, `getPage pay`. */
  calls: string[];
}

/** Opens a page and notes every call of content that leaves it. */
const read = async (options: Parameters<typeof preview.page>[0] = {}): Promise<Reading> => {
  const calls: string[] = [];
  const page = await preview.page({
    path,
    ...options,
    async prepare(opened) {
      opened.on('request', (request) => {
        if (!request.url().endsWith('/functions/content')) return;
        const { action, page: id } = request.postDataJSON() as { action: string; page?: string };
        calls.push([action, id].filter((part) => part !== undefined).join(' '));
      });
      await options.prepare?.(opened);
    },
  });
  return { page, calls };
};

const servedVersion = async (): Promise<number> => {
  const body = JSON.stringify({ action: 'getManifest' });
  const answer = await fetch(`${preview.url()}/functions/content`, { method: 'POST', body });
  return ((await answer.json()) as { data: { version: number } }).data.version;
};

/** Releases another number of the caring stores, or the pages of an earlier version. @returns the new version */
const publish = async (change: { stores: number } | { rollback: number }): Promise<number> => {
  if ('stores' in change)
    await changeDocument(preview.url(), 'metrics', '2023.pay-caring-meal-stores', { value: change.stores });
  const event =
    'stores' in change
      ? { action: 'release', edition: '2023' }
      : { action: 'rollback', version: change.rollback };
  const response = await fetch(`${preview.url()}/functions/publish`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'o_organiser' },
    body: JSON.stringify(event),
  });
  const { data } = (await response.json()) as { data: { version: number } };
  // Function instances may serve what they know for two seconds more.
  while ((await servedVersion()) !== data.version) await new Promise((resolve) => setTimeout(resolve, 100));
  return data.version;
};

const stores = (page: Page, number: string): Promise<void> =>
  page.getByRole('button', { name: `爱心门店，共计，${number}` }).waitFor();

/** The page on show says so at its end. */
const foot = (page: Page, words: string): Promise<void> =>
  page.getByText(words, { exact: true }).filter({ visible: true }).waitFor();

const current = (version: number): string => `内容第${version}版，已是最新`;

/** WeChat goes to the background and comes back. */
const leaveAndReturn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const state of ['hidden', 'visible']) {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }
  });

const notices = (page: Page): Promise<number> => page.getByText(/暂时/).count();

describe('a launch', () => {
  it('asks for one manifest, and for no page of which all there is to read is bundled', async () => {
    const { page, calls } = await read({ path: 'pages/home/home' });
    await foot(page, current(1));
    await page.getByRole('button', { name: '打开 微信支付' }).last().click();
    await foot(page, current(1));
    await page.goBack();
    await page.getByRole('heading', { name: '之约手册', level: 1 }).waitFor();
    expect(calls).toEqual(['getManifest']);

    await page.reload();
    await foot(page, current(1));
    expect(calls.slice(1)).toEqual(['getManifest']);
  });

  it('with an old saved copy asks for the one page that differs, once', async () => {
    const { page, calls } = await read();
    await foot(page, current(1));
    const version = await publish({ stores: 5800 });

    await page.goto(addressFor(preview.url(), { path, lang: 'zh' }));
    await stores(page, '5800家');
    await foot(page, current(version));
    expect(calls.slice(1)).toEqual(['getManifest', 'getPage pay']);

    await page.reload();
    await stores(page, '5800家');
    await foot(page, current(version));
    expect(calls.slice(3)).toEqual(['getManifest']);
  });
});

describe('a rollback while someone reads', () => {
  it('rolls the number back in place when the app returns after five minutes, and not before', async () => {
    const before = await publish({ stores: 5850 });
    const released = await publish({ stores: 5900 });
    const { page, calls } = await read({ prepare: (opened) => opened.clock.install() });
    await stores(page, '5900家');
    await foot(page, current(released));
    await page.evaluate(() => {
      document.body.dataset.untouched = 'yes';
    });
    const version = await publish({ rollback: before });

    await leaveAndReturn(page);
    await stores(page, '5900家');
    expect(calls).toEqual(['getManifest', 'getPage pay']);

    await page.clock.fastForward('05:00');
    await leaveAndReturn(page);
    await stores(page, '5850家');
    await foot(page, current(version));
    // Nothing was loaded anew.
    expect(calls.slice(2)).toEqual(['getManifest', 'getPage pay']);
    expect(await page.evaluate(() => document.body.dataset.untouched)).toBe('yes');
  });
});

describe('a damaged saved copy', () => {
  beforeAll(() => publish({ stores: 5950 }));

  it.each([
    ['is cut off', (text: string) => text.slice(0, 2000)],
    ['says another version', (text: string) => text.replace(/\\"version\\":\d+/, '\\"version\\":99')],
    ['says another number', (text: string) => text.replaceAll('5950', '9999')],
    ['is of another schema', (text: string) => text.replace('\\"schema\\":1', '\\"schema\\":0')],
    ['is no text', () => '{"data":{"page":7}}'],
  ])('is left alone, and replaced by a whole one: it %s', async (_, damage) => {
    const version = await servedVersion();
    const { page, calls } = await read();
    await foot(page, current(version));
    const saved = await page.evaluate((key) => localStorage.getItem(key) ?? '', cell);
    expect(damage(saved)).not.toBe(saved);

    await page.evaluate(
      ([key, text]) => {
        localStorage.setItem(key, text);
      },
      [cell, damage(saved)] as const,
    );
    await page.goto(addressFor(preview.url(), { path, lang: 'zh', network: 'offline' }));
    await stores(page, '5700家');
    await foot(page, '内容随手册附带');

    await page.goto(addressFor(preview.url(), { path }));
    await foot(page, current(version));
    expect(await page.evaluate((key) => localStorage.getItem(key), cell)).toBe(saved);
    expect(calls.slice(2)).toEqual(['getManifest', 'getPage pay']);
  });
});

describe('a first start', () => {
  it.each(['offline', 'refused'] as const)(
    'with the cloud %s reads what is bundled, undisturbed',
    async (network) => {
      const { page, calls } = await read({ network });
      await stores(page, '5700家');
      await foot(page, '内容随手册附带');
      expect(await notices(page)).toBe(0);
      expect(calls).toEqual([]);
    },
  );

  it('with a slow cloud reads what is bundled at once, and then what is current', async () => {
    const version = await servedVersion();
    const { page, calls } = await read({ network: 'slow' });
    await stores(page, '5700家');
    await foot(page, '内容随手册附带');
    expect(calls).toEqual([]);
    await foot(page, current(version));
    expect(calls).toEqual(['getManifest', 'getPage pay']);
  });

  it('with nothing released yet reads what is bundled, undisturbed', async () => {
    const { page, calls } = await read({
      prepare: (opened) =>
        opened.route('**/functions/content', (route) =>
          route.fulfill({
            json: { ok: false, error: { code: 'NOT_FOUND', message: 'Nothing has been released yet.' } },
          }),
        ),
    });
    await stores(page, '5700家');
    await foot(page, '内容随手册附带');
    expect(await notices(page)).toBe(0);
    expect(calls).toEqual(['getManifest']);
  });
});

describe('a page that was left before the cloud answered', () => {
  it('is not asked for', async () => {
    await publish({ stores: 6000 });
    const { page, calls } = await read({ network: 'slow' });
    await page.getByRole('button', { name: '下一站 小程序' }).click();
    await page.getByRole('heading', { name: '小程序', level: 1 }).waitFor();
    await page.getByText(/已是最新/).waitFor();
    expect(calls).toEqual(['getManifest']);
  });
});
