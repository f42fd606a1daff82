/** Conditions, order and parts of what is found, through the genuine SDK. */
import { containing } from '../support/local-cloud';
import { sdkDatabase, is, type Step } from '../support/sdk-database';

const { notes, add, empty, idsWhere } = sdkDatabase();

const documents = [
  { _id: 'a', n: 1, s: 'apple', at: { $date: '2023-01-01T00:00:00Z' }, tags: ['x', 'y'], yes: true },
  { _id: 'b', n: 2, s: 'Banana', tags: ['y'], deep: { name: '视频号', er: { est: 1 } }, none: null },
  {
    _id: 'c',
    n: 3,
    s: '10',
    tags: [],
    items: [
      { kind: 'p', n: 1 },
      { kind: 'q', n: 5 },
    ],
  },
  { _id: 'd', n: '3', tags: [1, 5, 10], items: [{ kind: 'p', n: 5 }] },
  { _id: 'e', n: null, tags: [['x', 'y']] },
  { _id: 'f' },
];

beforeAll(async () => {
  await empty();
  await add(...documents);
});

const all = ['a', 'b', 'c', 'd', 'e', 'f'];
const but = (...ids: string[]): string[] => all.filter((id) => !ids.includes(id));

describe('where finds by', () => {
  it.each<[string, object, string[]]>([
    ['eq', { n: is('eq', 2) }, ['b']],
    ['eq of null, which a missing field is too', { n: is('eq', null) }, ['e', 'f']],
    ['neq, which a missing field is too', { n: is('neq', 2) }, but('b')],
    ['gt, of the same type only', { n: is('gt', 2) }, ['c']],
    ['gte', { n: is('gte', 2) }, ['b', 'c']],
    ['lt, never a missing field', { n: is('lt', 2) }, ['a']],
    ['lte', { n: is('lte', 2) }, ['a', 'b']],
    ['gt of a text', { n: is('gt', '1') }, ['d']],
    ['gt of a date', { at: is('gt', { $date: '2022-12-31T00:00:00Z' }) }, ['a']],
    ['a range', { n: is('and', is('gte', 2), is('lt', 3)) }, ['b']],
    ['in', { n: is('in', [1, '3']) }, ['a', 'd']],
    ['in of nothing', { n: is('in', []) }, []],
    ['in of null', { n: is('in', [null]) }, ['e', 'f']],
    ['in with a list', { tags: is('in', ['x', 5]) }, ['a', 'd']],
    ['nin', { n: is('nin', [1, 2, null]) }, ['c', 'd']],
    ['exists', { none: is('exists', true) }, ['b']],
    ['not exists', { s: is('exists', false) }, ['d', 'e', 'f']],
    ['mod', { n: is('mod', 2, 1) }, ['a', 'c']],
    ['all', { tags: is('all', ['y', 'x']) }, ['a']],
    ['size', { tags: is('size', 0) }, ['c']],
    [
      'elemMatch of objects, one element for all',
      { items: is('elemMatch', { kind: 'p', n: is('gt', 2) }) },
      ['d'],
    ],
    ['elemMatch of values', { tags: is('elemMatch', is('gt', 4)) }, ['d']],
    ['and', [{ n: 1 }, { s: 'apple' }], ['a']],
    ['not', { n: is('not', is('gt', 1)) }, ['a', 'd', 'e', 'f']],
    ['or of values', { n: is('or', is('lt', 2), is('gt', 2)) }, ['a', 'c']],
    ['nor of values', { n: is('nor', is('eq', 1), is('eq', 2)) }, but('a', 'b')],
    ['true', { yes: true }, ['a']],
    ['an element of a list', { tags: 'y' }, ['a', 'b']],
    ['a whole list, in its order', { tags: ['x', 'y'] }, ['a', 'e']],
    ['another order: another list', { tags: ['y', 'x'] }, []],
    ['the place in a list', { 'tags.0': 'x' }, ['a']],
    ['the place in a list, where a list stands', { 'tags.0': ['x', 'y'] }, ['e']],
    ['the place in a list in a list', { 'tags.0.1': 'y' }, ['e']],
    ['all of one value that is in no list', { s: is('all', ['apple']) }, ['a']],
    ['elemMatch of objects, no element that is a number', { tags: is('elemMatch', { kind: 'p' }) }, []],
    ['two conditions met by different elements', { tags: is('and', is('gt', 9), is('lt', 2)) }, ['d']],
    ['a field of a list’s objects', { 'items.kind': 'q' }, ['c']],
    ['a nested object, as its fields', { deep: { name: '视频号' } }, ['b']],
    ['a path', { 'deep.er.est': is('gte', 1) }, ['b']],
    ['a whole object, and nothing more', { deep: is('eq', { name: '视频号' }) }, []],
    ['a regular expression', { s: { $regexp: '^a' } }, ['a']],
    ['one that ignores case', { s: { $regexp: '^[AB]', options: 'i' } }, ['a', 'b']],
    ['one of Chinese', { 'deep.name': { $regexp: '频' } }, ['b']],
    ['nothing where a field is text and the value a number', { s: 10 }, []],
  ])('%s', async (_name, condition, ids) => {
    const where = Array.isArray(condition) ? is('and', ...(condition as unknown[])) : condition;
    expect((await idsWhere(where)).sort()).toEqual(ids);
  });

  it('or and nor of whole conditions', async () => {
    expect((await idsWhere(is('or', [{ n: 1 }, { 'deep.name': '视频号' }]))).sort()).toEqual(['a', 'b']);
    expect((await idsWhere(is('nor', [{ n: 1 }, { tags: 'y' }]))).sort()).toEqual(['c', 'd', 'e', 'f']);
    expect((await idsWhere(is('and', is('or', [{ n: 1 }, { n: 2 }]), { tags: 'x' }))).sort()).toEqual(['a']);
  });

  describe('expr, which compares fields with each other', () => {
    const odd = is('expr', { $eq: [{ $mod: ['$size', 2] }, 1] });
    const spent = is('expr', is('aggregate.gt', ['$spent', '$planned']));

    beforeAll(() =>
      add(
        { _id: 'thrifty', size: 1, spent: 5, planned: 10 },
        { _id: 'even', size: 2, spent: 5, planned: 5 },
        { _id: 'lavish', size: 3, spent: 15, planned: 10 },
      ),
    );
    afterAll(() => notes(['where', { size: is('exists', true) }], ['remove']));

    const sized = (condition: object): object => is('and', { size: is('exists', true) }, condition);

    it.each<[string, object, string[]]>([
      ['by gt', spent, ['lavish']],
      ['by lte', sized(is('expr', { $lte: ['$spent', '$planned'] })), ['thrifty', 'even']],
      ['beside other conditions', { planned: 10, $expr: { $gt: ['$spent', 9] } }, ['lavish']],
      ['within or', is('or', spent, { size: 2 }), ['even', 'lavish']],
      ['by mod within and', sized(odd), ['thrifty', 'lavish']],
      ['by mod within or within and', sized(is('or', odd, { size: 9 })), ['thrifty', 'lavish']],
    ])('%s', async (_name, condition, ids) => {
      expect((await idsWhere(condition)).sort()).toEqual([...ids].sort());
    });
  });

  it('no JSON schema: an error by its name, also within and', async () => {
    const schema = is('jsonSchema', { required: ['n'] });
    const refused = { error: { errCode: -502001, errMsg: containing('does not support $jsonSchema') } };
    expect(await notes(['where', schema], ['get'])).toMatchObject(refused);
    expect(await notes(['where', is('and', { n: 1 }, schema)], ['count'])).toMatchObject(refused);
    expect(await notes(['where', schema], ['remove'])).toMatchObject(refused);
  });

  it('a server date, moved by an offset', async () => {
    await add({ _id: 'now', at: { $serverDate: 0 } }, { _id: 'soon', at: { $serverDate: 60_000 } });
    expect((await idsWhere({ at: is('lte', { $serverDate: 30_000 }) })).sort()).toEqual(['a', 'now']);
    expect(await idsWhere({ at: is('gt', { $serverDate: 30_000 }) })).toEqual(['soon']);
    await notes(['where', { _id: is('in', ['now', 'soon']) }], ['remove']);
  });

  it('a regular expression that is none: an error', async () => {
    expect(await notes(['where', { s: { $regexp: '(' } }], ['get'])).toMatchObject({
      error: { errCode: -501007, errMsg: containing('query') },
    });
  });

  it('an unknown operator: an error by its name', async () => {
    const near = is('geoWithin', { geometry: { type: 'Polygon' } });
    expect(await notes(['where', { place: near }], ['get'])).toMatchObject({
      error: { errMsg: containing('geo') },
    });
    expect(await notes(['where', { n: { $where: 'true' } }], ['get'])).toHaveProperty('error');
  });
});

