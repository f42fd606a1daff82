/** What stages make of lists, of nothing and of what they share, through the genuine SDK. */
import { sdkDatabase, type Step } from '../support/sdk-database';

const { notes, add, empty, note } = sdkDatabase();

beforeEach(empty);

const aggregate = async (...stages: Step[]): Promise<unknown> => {
  const answer = (await notes(['aggregate'], ...stages, ['end'])) as { value?: { list: unknown } };
  return answer.value ? answer.value.list : answer;
};

const idsOf = async (...stages: Step[]): Promise<unknown[]> =>
  ((await aggregate(...stages)) as { _id: unknown }[]).map(({ _id }) => _id);

describe('sort', () => {
  it('counts a list by its least element, and by its greatest downwards', async () => {
    await add({ _id: 'a', l: [1, 9] }, { _id: 'b', l: [5] });
    expect(await idsOf(['sort', { l: 1 }])).toEqual(['a', 'b']);
    expect(await idsOf(['sort', { l: -1 }])).toEqual(['a', 'b']);
  });

  it('goes by the next field where lists count the same', async () => {
    await add({ _id: 'a', l: [1, 2], n: 2 }, { _id: 'b', l: [1, 9], n: 1 });
    expect(await idsOf(['sort', { l: 1, n: 1 }])).toEqual(['b', 'a']);
  });
});

describe('unwind', () => {
  it.each([[''], [{}], [0], [false]])('takes %j, which is no list, for one element', async (v) => {
    await add({ _id: 'a', v });
    expect(await aggregate(['unwind', { path: '$v', includeArrayIndex: 'place' }])).toEqual([
      { _id: 'a', v, place: null },
    ]);
  });

  it('leaves out what is nothing, or keeps it where that is asked for', async () => {
    await add({ _id: 'a', v: [7, 8] }, { _id: 'b', v: [] }, { _id: 'c', v: null }, { _id: 'd' });
    expect(await aggregate(['unwind', '$v'])).toEqual([
      { _id: 'a', v: 7 },
      { _id: 'a', v: 8 },
    ]);
    const kept = { path: '$v', includeArrayIndex: 'at.place', preserveNullAndEmptyArrays: true };
    expect(await aggregate(['unwind', kept])).toEqual([
      { _id: 'a', v: 7, at: { place: 0 } },
      { _id: 'a', v: 8, at: { place: 1 } },
      { _id: 'b', at: { place: null } },
      { _id: 'c', v: null, at: { place: null } },
      { _id: 'd', at: { place: null } },
    ]);
  });
});

describe('group', () => {
  it('finds the greatest and the least of all types', async () => {
    await add({ v: 5 }, { v: 'x' }, { v: [1, 9] }, { v: null }, {});
    const group = { _id: null, most: { $max: '$v' }, least: { $min: '$v' } };
    expect(await aggregate(['match', { v: 5 }], ['group', group])).toEqual([
      { _id: null, most: 5, least: 5 },
    ]);
    expect(await aggregate(['group', group])).toEqual([{ _id: null, most: [1, 9], least: 5 }]);
  });

  it('gathers each value once, however equal ones are written', async () => {
    await add({ v: 'x' }, { v: 0 }, { v: 'x' }, { v: [1] }, { v: [1] }, { v: '0' }, { v: null });
    const group = { _id: null, all: { $addToSet: '$v' } };
    expect(await aggregate(['group', group])).toEqual([{ _id: null, all: ['x', 0, [1], '0', null] }]);
  });
});

it('bucketAuto of no documents is nothing', async () => {
  expect(await aggregate(['bucketAuto', { groupBy: '$v', buckets: 2 }])).toEqual([]);
});

it('lookup into a field inside another makes that', async () => {
  await add({ _id: 'a', other: 'b' }, { _id: 'b', other: 'none' });
  const lookup = { from: 'notes', localField: 'other', foreignField: '_id', as: 'deep.joined' };
  expect(await aggregate(['match', { _id: 'a' }], ['lookup', lookup])).toEqual([
    { _id: 'a', other: 'b', deep: { joined: [{ _id: 'b', other: 'none' }] } },
  ]);
});

describe('a projection that leaves a field out', () => {
  it('leaves it in another field that holds the same object', async () => {
    await add({ _id: 'a', deep: { x: 1, y: 2 } });
    expect(await aggregate(['addFields', { copy: '$deep' }], ['project', { 'deep.x': 0 }])).toEqual([
      { _id: 'a', deep: { y: 2 }, copy: { x: 1, y: 2 } },
    ]);
  });

  it('leaves it in the database, also in an object with a field called constructor', async () => {
    const stored = { _id: 'a', car: { constructor: { name: 'Ferrari' }, deep: { x: 1, y: 2 } } };
    await add(stored);
    await aggregate(['project', { 'car.deep.x': 0 }]);
    expect(await note('a')).toEqual(stored);
  });
});

it.each([
  ['the size of a list that stands alone in brackets', { $size: ['$v'] }, 3],
  ['the size of a list that is written', { $size: [[1, 2]] }, 2],
  ['capitals of null in brackets', { $toUpper: [null] }, ''],
])('%s', async (_name, expression, value) => {
  await add({ _id: 'a', v: [1, 2, 3] });
  expect(await aggregate(['project', { value: expression }])).toEqual([{ _id: 'a', value }]);
});
