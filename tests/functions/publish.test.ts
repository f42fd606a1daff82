import { checkContent } from '../../cloudfunctions/shared/content/check-content';
import { readEditionFolder } from '../../cloudfunctions/shared/content/edition-folder';
import { pageIds } from '../../miniprogram/domain/pages';
import { snapshotOf } from '../../tools/build/snapshot';
import { inProject } from '../../tools/support/paths';
import type { EditionContent } from '../../typings/content';
import { dataOf, refusal, startEditionCloud, type EditionCloud } from '../support/edition-cloud';
import { recordOf, sampleEdition } from '../support/sample-edition';

const seed = { action: 'seed', edition: 'sample' } as const;
const overwrite = { ...seed, overwrite: true };
const release = { action: 'release', edition: 'sample' } as const;
const validate = { action: 'validate', edition: 'sample' } as const;

const sampleWith = (change: (content: EditionContent) => void): EditionContent => {
  const content = sampleEdition();
  change(content);
  return content;
};

let cloud: EditionCloud;

/** What the database says is served; a function instance may lag two seconds behind. */
const current = (): Promise<unknown> => cloud.document('releases', 'current');

const served = (version: number, page: string): Promise<unknown> =>
  cloud.document('releases', `v${version}.${page}`);

const otherEdition = (): EditionContent =>
  JSON.parse(JSON.stringify(sampleEdition()).replaceAll('"sample"', '"other"')) as EditionContent;

describe('who may publish', () => {
  beforeAll(async () => {
    cloud = await startEditionCloud();
    await cloud.writeEdition('sample', sampleEdition());
  });

  it('not an unauthenticated caller: the rule refuses the call', async () => {
    expect((await cloud.cloud.call('publish', seed)).status).toBe(403);
  });

  it('not a reader', async () => {
    expect(await cloud.send('publish', seed, 'o_reader')).toEqual(refusal('PERMISSION_DENIED', 'organisers'));
    expect(await cloud.publish(validate)).toEqual(refusal('NOT_FOUND', 'sample'));
  });
});

describe('events', () => {
  it.each<[string, object]>([
    ['action', { action: 'drop' }],
    ['edition', { action: 'seed' }],
    ['edition', { action: 'seed', edition: '../2023' }],
    ['edition', { action: 'seed', edition: 'a'.repeat(21) }],
    ['edition', { action: 'release', edition: { $ne: '' } }],
    ['overwrite', { ...seed, overwrite: 'yes' }],
    ['version', { action: 'rollback', version: '1' }],
    ['version', { action: 'rollback', version: 1.5 }],
    ['overwrite', { ...release, overwrite: true }],
    ['codes', { ...release, codes: true }],
    ['codes.checkPath', { ...release, codes: { checkPath: 'no' } }],
    ['codes.envVersion', { ...release, codes: { envVersion: 'beta' } }],
    ['codes.width', { ...release, codes: { width: 280 } }],
    ['codes', { action: 'rollback', version: 1, codes: {} }],
    ['event', { ...seed, note: 'x'.repeat(9000) }],
  ])('with a wrong %s are refused: %j', async (field, event) => {
    expect(await cloud.send('publish', event, 'o_organiser')).toEqual(
      refusal('INVALID_ARGUMENT', `^${field}: `),
    );
  });
});

it.each([0, -1, 1.5, 1e300])('a version is a whole number above zero, not %d', async (version) => {
  expect(await cloud.publish({ action: 'rollback', version })).toEqual(
    refusal('INVALID_ARGUMENT', '^version: must be a whole number above zero$'),
  );
});

