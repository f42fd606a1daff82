/** Every released page carries a Mini Program code that opens it, or the release does without. */
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../../miniprogram/domain/canonical-hash';
import type { PageDocument, PageId } from '../../typings/content';
import type { ReleaseData } from '../../typings/functions';
import { dataOf, refusal, startEditionCloud, type EditionCloud } from '../support/edition-cloud';
import { temporaryFolder } from '../support/local-cloud';
import { readCode } from '../support/read-code';
import { sampleEdition } from '../support/sample-edition';

const pages: PageId[] = ['channels', 'home', 'insights', 'pay', 'quotes'];

const permitted = { permissions: { openapi: ['wxacode.getUnlimited'] }, timeout: 60 };
const unpermitted = { permissions: { openapi: [] }, timeout: 60 };

let dataDir: string;
let cloud: EditionCloud;

const start = async (): Promise<void> => {
  dataDir = await temporaryFolder();
  cloud = await startEditionCloud({ dataDir });
  await cloud.writeEdition('sample', sampleEdition());
  dataOf(await cloud.publish({ action: 'seed', edition: 'sample' }));
};

const release = async (codes?: object): Promise<ReleaseData> =>
  dataOf(await cloud.publish({ action: 'release', edition: 'sample', ...(codes && { codes }) }));

const pageOf = async (version: number, id: PageId): Promise<PageDocument> => {
  const { page } = (await cloud.document('releases', `v${version}.${id}`)) as { page: PageDocument };
  return page;
};

const codesOf = (version: number): Promise<(string | undefined)[]> =>
  Promise.all(pages.map(async (id) => (await pageOf(version, id)).code));

const onDisk = (): Promise<string[]> => readdir(path.join(dataDir, 'storage'));

describe('a release', () => {
  beforeAll(start);

  it('gives each page a code that opens it, and tells so', async () => {
    const { version, codes } = await release();
    expect({ rendered: codes.rendered.sort(), failed: codes.failed }).toEqual({
      rendered: pages,
      failed: [],
    });
    for (const id of pages) {
      const { code = '' } = await pageOf(version, id);
      expect(code).toMatch(new RegExp(`^cloud://[^/]+/codes/sample/release/${id}\\.png$`));
      const address = `${cloud.cloud.url}/storage/${code.slice('cloud://'.length)}`;
      const picture = Buffer.from(await (await fetch(address)).arrayBuffer());
      expect(readCode(picture).text).toBe(`pages/${id}/${id}?scene=p`);
    }
  });

  it('serves the code with the page, and the hash covers it', async () => {
    const { version, pages: hashes } = await release();
    const { page, hash } = dataOf(await cloud.read({ action: 'getPage', page: 'pay' })) as {
      page: PageDocument;
      hash: string;
    };
    const { code, ...rest } = await pageOf(version, 'pay');
    expect(page.code).toBe(code);
    expect([hash, hashes.pay]).toEqual([hashOf(page), hashOf(page)]);
    expect(hash).not.toBe(hashOf(rest));
  });

  it('tells what each page is without its code, for copies that have none', async () => {
    const { version, bare } = await release();
    const rest = await pageOf(version, 'pay');
    delete rest.code;
    expect(Object.keys(bare ?? {}).sort()).toEqual(pages);
    expect(bare?.pay).toBe(hashOf(rest));
    expect(dataOf(await cloud.read({ action: 'getManifest' })).bare).toEqual(bare);
  });

  it('of nothing new changes no hash and adds no file', async () => {
    const first = await release();
    const files = (await onDisk()).sort();
    const second = await release();
    expect(second.version).toBe(first.version + 1);
    expect(second.pages).toEqual(first.pages);
    expect((await onDisk()).sort()).toEqual(files);
    expect(files).toHaveLength(pages.length);
  });

  it('for another version of the Mini Program has codes of its own', async () => {
    const trial = await release({ envVersion: 'trial', checkPath: false });
    expect(await codesOf(trial.version)).toEqual(
      pages.map((id) => expect.stringContaining(`/codes/sample/trial/${id}.png`) as string),
    );
    expect(await onDisk()).toHaveLength(2 * pages.length);
  });
});

describe('a release where no code can be drawn', () => {
  beforeAll(start);

  it('is served whole, without codes, and tells the reason for each page', async () => {
    await cloud.configure('publish', unpermitted);
    const { version, codes } = await release();
    expect(codes.rendered).toEqual([]);
    expect(codes.failed.map(({ page }) => page).sort()).toEqual(pages);
    for (const { message } of codes.failed) expect(message).toMatch(/^errCode: -604101 .{1,140}$/);
    expect(await codesOf(version)).toEqual(pages.map(() => undefined));
    expect(await pageOf(version, 'pay')).not.toHaveProperty('code');
    expect(dataOf(await cloud.read({ action: 'getManifest' })).bare).toEqual({});
    expect(await cloud.document('releases', 'current')).toMatchObject({ version });
  });

  it('keeps the codes of the release before, and with them every hash', async () => {
    await cloud.configure('publish', permitted);
    const before = await release();
    await cloud.configure('publish', unpermitted);
    const after = await release();
    expect(after.codes.failed).toHaveLength(pages.length);
    expect(await codesOf(after.version)).toEqual(await codesOf(before.version));
    expect(await codesOf(after.version)).not.toContain(undefined);
    expect(after.pages).toEqual(before.pages);
  });

  it('does without those of another edition', async () => {
    const other = JSON.stringify(sampleEdition()).replaceAll('"sample"', '"other"');
    await cloud.writeEdition('other', JSON.parse(other) as object);
    dataOf(await cloud.publish({ action: 'seed', edition: 'other' }));
    const { version } = dataOf(await cloud.publish({ action: 'release', edition: 'other' }));
    expect(await pageOf(version, 'pay')).not.toHaveProperty('code');
  });

  it('does without those that open another version of the Mini Program', async () => {
    await cloud.configure('publish', permitted);
    const trial = await release({ envVersion: 'trial' });
    expect(trial.codes.rendered).toHaveLength(pages.length);
    await cloud.configure('publish', unpermitted);
    const { version } = await release();
    expect(await codesOf(version)).toEqual(pages.map(() => undefined));
  });
});

it('a release where no picture can be kept goes through all the same', async () => {
  await start();
  await writeFile(path.join(dataDir, 'storage'), 'not a folder');
  const { version, codes } = await release();
  expect(codes.failed).toHaveLength(pages.length);
  expect(codes.failed[0]?.message).toMatch(/^uploadFile:fail \[InternalError\]/);
  expect(await pageOf(version, 'home')).not.toHaveProperty('code');
});

describe('codes and what else publish does', () => {
  beforeAll(start);

  it('content with mistakes is refused before a code is drawn', async () => {
    await cloud.change('metrics', 'sample.pay-claims', { value: 'many' });
    expect(await cloud.publish({ action: 'release', edition: 'sample' })).toEqual(
      refusal('FAILED_PRECONDITION', 'pay-claims'),
    );
    await expect(onDisk()).rejects.toThrow('ENOENT');
    dataOf(await cloud.publish({ action: 'seed', edition: 'sample', overwrite: true }));
  });

  it('a rollback brings the codes of the old version back', async () => {
    const [first] = [await release(), await release({ envVersion: 'develop' })];
    const { version, pages: hashes } = dataOf(
      await cloud.publish({ action: 'rollback', version: first.version }),
    );
    expect(hashes).toEqual(first.pages);
    expect(await codesOf(version)).toEqual(await codesOf(first.version));
  });
});
