/** Aggregation through the genuine SDK: the usual stages and expressions. */
import { containing } from '../support/local-cloud';
import { is, sdkDatabase, type Step } from '../support/sdk-database';

const { notes, database, add, empty, note } = sdkDatabase();

const visits = [
  { _id: 'a', page: 'pay', at: { $date: '2023-01-10T01:20:00Z' }, seconds: 10, tags: ['x', 'y'] },
  { _id: 'b', page: 'pay', at: { $date: '2023-01-10T01:50:00Z' }, seconds: 30, tags: ['y'] },
  { _id: 'c', page: 'search', at: { $date: '2023-01-11T08:00:00Z' }, seconds: 5, tags: [] },
];

beforeAll(async () => {
  await empty();
  await add(...visits);
  await database(['createCollection', 'pages']);
  await database(['collection', 'pages'], ['add', { data: { _id: 'pay', name: '微信支付' } }]);
});

const aggregate = async (...stages: Step[]): Promise<unknown> => {
  const answer = (await notes(['aggregate'], ...stages, ['end'])) as { value?: { list: unknown } };
  return answer.value ? answer.value.list : answer;
};

describe('aggregate', () => {
  it.each<[string, Step[], unknown]>([
    [
      'match, by commands too',
      [
        ['match', { seconds: is('gte', 10) }],
        ['project', { _id: 1 }],
      ],
      [{ _id: 'a' }, { _id: 'b' }],
    ],
    [
      'group with sums, averages, bounds and lists',
      [
        ['sort', { _id: 1 }],
        [
          'group',
          {
            _id: '$page',
            count: { $sum: 1 },
            seconds: { $sum: '$seconds' },
            mean: { $avg: '$seconds' },
            least: { $min: '$seconds' },
            most: { $max: '$seconds' },
            ids: { $push: '$_id' },
            first: { $first: '$_id' },
            last: { $last: '$_id' },
          },
        ],
        ['sort', { _id: 1 }],
      ],
      [
        {
          _id: 'pay',
          count: 2,
          seconds: 40,
          mean: 20,
          least: 10,
          most: 30,
          ids: ['a', 'b'],
          first: 'a',
          last: 'b',
        },
        {
          _id: 'search',
          count: 1,
          seconds: 5,
          mean: 5,
          least: 5,
          most: 5,
          ids: ['c'],
          first: 'c',
          last: 'c',
        },
      ],
    ],
    [
      'group by the hour of a date, in UTC',
      [
        [
          'group',
          {
            _id: is('aggregate.dateToString', { date: '$at', format: '%Y-%m-%dT%H' }),
            count: is('aggregate.sum', 1),
          },
        ],
        ['sort', { _id: 1 }],
      ],
      [
        { _id: '2023-01-10T01', count: 2 },
        { _id: '2023-01-11T08', count: 1 },
      ],
    ],
    [
      'sort, skip and limit',
      [
        ['sort', { seconds: -1 }],
        ['skip', 1],
        ['limit', 1],
        ['project', { seconds: 1 }],
      ],
      [{ _id: 'a', seconds: 10 }],
    ],
    [
      'project with expressions',
      [
        ['match', { _id: 'a' }],
        ['project', { _id: 0, double: { $multiply: ['$seconds', 2] }, size: { $size: '$tags' } }],
      ],
      [{ double: 20, size: 2 }],
    ],
    [
      'addFields',
      [
        ['match', { _id: 'c' }],
        ['addFields', { quick: is('aggregate.lt', ['$seconds', 6]) }],
        ['project', { quick: 1 }],
      ],
      [{ _id: 'c', quick: true }],
    ],
    [
      'unwind',
      [
        ['unwind', '$tags'],
        ['project', { tags: 1 }],
      ],
      [
        { _id: 'a', tags: 'x' },
        { _id: 'a', tags: 'y' },
        { _id: 'b', tags: 'y' },
      ],
    ],
    [
      'unwind that keeps what is empty',
      [
        ['match', { _id: 'c' }],
        ['unwind', { path: '$tags', preserveNullAndEmptyArrays: true }],
        ['project', { _id: 1 }],
      ],
      [{ _id: 'c' }],
    ],
    [
      'sortByCount',
      [
        ['unwind', '$tags'],
        ['sortByCount', '$tags'],
      ],
      [
        { _id: 'y', count: 2 },
        { _id: 'x', count: 1 },
      ],
    ],
    [
      'count',
      [
        ['match', { page: 'pay' }],
        ['count', 'total'],
      ],
      [{ total: 2 }],
    ],
    [
      'bucket',
      [['bucket', { groupBy: '$seconds', boundaries: [0, 10, 100], output: { count: { $sum: 1 } } }]],
      [
        { _id: 0, count: 1 },
        { _id: 10, count: 2 },
      ],
    ],
    [
      'bucketAuto',
      [
        ['bucketAuto', { groupBy: '$seconds', buckets: 1 }],
        ['project', { count: 1, _id: 0 }],
      ],
      [{ count: 3 }],
    ],
    [
      'replaceRoot',
      [
        ['match', { _id: 'a' }],
        ['replaceRoot', { newRoot: { id: '$_id' } }],
      ],
      [{ id: 'a' }],
    ],
    [
      'lookup',
      [
        ['lookup', { from: 'pages', localField: 'page', foreignField: '_id', as: 'page' }],
        ['project', { names: '$page.name' }],
        ['sort', { _id: 1 }],
      ],
      [
        { _id: 'a', names: ['微信支付'] },
        { _id: 'b', names: ['微信支付'] },
        { _id: 'c', names: [] },
      ],
    ],
  ])('%s', async (_name, stages, list) => {
    expect(await aggregate(...stages)).toEqual(list);
  });

  it('sample takes as many as asked for', async () => {
    expect(await aggregate(['sample', { size: 2 }])).toHaveLength(2);
  });

  it('changes no document', async () => {
    await aggregate(['addFields', { seconds: 0, 'tags.0': 'changed' }], ['unwind', '$tags']);
    expect(await note('a')).toMatchObject({ seconds: 10, tags: ['x', 'y'] });
  });

  it.each<[string, Step[], string]>([
    [
      'a stage the local cloud lacks, by its name',
      [['geoNear', { near: { longitude: 1, latitude: 1 }, distanceField: 'far' }]],
      '$geoNear',
    ],
    ['an expression nobody knows', [['project', { a: { $double: '$seconds' } }]], '$double'],
  ])('refuses %s', async (_name, stages, message) => {
    expect(await aggregate(...stages)).toMatchObject({ error: { errCode: -1, errMsg: containing(message) } });
  });

  it('refuses a collection that is missing', async () => {
    expect(await database(['collection', 'missing'], ['aggregate'], ['end'])).toMatchObject({
      error: { errCode: -1, errMsg: containing('missing') },
    });
  });
});
