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

describe('aggregate of what is null, missing or of several types', () => {
  const documents = [
    { _id: 'number', v: 5, list: [1, 'x'], deep: { x: 1 }, on: { $date: '2021-01-03T00:00:00Z' } },
    { _id: 'text', v: 'x', list: [], on: null },
    { _id: 'null', v: null, list: [{ x: 1 }, { x: 2 }] },
    { _id: 'missing' },
    { _id: 'same', v: 5 },
  ];
  const mixed = async (...stages: Step[]): Promise<unknown> => {
    const answer = (await database(['collection', 'mixed'], ['aggregate'], ...stages, ['end'])) as {
      value?: { list: unknown };
    };
    return answer.value ? answer.value.list : answer;
  };
  const refused = { error: { errCode: -1 } };

  beforeAll(async () => {
    await database(['createCollection', 'mixed']);
    for (const data of documents) await database(['collection', 'mixed'], ['add', { data }]);
  });

  /** An expression's values by document; those that have none are left out. */
  const valuesOf = async (expression: unknown): Promise<unknown> => {
    const list = await mixed(['project', { value: expression }]);
    if (!Array.isArray(list)) return list;
    return Object.fromEntries(
      (list as { _id: string; value?: unknown }[])
        .filter((document) => 'value' in document)
        .map(({ _id, value }) => [_id, value]),
    );
  };

  it.each<[string, unknown, object]>([
    [
      'all types have an order, and what is missing comes before null',
      { $cmp: ['$v', null] },
      { number: 1, text: 1, null: 0, missing: -1, same: 1 },
    ],
    [
      'gt compares across types',
      { $gt: ['$v', 4] },
      { number: true, text: true, null: false, missing: false, same: true },
    ],
    [
      'lte compares across types',
      { $lte: ['$v', 5] },
      { number: true, text: false, null: true, missing: true, same: true },
    ],
    [
      'eq tells a missing field from null, and a list from its element',
      { $eq: [{ $ifNull: ['$list', '$v'] }, { $cond: [{ $eq: ['$v', null] }, null, 'x'] }] },
      { number: false, text: false, null: false, missing: false, same: false },
    ],
    [
      'mod of null is null',
      { $mod: [{ $cond: [{ $eq: ['$v', 'x'] }, null, '$v'] }, 3] },
      { number: 2, text: null, null: null, missing: null, same: 2 },
    ],
    [
      'a part of a missing date is null',
      { $isoWeekYear: '$on' },
      { number: 2020, text: null, null: null, missing: null, same: null },
    ],
    [
      'weeks begin on Sundays',
      { $week: '$on' },
      { number: 1, text: null, null: null, missing: null, same: null },
    ],
    ['a missing field gives none', '$deep.x', { number: 1 }],
    [
      'nor within an object',
      { inner: '$deep.x' },
      { number: { inner: 1 }, text: {}, null: {}, missing: {}, same: {} },
    ],
    [
      'an element past the end gives none',
      { $arrayElemAt: ['$list', 1] },
      { number: 'x', null: { x: 2 }, missing: null, same: null },
    ],
    [
      'capitals of null are an empty text',
      { $toUpper: { $cond: [{ $eq: ['$v', 'x'] }, '$v', null] } },
      { number: '', text: 'X', null: '', missing: '', same: '' },
    ],
  ])('%s', async (_name, expression, values) => {
    expect(await valuesOf(expression)).toEqual(values);
  });

  it.each<[string, object, unknown]>([
    ['with Z', { dateString: '2023-01-10T01:20:30.456Z' }, '2023-01-10T01:20:30.456Z'],
    ['with an offset', { dateString: '2023-01-10T09:20:30+08:00' }, '2023-01-10T01:20:30.000Z'],
    [
      'with an offset without a colon',
      { dateString: '2023-01-10T09:20:30.5+0800' },
      '2023-01-10T01:20:30.500Z',
    ],
    ['of a day', { dateString: '2023-01-10' }, '2023-01-10T00:00:00.000Z'],
    ['in a form of one’s own', { dateString: '10.01.2023', format: '%d.%m.%Y' }, '2023-01-10T00:00:00.000Z'],
    ['that is none, with a value for that', { dateString: 'soon', onError: 'none' }, 'none'],
    ['of null', { dateString: null }, null],
  ])('reads a date %s', async (_name, operand, value) => {
    expect(await valuesOf({ $dateFromString: operand })).toMatchObject({ number: value });
  });

  it('expr of a query compares across types too', async () => {
    const found = (await database(
      ['collection', 'mixed'],
      ['where', is('expr', { $lt: ['$v', 5] })],
      ['get'],
    )) as { value: { data: { _id: string }[] } };
    expect(found.value.data.map(({ _id }) => _id).sort()).toEqual(['missing', 'null']);
  });

  it('group: push and addToSet pass over what is missing, objects are merged', async () => {
    const group = {
      _id: null,
      all: { $push: '$v' },
      distinct: { $addToSet: '$v' },
      merged: { $mergeObjects: '$deep' },
      made: { $mergeObjects: { last: '$v' } },
    };
    expect(await mixed(['group', group])).toEqual([
      { _id: null, all: [5, 'x', null, 5], distinct: [5, 'x', null], merged: { x: 1 }, made: { last: 5 } },
    ]);
  });

  it('addFields adds to objects and to each element of a list', async () => {
    expect(
      await mixed(
        ['addFields', { deep: { y: '$v' }, 'list.y': 2 }],
        ['match', { _id: is('in', ['number', 'null']) }],
        ['project', { deep: 1, list: 1, _id: 0 }],
      ),
    ).toEqual([
      { deep: { x: 1, y: 5 }, list: [{ y: 2 }, { y: 2 }] },
      {
        deep: { y: null },
        list: [
          { x: 1, y: 2 },
          { x: 2, y: 2 },
        ],
      },
    ]);
  });

  it('count of nothing is no document', async () => {
    expect(await mixed(['match', { v: 99 }], ['count', 'total'])).toEqual([]);
  });

  it('a later match looks into lists as a query does', async () => {
    expect(
      await mixed(
        ['sort', { _id: 1 }],
        ['match', { list: is('elemMatch', { x: 1 }) }],
        ['project', { _id: 1 }],
      ),
    ).toEqual([{ _id: 'null' }]);
  });

  it.each<[string, Step]>([
    ['the size of what is no list', ['project', { value: { $size: '$list' } }]],
    ['a remainder by 0', ['project', { value: { $mod: [5, 0] } }]],
    [
      'a switch without a branch for it',
      ['project', { value: { $switch: { branches: [{ case: false, then: 1 }] } } }],
    ],
    ['a bucket for none of the boundaries', ['bucket', { groupBy: '$v', boundaries: [0, 9] }]],
    ['a group’s field without an accumulator', ['group', { _id: null, v: 5 }]],
    ['an order of 2', ['sort', { v: 2 }]],
    ['unwind of a name without $', ['unwind', 'list']],
    ['a date that is none', ['project', { value: { $dateFromString: { dateString: 'soon' } } }]],
    ['a limit of 0', ['limit', 0]],
    ['fields to add that are none', ['addFields', null]],
    ['unwind of null', ['unwind', null]],
  ])('refuses %s', async (_name, stage) => {
    expect(await mixed(stage)).toMatchObject(refused);
  });
});
