import path from 'node:path';
import type { Page } from 'playwright-core';
import { openPreview, type PageOptions } from '../../support/preview';
import { callWx, hostApp } from './app-page';
import { load } from './drawing';

const preview = openPreview('host');

interface Seen {
  openid: string | undefined;
  body: unknown;
}

/** Opens a page whose functions answer as told, and notes the calls. */
const openWith = async (
  options: PageOptions,
  reply: { status: number; body: unknown } = { status: 200, body: { ok: true, data: 1 } },
): Promise<{ page: Page; seen: Seen[] }> => {
  const seen: Seen[] = [];
  const page = await preview.page({
    ...options,
    prepare: (opened) =>
      opened.route('**/functions/*', async (route) => {
        const request = route.request();
        seen.push({ openid: request.headers()['x-wx-openid'], body: request.postDataJSON() as unknown });
        await route.fulfill({ status: reply.status, json: reply.body });
      }),
  });
  await callWx(page, 'cloud.init');
  return { page, seen };
};

const content = { name: 'content', data: { action: 'getManifest' } };

it('calls a function as the caller of the address, and gives its result', async () => {
  const { page, seen } = await openWith({ openid: 'o_reader' });
  expect(await callWx(page, 'cloud.callFunction', content)).toEqual({
    errMsg: 'cloud.callFunction:ok',
    result: { ok: true, data: 1 },
    requestID: 'preview-1',
  });
  expect(seen).toEqual([{ openid: 'o_reader', body: { action: 'getManifest' } }]);
});

it('has no caller where the address names none, or on a single page', async () => {
  const nobody = await openWith({});
  await callWx(nobody.page, 'cloud.callFunction', content);
  const single = await openWith({ openid: 'o_reader', scene: 1154 });
  await callWx(single.page, 'cloud.callFunction', content);
  expect([...nobody.seen, ...single.seen].map(({ openid }) => openid)).toEqual([undefined, undefined]);
});

it('fails before wx.cloud.init', async () => {
  const page = await preview.page();
  expect(await callWx(page, 'cloud.callFunction', content)).toEqual({
    errMsg: "cloud.callFunction:fail Cloud API isn't enabled, please call wx.cloud.init first",
  });
});

it("tells a rule's refusal with its code", async () => {
  const { page } = await openWith(
    { expected: [/HTTP 403/, /status of 403/] },
    { status: 403, body: { errCode: -501023, errMsg: 'permission denied' } },
  );
  expect(await callWx(page, 'cloud.callFunction', content)).toEqual({
    errMsg: 'cloud.callFunction:fail errCode: -501023 | errMsg: permission denied',
    errCode: -501023,
  });
});

it.each([
  ['offline', { errCode: -1, errMsg: 'cloud.callFunction:fail errCode: -1 | errMsg: request:fail' }],
  ['refused', { errCode: -501004, errMsg: expect.stringContaining('errCode: -501004') as unknown }],
] as const)('fails without a request when the network is %s', async (network, failure) => {
  const { page, seen } = await openWith({ network });
  expect(await callWx(page, 'cloud.callFunction', content)).toEqual(failure);
  expect(seen).toEqual([]);
});

it('holds a call back for two seconds on a slow network', async () => {
  const { page, seen } = await openWith({
    network: 'slow',
  });
  const started = Date.now();
  await callWx(page, 'cloud.callFunction', content);
  expect(Date.now() - started).toBeGreaterThanOrEqual(2000);
  expect(seen).toHaveLength(1);
});

it('refuses an event that is too large for the platform', async () => {
  const { page, seen } = await openWith({});
  const outcome = await callWx(page, 'cloud.callFunction', {
    name: 'beacon',
    data: { text: 'x'.repeat(100 * 1024) },
  });
  expect(outcome).toMatchObject({ errMsg: expect.stringContaining('data exceed max size') as unknown });
  expect(seen).toEqual([]);
});

it('knows the network', async () => {
  const type = async (network: 'online' | 'offline'): Promise<unknown> =>
    callWx(await preview.page({ network }), 'getNetworkType');
  expect(await type('online')).toMatchObject({ networkType: 'wifi' });
  expect(await type('offline')).toMatchObject({ networkType: 'none' });
});

describe('a file of the cloud', () => {
  const fileID = 'cloud://env.bucket/codes/支付 1.png';
  const picture = path.join(hostApp, 'images', 'tab.png');

  /** Opens a page that files are served to, and notes the addresses they are asked for at. */
  const openWithFile = async (
    options: PageOptions = {},
    answer: { status: number; body: string } | { path: string } = { path: picture },
  ): Promise<{ page: Page; asked: string[] }> => {
    const asked: string[] = [];
    const page = await preview.page({
      ...options,
      prepare: (opened) =>
        opened.route('**/storage/**', async (route) => {
          asked.push(decodeURIComponent(new URL(route.request().url()).pathname));
          await route.fulfill({ ...answer, contentType: 'image/png' });
        }),
    });
    await callWx(page, 'cloud.init');
    return { page, asked };
  };

  it('is a temporary file that shows as the picture it is', async () => {
    const { page, asked } = await openWithFile();
    const outcome = await callWx(page, 'cloud.downloadFile', { fileID });
    expect(outcome).toEqual({
      errMsg: 'downloadFile:ok',
      statusCode: 200,
      tempFilePath: expect.stringMatching(/^wxfile:.*\.png$/) as unknown,
    });
    expect(asked).toEqual(['/storage/env.bucket/codes/支付 1.png']);
    const { tempFilePath } = outcome as { tempFilePath: string };
    expect((await load(page, tempFilePath)).size).toEqual([81, 81]);
  });

  it('comes on a single page too, where the environment lets everyone read', async () => {
    const { page } = await openWithFile({ scene: 1154 });
    expect(await callWx(page, 'cloud.downloadFile', { fileID })).toMatchObject({ statusCode: 200 });
  });

  it('that is not there is refused with its code', async () => {
    const { page } = await openWithFile(
      { expected: [/HTTP 404/, /status of 404/] },
      { status: 404, body: JSON.stringify({ errCode: -503003, errMsg: 'storage file not exists' }) },
    );
    expect(await callWx(page, 'cloud.downloadFile', { fileID })).toEqual({
      errMsg: 'downloadFile:fail errCode: -503003 | errMsg: storage file not exists',
      errCode: -503003,
    });
  });

  it('needs a fileID, and the cloud to be started', async () => {
    const { page, asked } = await openWithFile();
    expect(await callWx(page, 'cloud.downloadFile', { fileID: '/codes/pay.png' })).toMatchObject({
      errCode: -401002,
    });
    expect(await callWx(page, 'cloud.downloadFile', {})).toMatchObject({
      errMsg: expect.stringMatching(/^downloadFile:fail parameter error: parameter.fileID/) as unknown,
    });
    expect(await callWx(await preview.page(), 'cloud.downloadFile', { fileID })).toMatchObject({
      errMsg: expect.stringContaining('call wx.cloud.init first') as unknown,
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ['offline', -1],
    ['refused', -501004],
  ] as const)('is not asked for when the network is %s', async (network, errCode) => {
    const { page, asked } = await openWithFile({ network });
    expect(await callWx(page, 'cloud.downloadFile', { fileID })).toMatchObject({ errCode });
    expect(asked).toEqual([]);
  });

  it('takes two seconds on a slow network', async () => {
    const { page } = await openWithFile({ network: 'slow' });
    const started = Date.now();
    await callWx(page, 'cloud.downloadFile', { fileID });
    expect(Date.now() - started).toBeGreaterThanOrEqual(2000);
  });
});
