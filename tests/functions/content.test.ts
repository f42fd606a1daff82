import { setTimeout } from 'node:timers/promises';
import { hashOf } from '../../miniprogram/domain/canonical-hash';
import { buildPages, pageEntries } from '../../cloudfunctions/shared/content/page-builder';
import type { FreshPage, GetPageData } from '../../typings/functions';
import { dataOf, refusal, startEditionCloud, type EditionCloud } from '../support/edition-cloud';
import { recordOf, sampleEdition } from '../support/sample-edition';

let cloud: EditionCloud;
let version: number;

beforeAll(async () => {
  cloud = await startEditionCloud();
  await cloud.writeEdition('sample', sampleEdition());
});

const read: EditionCloud['read'] = (event) => cloud.read(event);

const fresh = (data: GetPageData): FreshPage => {
  if ('unchanged' in data) throw new Error('The page was not sent');
  return data;
};

describe('before anything is released', () => {
  it('there is no manifest and no page', async () => {
    expect(await read({ action: 'getManifest' })).toEqual(refusal('NOT_FOUND', 'released'));
    expect(await read({ action: 'getPage', page: 'home' })).toEqual(refusal('NOT_FOUND', 'released'));
  });
});

describe('after a release', () => {
  beforeAll(async () => {
    dataOf(await cloud.publish({ action: 'seed', edition: 'sample' }));
    ({ version } = dataOf(await cloud.publish({ action: 'release', edition: 'sample' })));
  });

  it('the manifest names every page with the hash of its document', async () => {
    const ids = pageEntries(buildPages(sampleEdition())).map(([id]) => id);
    const expected = ids.map(async (id): Promise<[string, string]> => [
      id,
      hashOf(fresh(dataOf(await read({ action: 'getPage', page: id }))).page),
    ]);
    expect(dataOf(await read({ action: 'getManifest' }))).toMatchObject({
      edition: 'sample',
      version,
      pages: Object.fromEntries(await Promise.all(expected)),
    });
    expect(await read({ action: 'getManifest', edition: 'sample' })).toEqual(
      await read({ action: 'getManifest' }),
    );
  });

  it.each(['home', 'pay', 'channels', 'insights', 'quotes'] as const)(
    'the page %s arrives as it was built, with its code, hash and all',
    async (id) => {
      const { page, hash } = fresh(dataOf(await read({ action: 'getPage', page: id })));
      const code: unknown = expect.stringMatching(`^cloud://.*/${id}\\.png$`);
      expect(page).toEqual({ ...buildPages(sampleEdition())[id], code });
      expect(hashOf(page)).toBe(hash);
    },
  );

  it('a page that the caller holds is not sent again', async () => {
    const { pages } = dataOf(await read({ action: 'getManifest' }));
    const unchanged = await read({ action: 'getPage', page: 'pay', have: pages.pay });
    expect(dataOf(unchanged)).toEqual({ version, hash: pages.pay, unchanged: true });
    const other = await read({ action: 'getPage', page: 'pay', have: pages.home });
    expect(dataOf(other)).toHaveProperty('page');
  });

  it('what does not exist is not found', async () => {
    expect(await read({ action: 'getPage', page: 'nope' })).toEqual(refusal('NOT_FOUND', 'page'));
    expect(await read({ action: 'getPage', page: 'constructor' })).toEqual(refusal('NOT_FOUND', 'page'));
    expect(await read({ action: 'getPage', page: 'search' })).toEqual(refusal('NOT_FOUND', 'page'));
    expect(await read({ action: 'getManifest', edition: '1999' })).toEqual(refusal('NOT_FOUND', 'edition'));
    expect(await read({ action: 'getPage', page: 'pay', edition: '__proto__' })).toEqual(
      refusal('NOT_FOUND', 'edition'),
    );
  });

  it.each<[string, object]>([
    ['action', {}],
    ['action', { action: 'remove' }],
    ['page', { action: 'getPage' }],
    ['page', { action: 'getPage', page: 7 }],
    ['edition', { action: 'getPage', page: 'pay', edition: { $gt: '' } }],
    ['edition', { action: 'getManifest', edition: ['sample'] }],
    ['have', { action: 'getPage', page: 'pay', have: null }],
    ['colour', { action: 'getPage', page: 'pay', colour: 'red' }],
    ['page', { action: 'getManifest', page: 'pay' }],
    ['event', { action: 'getManifest', edition: '之'.repeat(2800) }],
  ])('a wrong %s is named: %j', async (field, event) => {
    expect(await cloud.send('content', event)).toEqual(refusal('INVALID_ARGUMENT', `^${field}: `));
  });

  it('what the platform adds to an event does no harm', async () => {
    const event = { action: 'getManifest' as const, userInfo: { appId: 'wx' }, tcbContext: {} };
    expect(dataOf(await read(event))).toMatchObject({ version });
  });

  it('a later release is served within two seconds, whichever instance answers', async () => {
    const content = sampleEdition();
    recordOf(content.products).name.en = 'Renamed';
    await cloud.writeEdition('sample', content);
    dataOf(await cloud.publish({ action: 'seed', edition: 'sample', overwrite: true }));
    const released = dataOf(await cloud.publish({ action: 'release', edition: 'sample' }));
    const versions = async (): Promise<number[]> => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => read({ action: 'getManifest' })));
      return answers.map((answer) => dataOf(answer).version);
    };
    // An instance may have read `current` just before the release; the rest is the calls' own time.
    const deadline = Date.now() + 2500;
    let seen = await versions();
    while (seen.some((one) => one !== released.version) && Date.now() < deadline) {
      await setTimeout(50);
      seen = await versions();
    }
    expect(new Set(seen)).toEqual(new Set([released.version]));
    expect(dataOf(await read({ action: 'getPage', page: 'channels' }))).toMatchObject({
      version: released.version,
      page: { product: { name: { en: 'Renamed' } } },
    });
  });
});
