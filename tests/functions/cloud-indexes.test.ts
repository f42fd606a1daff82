/** The indexes of cloudfunctions/database.json are enough for every query that our functions make. */
import type { Explanation } from '../../tools/local-cloud/query/query';
import { administer } from '../support/cloud-console';
import { containing, startTestCloud, temporaryFolder } from '../support/local-cloud';
import { reportableHours, servedEdition, visit, visitsOf } from '../support/visits-cloud';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

it('publishing and reading an edition scans no collection', async () => {
  const explained: Explanation[] = [];
  const cloud = await startTestCloud({ explain: (explanation) => explained.push(explanation) });
  const publish = (event: object): Promise<unknown> =>
    cloud.call('publish', event, { openid: 'o_organiser' });
  await publish({ action: 'seed', edition: '2023' });
  await publish({ action: 'seed', edition: '2023', overwrite: true });
  await publish({ action: 'validate', edition: '2023' });
  await publish({ action: 'release', edition: '2023' });
  await publish({ action: 'rollback', version: 1 });
  await cloud.call('content', { action: 'getManifest' });
  await cloud.call('content', { action: 'getPage', page: 'home' });
  expect(new Set(explained.map(({ collection }) => collection)).size).toBeGreaterThanOrEqual(9);
  expect(explained.filter(({ index }) => index === null)).toEqual([]);
  expect(explained.filter(({ examined, matched }) => examined > matched)).toEqual([]);
});

it('reporting, rolling up and telling visits scans no collection, nor does the history of releases', async () => {
  const explained: Explanation[] = [];
  const cloud = await startTestCloud({ explain: (explanation) => explained.push(explanation) });
  const visits = visitsOf(cloud, cloud.url);
  await visits.add('releases', servedEdition, { _id: 'v1', version: 1, edition: '2023', complete: true });
  await visits.add('releases', { _id: 'v1.pay', version: 1, page: {} }, { _id: 'v2', complete: false });
  explained.length = 0;
  for (const batch of ['batch-one', 'batch-two', 'batch-two'])
    await visits.report({ events: [visit(), visit({ hour: reportableHours().at(-1) })], batch });
  await visits.stats();
  await visits.rollUp();
  await visits.report({ events: [visit()] });
  await visits.rollUp();
  await visits.stats();
  await cloud.call('publish', { action: 'history' }, { openid: 'o_organiser' });
  const own = explained.filter(({ collection }) => ['events', 'rollups', 'releases'].includes(collection));
  expect(new Set(own.map(({ collection }) => collection)).size).toBe(3);
  expect(own.filter(({ index }) => index === null)).toEqual([]);
  expect(own.filter(({ examined, matched }) => examined > matched)).toEqual([]);
});

it('a lookup uses the index of the collection that it looks in, and tells where there is none', async () => {
  const explained: Explanation[] = [];
  const cloud = await startTestCloud({ explain: (explanation) => explained.push(explanation) });
  await administer(cloud.url, {
    action: 'database.insertDocument',
    collectionName: 'booths',
    data: ['one', 'two'].map((_id) => JSON.stringify({ _id, edition: _id, label: _id })),
  });
  const lookIn = (foreignField: string): Promise<unknown> =>
    administer(cloud.url, {
      action: 'database.aggregateDocuments',
      collectionName: 'booths',
      stages: [
        { stageKey: '$match', stageValue: JSON.stringify({ _id: 'one' }) },
        {
          stageKey: '$lookup',
          stageValue: JSON.stringify({ from: 'booths', localField: '_id', foreignField, as: 'found' }),
        },
      ],
    });
  for (const field of ['edition', '_id', 'label'])
    expect(await lookIn(field)).toMatchObject({ data: { list: [containing('"found":[{')] } });
  expect(explained.map(({ index, examined, matched }) => [index, examined, matched])).toEqual([
    ['_id_', 1, 1],
    ['edition_id', 1, 1],
    ['_id_', 1, 1],
    ['_id_', 1, 1],
    ['_id_', 1, 1],
    [null, 2, 1],
  ]);
});

it('a unique index of database.json is enforced, after a restart too', async () => {
  const functionsRoot = await temporaryFolder();
  await mkdir(path.join(functionsRoot, 'add'));
  await writeFile(
    path.join(functionsRoot, 'database.json'),
    JSON.stringify({
      collections: [
        {
          name: 'stamps',
          indexes: [{ name: 'once', keys: [{ field: 'scene', direction: 1 }], unique: true }],
        },
      ],
    }),
  );
  const dataDir = await temporaryFolder();
  const add = async (scene: string): Promise<unknown> => {
    const cloud = await startTestCloud({ dataDir, functionsRoot });
    const body = JSON.stringify({
      action: 'database.insertDocument',
      collectionName: 'stamps',
      data: [JSON.stringify({ scene })],
    });
    const answer: unknown = await (await fetch(`${cloud.url}/admin`, { method: 'POST', body })).json();
    await cloud.close();
    return answer;
  };
  expect(await add('1.a')).toHaveProperty('data.insertedIds');
  expect(await add('1.a')).toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: containing('E11000 duplicate key error collection: stamps index: once'),
  });
  expect(await add('1.b')).toHaveProperty('data.insertedIds');
});