describe('seed', () => {
  beforeAll(async () => {
    cloud = await startEditionCloud();
  });

  it('knows only the editions it came with', async () => {
    expect(await cloud.publish({ action: 'seed', edition: '1999' })).toEqual(refusal('NOT_FOUND', '1999'));
  });

  it('refuses content with mistakes, names them, and writes nothing', async () => {
    const broken = sampleWith(({ metrics, products }) => {
      recordOf(metrics, 'pay-claims').label.en = '';
      recordOf(products, 'pay').accent = 'red' as 'pay';
    });
    await cloud.writeEdition('sample', broken);
    expect(await cloud.publish(seed)).toEqual(
      refusal('INVALID_ARGUMENT', 'metrics.json, pay-claims, label.en', 'products.json, pay, accent'),
    );
    expect(await cloud.publish(validate)).toEqual(refusal('NOT_FOUND', 'sample'));
  });

  it('refuses a folder with a file that is missing or no JSON', async () => {
    const { editions, products, metrics } = sampleEdition();
    await cloud.writeEdition('partial', { editions, products, metrics });
    await cloud.writeFile('partial', 'quotes.json', '[{');
    expect(await cloud.publish({ action: 'seed', edition: 'partial' })).toEqual(
      refusal('INVALID_ARGUMENT', 'quotes.json: the file is not JSON', 'stories.json: the file is missing'),
    );
  });

  it('writes every record into collections that were not there', async () => {
    await cloud.writeEdition('sample', sampleEdition());
    await cloud.writeFile('sample', 'links.json', `\uFEFF${JSON.stringify(sampleEdition().links)}`);
    expect(dataOf(await cloud.publish(seed))).toEqual({
      edition: 'sample',
      written: {
        editions: 1,
        products: 2,
        metrics: 7,
        quotes: 1,
        announcements: 1,
        stories: 1,
        links: 1,
        charts: 2,
      },
      removed: 0,
    });
    expect(dataOf(await cloud.publish(validate))).toEqual({ edition: 'sample', valid: true, problems: [] });
  });

  it('does not touch records that are there unless told to', async () => {
    expect(await cloud.publish(seed)).toEqual(refusal('FAILED_PRECONDITION', 'overwrite'));
    expect(await cloud.publish({ ...seed, overwrite: false })).toEqual(
      refusal('FAILED_PRECONDITION', 'overwrite'),
    );
  });

  it('overwrites what changed and removes what is gone', async () => {
    const next = sampleWith(({ quotes, stories }) => {
      recordOf(quotes).gloss.en = 'Another sentence.';
      stories.splice(0);
    });
    await cloud.writeEdition('sample', next);
    const { written, removed } = dataOf(await cloud.publish(overwrite));
    expect([written.quotes, written.metrics, written.stories, removed]).toEqual([1, 0, 0, 1]);
    const { version } = dataOf(await cloud.publish(release));
    expect(await served(version, 'pay')).toMatchObject({
      page: { quote: { gloss: { en: 'Another sentence.' } }, stories: [] },
    });
  });

  it('overwrites more records than one read of the database gives', async () => {
    const many = sampleWith(({ links }) => {
      const link = recordOf(links);
      for (let index = 0; index < 1000; index += 1) links.push({ ...link, _id: `link-${index}` });
    });
    await cloud.writeEdition('sample', many);
    expect(dataOf(await cloud.publish(overwrite)).written.links).toBe(1000);
    expect(dataOf(await cloud.publish(overwrite)).written.links).toBe(0);
    await cloud.writeEdition('sample', sampleEdition());
    expect(dataOf(await cloud.publish(overwrite)).removed).toBe(1000);
  });

  it('keeps editions apart that use the same ids', async () => {
    await cloud.writeEdition('other', otherEdition());
    const { written } = dataOf(await cloud.publish({ action: 'seed', edition: 'other' }));
    expect(written.products).toBe(2);
    expect(dataOf(await cloud.publish(validate))).toMatchObject({ valid: true });
    expect(dataOf(await cloud.publish({ action: 'validate', edition: 'other' }))).toMatchObject({
      valid: true,
    });
  });
});

describe('release', () => {
  beforeAll(async () => {
    cloud = await startEditionCloud();
    await cloud.writeEdition('sample', sampleEdition());
  });

  it('needs content in the database', async () => {
    expect(await cloud.publish(release)).toEqual(refusal('NOT_FOUND', 'sample'));
  });

  it('serves what the database holds as the first version', async () => {
    dataOf(await cloud.publish(seed));
    const { version, pages } = dataOf(await cloud.publish(release));
    expect(version).toBe(1);
    expect(Object.keys(pages).sort()).toEqual(['channels', 'home', 'insights', 'pay', 'quotes']);
  });

  it('gives two releases at once a version each, and the newer one is served', async () => {
    const released = await Promise.all([1, 2, 3].map(() => cloud.publish(release)));
    const versions = released.map((result) => dataOf(result).version);
    expect([...versions].sort()).toEqual([2, 3, 4]);
    expect(await current()).toMatchObject({ edition: 'sample', version: 4, editions: { sample: 4 } });
  });

  it('counts versions over all editions and serves each its own', async () => {
    await cloud.writeEdition('other', otherEdition());
    dataOf(await cloud.publish({ action: 'seed', edition: 'other' }));
    expect(dataOf(await cloud.publish({ action: 'release', edition: 'other' }))).toMatchObject({
      version: 5,
    });
    expect(await current()).toEqual({
      _id: 'current',
      edition: 'other',
      version: 5,
      editions: { sample: 4, other: 5 },
    });
    const first = await cloud.read({ action: 'getManifest', edition: 'sample' });
    expect(dataOf(first)).toMatchObject({ edition: 'sample', version: 4 });
  });
});

