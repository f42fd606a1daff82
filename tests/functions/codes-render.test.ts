/** A booth's code is drawn into cloud storage, as often as wanted, or the organiser is told why not. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CodedBooth, RenderData } from '../../typings/event';
import { dataOf, refusal } from '../support/edition-cloud';
import { startEventCloud, type EventCloud } from '../support/event-cloud';
import { readCode } from '../support/read-code';

let cloud: EventCloud;
let booth: CodedBooth;

beforeAll(async () => {
  cloud = await startEventCloud();
  booth = await cloud.booth('pay');
});

const render = async (options: object = {}): Promise<RenderData> =>
  dataOf(await cloud.codes({ action: 'render', id: booth.id, ...options }));

const pictureOf = async (fileID: string): Promise<Response> =>
  fetch(`${cloud.cloud.url}/storage/${fileID.slice('cloud://'.length)}`);

const files = (): Promise<string[]> => readdir(path.join(cloud.dataDir, 'storage')).catch(() => []);

it('says the booth’s page and scene, 1280 px wide', async () => {
  const { fileID, ...rest } = await render();
  expect(rest).toEqual({ id: booth.id, contentType: 'image/png', width: 1280 });
  const response = await pictureOf(fileID);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(readCode(Buffer.from(await response.arrayBuffer()))).toEqual({
    text: `pages/pay/pay?scene=${booth.scene}`,
    width: 1280,
    height: 1280,
  });
  expect(booth.scene).toMatch(/^1\.[a-z0-9]{8}\.[\w-]{14}$/);
});

it.each([280, 430, 1280])('is %d px wide where that is asked for', async (width) => {
  const { fileID, ...rest } = await render({ width });
  expect(rest.width).toBe(width);
  const picture = Buffer.from(await (await pictureOf(fileID)).arrayBuffer());
  expect(readCode(picture)).toMatchObject({ width, text: `pages/pay/pay?scene=${booth.scene}` });
});

it('drawn again is the same file; another booth, version or width is another', async () => {
  const first = await render();
  const before = await files();
  expect(await render()).toEqual(first);
  expect(await files()).toEqual(before);
  const other = await cloud.booth('pay');
  const all = await Promise.all([
    render({ width: 300 }),
    render({ envVersion: 'trial', checkPath: false }),
    render({ id: other.id }),
  ]);
  expect(new Set([first, ...all].map(({ fileID }) => fileID)).size).toBe(4);
  const picture = Buffer.from(await (await pictureOf(first.fileID)).arrayBuffer());
  expect(readCode(picture).text).toContain(booth.scene);
});

it.each<[string, unknown]>([
  ['width', 279],
  ['width', 1281],
  ['width', 300.5],
  ['width', '430'],
  ['width', null],
  ['checkPath', 'no'],
  ['envVersion', 'beta'],
  ['page', 'pages/pay/pay'],
  ['scene', 'p'],
])('names a wrong %s: %j', async (field, value) => {
  const before = await files();
  expect(await cloud.codes({ action: 'render', id: booth.id, [field]: value })).toEqual(
    refusal('INVALID_ARGUMENT', `^${field}: `),
  );
  expect(await files()).toEqual(before);
});

it('does not draw the code of a revoked booth', async () => {
  const { id } = await cloud.booth('wecom');
  await cloud.revoke(id);
  expect(await cloud.codes({ action: 'render', id })).toEqual(refusal('FAILED_PRECONDITION', 'revoked'));
});

it('tells that the function may not draw, with the number', async () => {
  const permitted = { permissions: { openapi: ['wxacode.getUnlimited'] }, timeout: 20 };
  await cloud.configure('codes', { ...permitted, permissions: { openapi: [] } });
  expect(await cloud.codes({ action: 'render', id: booth.id })).toEqual(
    refusal('FAILED_PRECONDITION', '-604101'),
  );
  await cloud.configure('codes', permitted);
  expect((await render()).id).toBe(booth.id);
});

it('tells that a picture cannot be kept now', async () => {
  await rm(path.join(cloud.dataDir, 'storage'), { recursive: true });
  await writeFile(path.join(cloud.dataDir, 'storage'), 'not a folder');
  expect(await cloud.codes({ action: 'render', id: booth.id })).toEqual(
    refusal('UNAVAILABLE', 'uploadFile:fail'),
  );
});
