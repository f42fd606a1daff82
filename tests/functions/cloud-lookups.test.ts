/** Joins of collections through the genuine SDK. */
import { sdkDatabase, type Step } from '../support/sdk-database';

const { notes, database, add } = sdkDatabase();

const addTo = async (collection: string, ...documents: object[]): Promise<void> => {
  await database(['createCollection', collection]);
  for (const data of documents) await database(['collection', collection], ['add', { data }]);
};

beforeAll(async () => {
  await add({ _id: 'a', page: 'pay', seconds: 10, tags: ['x', 'y'] });
  await addTo('pages', { _id: 'pay', name: '微信支付' });
});

const aggregate = async (...stages: Step[]): Promise<unknown> => {
  const answer = (await notes(['aggregate'], ...stages, ['end'])) as { value?: { list: unknown } };
  return answer.value ? answer.value.list : answer;
};

it('lookup joins each of a list, and what is missing with what is missing', async () => {
  const rooms = [
    { _id: 'one', tag: 'x' },
    { _id: 'two', tag: 'y' },
    { _id: 'three', tag: ['x', 'z'] },
  ];
  await addTo('rooms', ...rooms, { _id: 'four' });
  const joined = (localField: string): Promise<unknown> =>
    aggregate(
      ['match', { _id: 'a' }],
      ['lookup', { from: 'rooms', localField, foreignField: 'tag', as: 'rooms' }],
      ['project', { _id: 0, ids: '$rooms._id' }],
    );
  expect(await joined('tags')).toEqual([{ ids: ['one', 'two', 'three'] }]);
  expect(await joined('nothing')).toEqual([{ ids: ['four'] }]);
  expect(await joined('seconds')).toEqual([{ ids: [] }]);
});

it('lookup with a pipeline sees the fields that it is given', async () => {
  const pipeline = [{ $match: { $expr: { $eq: ['$_id', '$$page'] } } }, { $project: { name: 1 } }];
  const list = await aggregate(
    ['match', { _id: 'a' }],
    ['lookup', { from: 'pages', let: { page: '$page' }, pipeline, as: 'pages' }],
    ['project', { _id: 0, pages: 1 }],
  );
  expect(list).toEqual([{ pages: [{ _id: 'pay', name: '微信支付' }] }]);
});

it('what was joined and then changed stays as it was where it came from', async () => {
  await aggregate(
    ['lookup', { from: 'pages', localField: 'page', foreignField: '_id', as: 'pages' }],
    ['addFields', { 'pages.name': 'changed' }],
  );
  expect(await database(['collection', 'pages'], ['doc', 'pay'], ['get'])).toMatchObject({
    value: { data: { name: '微信支付' } },
  });
});