describe('damaged content in the database', () => {
  beforeAll(async () => {
    cloud = await startEditionCloud();
    await cloud.writeEdition('sample', sampleEdition());
    dataOf(await cloud.publish(seed));
    dataOf(await cloud.publish(release));
    await cloud.change('metrics', 'sample.pay-claims', { value: 'many' });
  });

  it('is reported with record and field', async () => {
    expect(dataOf(await cloud.publish(validate))).toEqual({
      edition: 'sample',
      valid: false,
      problems: [
        {
          collection: 'metrics',
          record: 'pay-claims',
          field: 'value',
          message: 'must be a number, not string',
        },
      ],
    });
  });

  it('is not released, and what is served stays', async () => {
    expect(await cloud.publish(release)).toEqual(
      refusal('FAILED_PRECONDITION', 'metrics.json, pay-claims, value: must be a number'),
    );
    expect(await current()).toMatchObject({ version: 1 });
  });

  it('is repaired by seeding again', async () => {
    expect(dataOf(await cloud.publish(overwrite)).written.metrics).toBe(1);
    expect(dataOf(await cloud.publish(release))).toMatchObject({ version: 2 });
  });
});

describe('rollback', () => {
  beforeAll(async () => {
    cloud = await startEditionCloud();
    await cloud.writeEdition('sample', sampleEdition());
    dataOf(await cloud.publish(seed));
    dataOf(await cloud.publish(release));
    await cloud.writeEdition(
      'sample',
      sampleWith(({ products }) => (recordOf(products, 'pay').name.en = 'Renamed')),
    );
    dataOf(await cloud.publish(overwrite));
    dataOf(await cloud.publish(release));
  });

  it('knows only versions there are', async () => {
    expect(await cloud.publish({ action: 'rollback', version: 9 })).toEqual(
      refusal('NOT_FOUND', 'version 9'),
    );
  });

  it('serves the old pages as a new version', async () => {
    const back = dataOf(await cloud.publish({ action: 'rollback', version: 1 }));
    expect(back).toMatchObject({ edition: 'sample', version: 3, from: 1 });
    expect(await current()).toMatchObject({ version: 3 });
    const page = dataOf(await cloud.read({ action: 'getPage', page: 'pay' }));
    expect(page).toMatchObject({ version: 3, page: { product: { name: { en: 'Pay' } } } });
  });

  it('does not serve a version whose release did not finish', async () => {
    await cloud.change('releases', 'v2', { complete: false });
    expect(await cloud.publish({ action: 'rollback', version: 2 })).toEqual(
      refusal('NOT_FOUND', 'version 2'),
    );
    await cloud.change('releases', 'v2', { complete: true });
  });

  it('can itself be rolled back', async () => {
    expect(dataOf(await cloud.publish({ action: 'rollback', version: 2 }))).toMatchObject({
      version: 4,
      from: 2,
    });
    expect(await current()).toMatchObject({ version: 4 });
    expect(await served(4, 'pay')).toMatchObject({ page: { product: { name: { en: 'Renamed' } } } });
  });
});

describe('the bundled edition', () => {
  const edition = '2023';

  it('is served page for page as the snapshot has it', async () => {
    cloud = await startEditionCloud();
    const folder = await readEditionFolder(inProject('cloudfunctions', 'publish', 'editions', edition));
    if (folder === null) throw new Error('The edition has a folder');
    await cloud.writeEdition(edition, folder.raw);
    dataOf(await cloud.publish({ action: 'seed', edition }));
    const { version } = dataOf(await cloud.publish({ action: 'release', edition }));

    const checked = checkContent(edition, folder.raw);
    if (!checked.valid) throw new Error('The edition is valid: it was seeded');
    const snapshot = snapshotOf(edition, checked.content);
    for (const id of pageIds) {
      const page = snapshot?.pages[id];
      expect(page).not.toHaveProperty('code');
      // But for its Mini Program code, which is drawn at release.
      const code: unknown = expect.stringContaining(`/${id}.png`);
      expect(await served(version, id)).toMatchObject({ page: { ...page, code } });
    }
  });
});
