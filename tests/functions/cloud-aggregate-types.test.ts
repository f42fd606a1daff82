/** Aggregation through the genuine SDK where values are null, missing, lists or of several types. */
import { is, sdkDatabase, type Step } from '../support/sdk-database';

const { notes, add, idsWhere } = sdkDatabase();

const documents = [
  { _id: 'number', v: 5, list: [1, 'x'], deep: { x: 1 }, on: { $date: '2021-01-03T00:00:00Z' } },
  { _id: 'text', v: 'x', list: [], on: null },
  { _id: 'null', v: null, list: [{ x: 1 }, { x: 2 }] },
  { _id: 'missing' },
  { _id: 'same', v: 5 },
];

beforeAll(() => add(...documents));

const aggregate = async (...stages: Step[]): Promise<unknown> => {
  const answer = (await notes(['aggregate'], ...stages, ['end'])) as { value?: { list: unknown } };
  return answer.value ? answer.value.list : answer;
};

/** An expression's values by document; those that have none are left out. */
const valuesOf = async (expression: unknown): Promise<unknown> => {
  const list = await aggregate(['project', { value: expression }]);
  if (!Array.isArray(list)) return list;
  return Object.fromEntries(
    (list as { _id: string; value?: unknown }[])
      .filter((document) => 'value' in document)
      .map(({ _id, value }) => [_id, value]),
  );
};

describe('aggregate of what is null, missing or of several types', () => {
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
    expect(await idsWhere(is('expr', { $lt: ['$v', 5] }))).toEqual(['null', 'missing']);
  });

  it('group: push and addToSet pass over what is missing, objects are merged', async () => {
    const group = {
      _id: null,
      all: { $push: '$v' },
      distinct: { $addToSet: '$v' },
      merged: { $mergeObjects: '$deep' },
      made: { $mergeObjects: { last: '$v' } },
    };
    expect(await aggregate(['group', group])).toEqual([
      { _id: null, all: [5, 'x', null, 5], distinct: [5, 'x', null], merged: { x: 1 }, made: { last: 5 } },
    ]);
  });

  it('addFields adds to objects and to each element of a list', async () => {
    expect(
      await aggregate(
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
    expect(await aggregate(['match', { v: 99 }], ['count', 'total'])).toEqual([]);
  });

  it('a later match looks into lists as a query does', async () => {
    expect(
      await aggregate(
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
    expect(await aggregate(stage)).toMatchObject({ error: { errCode: -1 } });
  });
});