describe('order', () => {
  const ordered = (...steps: Step[]): Promise<unknown[]> => idsWhere({}, ...steps);

  it('is by type, then by value: null and missing, numbers, texts', async () => {
    expect(await ordered(['orderBy', 'n', 'asc'], ['orderBy', '_id', 'asc'])).toEqual([
      'e',
      'f',
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(await ordered(['orderBy', 'n', 'desc'], ['orderBy', '_id', 'asc'])).toEqual([
      'd',
      'c',
      'b',
      'a',
      'e',
      'f',
    ]);
  });

  it('of texts tells capitals from small letters', async () => {
    expect(await idsWhere({ s: is('exists', true) }, ['orderBy', 's', 'asc'])).toEqual(['c', 'b', 'a']);
  });

  it('goes by several fields, the first weighs most, and by a path', async () => {
    expect(await ordered(['orderBy', 'deep.name', 'desc'], ['orderBy', '_id', 'desc'])).toEqual([
      'b',
      'f',
      'e',
      'd',
      'c',
      'a',
    ]);
  });

  it('comes before skip and limit', async () => {
    expect(await ordered(['orderBy', '_id', 'desc'], ['skip', 1], ['limit', 2])).toEqual(['e', 'd']);
    expect(await ordered(['orderBy', '_id', 'asc'], ['skip', 5], ['limit', 5])).toEqual(['f']);
    expect(await ordered(['skip', 6])).toEqual([]);
  });
});

describe('field', () => {
  const fields = (id: string, projection: object): Promise<unknown> =>
    notes(['where', { _id: id }], ['field', projection], ['get']);
  const finds = (...data: object[]): object => ({ value: { data } });

  it('keeps what is named, and the id', async () => {
    expect(await fields('b', { n: true })).toMatchObject(finds({ _id: 'b', n: 2 }));
    expect(await fields('b', { 'deep.name': 1, _id: 0 })).toEqual({
      value: { data: [{ deep: { name: '视频号' } }], errMsg: 'collection.get:ok' },
    });
  });

  it('or leaves out what is named', async () => {
    expect(await fields('b', { deep: false, none: false, s: false })).toEqual({
      value: { data: [{ _id: 'b', n: 2, tags: ['y'] }], errMsg: 'collection.get:ok' },
    });
  });

  it('takes parts of lists', async () => {
    expect(await fields('d', { tags: is('project.slice', 1) })).toMatchObject(finds({ n: '3', tags: [1] }));
    expect(await fields('c', { items: is('project.elemMatch', { kind: 'x' }) })).toEqual({
      value: { data: [{ _id: 'c' }], errMsg: 'collection.get:ok' },
    });
    expect(await fields('d', { tags: is('project.slice', 2), _id: 1 })).toMatchObject(
      finds({ tags: [1, 5] }),
    );
    expect(await fields('c', { items: is('project.elemMatch', { kind: 'q' }) })).toMatchObject(
      finds({ items: [{ kind: 'q', n: 5 }] }),
    );
  });

  it('does the same for one document', async () => {
    expect(await notes(['doc', 'a'], ['field', { s: true }], ['get'])).toMatchObject({
      value: { data: { _id: 'a', s: 'apple' } },
    });
  });
});

describe('count', () => {
  it('counts what matches', async () => {
    expect(await notes(['count'])).toMatchObject({ value: { total: 6 } });
    expect(await notes(['where', { tags: 'y' }], ['count'])).toMatchObject({ value: { total: 2 } });
    expect(await notes(['where', { n: 99 }], ['count'])).toMatchObject({ value: { total: 0 } });
  });
});
