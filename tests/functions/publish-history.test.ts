import type { Explanation } from '../../tools/local-cloud/query/query';
import { addDocuments } from '../support/cloud-console';
import { dataOf, refusal, startEditionCloud, type EditionCloud } from '../support/edition-cloud';
import { sampleEdition } from '../support/sample-edition';

const release = { action: 'release', edition: 'sample' } as const;
const history = { action: 'history' } as const;

const explained: Explanation[] = [];
let cloud: EditionCloud;

beforeAll(async () => {
  cloud = await startEditionCloud({ explain: (explanation) => explained.push(explanation) });
  await cloud.writeEdition('sample', sampleEdition());
});

it('is for organisers only', async () => {
  expect(await cloud.send('publish', history, 'o_reader')).toEqual(
    refusal('PERMISSION_DENIED', 'organisers'),
  );
  expect((await cloud.cloud.call('publish', history)).status).toBe(403);
});

it('takes no field', async () => {
  expect(await cloud.publish({ ...history, limit: 5 })).toEqual(refusal('INVALID_ARGUMENT', '^limit: '));
});

it('is empty before the first release', async () => {
  expect(await cloud.publish(history)).toEqual({ ok: true, data: { current: null, versions: [] } });
});

it('tells what was released when, and what a rollback served again, the newest first', async () => {
  const before = Date.now();
  dataOf(await cloud.publish({ action: 'seed', edition: 'sample' }));
  dataOf(await cloud.publish(release));
  dataOf(await cloud.publish(release));
  dataOf(await cloud.publish({ action: 'rollback', version: 1 }));
  const { current, versions } = dataOf(await cloud.publish(history));
  expect(current).toBe(3);
  const at = expect.any(Number) as number;
  expect(versions).toEqual([
    { version: 3, edition: 'sample', at, from: 1 },
    { version: 2, edition: 'sample', at, from: null },
    { version: 1, edition: 'sample', at, from: null },
  ]);
  const released = versions.map((version) => version.at ?? NaN).reverse();
  const times = [before, ...released, Date.now()];
  expect(times).toEqual([...times].sort((one, other) => one - other));
});

it('leaves what readers get as it was: a manifest says neither when nor from what', async () => {
  expect(Object.keys(dataOf(await cloud.read({ action: 'getManifest' }))).sort()).toEqual([
    'bare',
    'edition',
    'pages',
    'version',
  ]);
});

it('leaves out a version whose release did not finish, and knows no time of one from before they were kept', async () => {
  await addDocuments(cloud.cloud.url, 'releases', [
    { _id: 'v4', edition: 'sample', version: 4, complete: false, pages: {} },
    { _id: 'v5', edition: 'sample', version: 5, complete: true, pages: {} },
  ]);
  const { current, versions } = dataOf(await cloud.publish(history));
  expect(current).toBe(3);
  expect(versions.map(({ version }) => version)).toEqual([5, 3, 2, 1]);
  expect(versions[0]).toEqual({ version: 5, edition: 'sample', at: null, from: null });
});

it('tells the last fifty, by their numbers and not as texts, and reads no page', async () => {
  const made = Array.from({ length: 100 }, (_, place) => place + 6);
  await addDocuments(
    cloud.cloud.url,
    'releases',
    made.map((version) => ({
      _id: `v${version}`,
      edition: 'sample',
      version,
      complete: true,
      pages: {},
      at: version,
    })),
  );
  explained.length = 0;
  const { versions } = dataOf(await cloud.publish(history));
  expect(versions.map(({ version }) => version)).toEqual(
    Array.from({ length: 50 }, (_, place) => 105 - place),
  );
  expect(
    explained.map(({ matched }) => matched).reduce((sum, matched) => sum + matched, 0),
  ).toBeLessThanOrEqual(105);
});
