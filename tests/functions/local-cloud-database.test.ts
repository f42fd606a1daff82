/** The database through the genuine SDK, as functions use it. */
import type { LocalCloud } from '../../tools/local-cloud';
import { containing, matching, startTestCloud, temporaryFolder, testFunctions } from '../support/local-cloud';

type Step = [string, ...unknown[]];

let cloud: LocalCloud;

const probe = async (event: object): Promise<unknown> => (await cloud.call('probe', event)).body;
const database = (...steps: Step[]): Promise<unknown> => probe({ action: 'database', steps });
const notes = (...steps: Step[]): Promise<unknown> => database(['collection', 'notes'], ...steps);
const is = (command: string, ...of: unknown[]): object => ({ $command: command, of });

const idsWhere = async (condition: object, ...steps: Step[]): Promise<unknown[]> => {
  const { value } = (await notes(['where', condition], ...steps, ['get'])) as {
    value: { data: { _id: unknown }[] };
  };
  return value.data.map(({ _id }) => _id);
};

const note = async (id: string): Promise<unknown> => {
  const answer = (await notes(['doc', id], ['get'])) as { value: { data: unknown } };
  return answer.value.data;
};

beforeAll(async () => {
  cloud = await startTestCloud({ functionsRoot: testFunctions });
  await database(['createCollection', 'notes']);
});

beforeEach(async () => {
  await notes(['where', { _id: is('exists', true) }], ['remove']);
});

const add = (...documents: object[]): Promise<unknown> =>
  Promise.all(documents.map((data) => notes(['add', { data }])));

describe('collections', () => {
  it('are there when database.json lists them, and refuse everything when missing', async () => {
    expect(await database(['collection', 'listed'], ['count'])).toMatchObject({ value: { total: 0 } });
    const missing = { error: { errCode: -502005 } };
    expect(await database(['collection', 'missing'], ['count'])).toMatchObject(missing);
    expect(await database(['collection', 'missing'], ['get'])).toMatchObject(missing);
    expect(await database(['collection', 'missing'], ['add', { data: { a: 1 } }])).toMatchObject(missing);
    expect(
      await database(['collection', 'missing'], ['doc', 'a'], ['set', { data: { a: 1 } }]),
    ).toMatchObject(missing);
    expect(await database(['collection', 'missing'], ['doc', 'a'], ['remove'])).toMatchObject(missing);
  });

  it('are made once', async () => {
    expect(await database(['createCollection', 'made'])).toMatchObject({
      value: { errMsg: 'createCollection:ok' },
    });
    expect(await database(['createCollection', 'made'])).toMatchObject({ error: { errCode: -1 } });
  });
});

describe('add and get', () => {
  it('bring back what was written, whatever its type', async () => {
    const data = {
      _id: 'types',
      text: '“数万亿”',
      whole: 190_000_000,
      large: 200_000_000_000,
      fraction: 2.64,
      negative: -0.5,
      yes: true,
      nothing: null,
      list: [1, 'two', { three: 3 }, []],
      nested: { deep: { deeper: 'x' } },
      empty: {},
    };
    await add(data);
    expect(await note('types')).toEqual(data);
  });

  it('give dates back as dates, the server’s own included', async () => {
    const before = Date.now();
    await add({
      _id: 'dates',
      fixed: { $date: '2023-01-10T01:00:00.000Z' },
      written: { $serverDate: 60_000 },
    });
    const { fixed, written } = (await note('dates')) as { fixed: string; written: string };
    expect(fixed).toBe('2023-01-10T01:00:00.000Z');
    expect(Date.parse(written)).toBeGreaterThanOrEqual(before + 60_000);
    expect(Date.parse(written)).toBeLessThanOrEqual(Date.now() + 60_000);
  });

  it('make an id of 32 hexadecimal digits where there is none', async () => {
    expect(await notes(['add', { data: { a: 1 } }])).toEqual({
      value: { _id: matching(/^[0-9a-f]{32}$/), errMsg: 'collection.add:ok' },
    });
  });

  it('refuse a second document with the same id', async () => {
    await add({ _id: 'one', a: 1 });
    expect(await notes(['add', { data: { _id: 'one', a: 2 } }])).toMatchObject({
      error: { errCode: -502001, errMsg: containing('E11000 duplicate key') },
    });
    expect(await note('one')).toEqual({ _id: 'one', a: 1 });
  });

  it('say that a missing document does not exist', async () => {
    expect(await notes(['doc', 'missing'], ['get'])).toMatchObject({
      error: { errMsg: containing('document with _id missing does not exist') },
    });
  });
});

describe('where', () => {
  beforeEach(async () => {
    await notes([
      'add',
      { data: { _id: 'a', n: 1, tags: ['x', 'y'], at: { $date: '2023-01-01T00:00:00Z' } } },
    ]);
    await notes(['add', { data: { _id: 'b', n: 2, tags: ['y'], deep: { name: '视频号' } } }]);
    await notes(['add', { data: { _id: 'c', n: 3, deep: { name: '小程序' } } }]);
  });

  it.each<[string, object, string[]]>([
    ['equality', { n: 2 }, ['b']],
    ['an element of a list', { tags: 'y' }, ['a', 'b']],
    ['a nested field', { deep: { name: '小程序' } }, ['c']],
    ['a dotted path', { 'deep.name': '视频号' }, ['b']],
    ['gt and lt', { n: is('gt', 1) }, ['b', 'c']],
    ['neq', { n: is('neq', 1) }, ['b', 'c']],
    ['in', { n: is('in', [1, 3]) }, ['a', 'c']],
    ['nin', { n: is('nin', [1, 3]) }, ['b']],
    ['exists', { deep: is('exists', false) }, ['a']],
    ['size', { tags: is('size', 2) }, ['a']],
    ['all', { tags: is('all', ['x', 'y']) }, ['a']],
    ['a regular expression', { 'deep.name': { $regexp: '^视' } }, ['b']],
    ['a date', { at: is('lt', { $serverDate: 0 }) }, ['a']],
    ['one id', { _id: 'b' }, ['b']],
    ['one id and more', { _id: 'b', n: 3 }, []],
    ['several ids, in their order', { _id: is('in', ['c', 'a', 'missing', 'a']) }, ['a', 'c']],
  ])('finds by %s', async (_name, condition, ids) => {
    expect(await idsWhere(condition)).toEqual(ids);
  });

  it('sorts, skips, limits and picks fields', async () => {
    expect(await idsWhere({}, ['orderBy', 'n', 'desc'], ['skip', 1], ['limit', 1])).toEqual(['b']);
    expect(await notes(['where', { n: 3 }], ['field', { n: true, _id: false }], ['get'])).toMatchObject({
      value: { data: [{ n: 3 }] },
    });
  });

  it('gives 100 documents unless told otherwise', async () => {
    await add(...Array.from({ length: 120 }, (_, index) => ({ _id: `many_${index}` })));
    expect(await idsWhere({})).toHaveLength(100);
    expect(await idsWhere({}, ['limit', 1000])).toHaveLength(123);
  });

  it('counts', async () => {
    expect(await notes(['where', { n: is('gte', 2) }], ['count'])).toMatchObject({ value: { total: 2 } });
  });
});

describe('set, update and remove', () => {
  beforeEach(() => add({ _id: 'one', n: 1, list: [1], name: 'old', other: true }));

  it('set replaces a document, or makes it', async () => {
    expect(await notes(['doc', 'one'], ['set', { data: { a: 1 } }])).toMatchObject({
      value: { stats: { updated: 1, created: 0 } },
    });
    expect(await note('one')).toEqual({ _id: 'one', a: 1 });
    expect(await notes(['doc', 'two'], ['set', { data: { a: 2 } }])).toMatchObject({
      value: { stats: { updated: 0, created: 1 } },
    });
    expect(await note('two')).toEqual({ _id: 'two', a: 2 });
  });

  it('update changes the fields named and no others', async () => {
    const data = {
      name: 'new',
      n: is('inc', 2),
      list: is('push', [2, 3]),
      other: is('remove'),
      'deep.er': { $serverDate: 0 },
    };
    expect(await notes(['doc', 'one'], ['update', { data }])).toMatchObject({
      value: { stats: { updated: 1 } },
    });
    expect(await note('one')).toEqual({
      _id: 'one',
      n: 3,
      list: [1, 2, 3],
      name: 'new',
      deep: { er: matching(/Z$/) },
    });
  });

  it('update of a missing document changes nothing', async () => {
    expect(await notes(['doc', 'two'], ['update', { data: { n: 1 } }])).toMatchObject({
      value: { stats: { updated: 0 } },
    });
    expect(await idsWhere({})).toEqual(['one']);
  });

  it.each<[string, object]>([
    ['counting up a text', { name: is('inc', 1) }],
    ['pushing onto a number', { n: is('push', ['x']) }],
    ['a field of a text', { 'name.first': 'x' }],
  ])('update refuses %s and leaves the document alone', async (_name, data) => {
    expect(await notes(['doc', 'one'], ['update', { data }])).toMatchObject({ error: { errCode: -502001 } });
    expect(await note('one')).toEqual({ _id: 'one', n: 1, list: [1], name: 'old', other: true });
  });

  it('where().update and where().remove reach every match', async () => {
    await add({ _id: 'two', n: 1 }, { _id: 'three', n: 2 });
    expect(await notes(['where', { n: 1 }], ['update', { data: { seen: true } }])).toMatchObject({
      value: { stats: { updated: 2 } },
    });
    expect(await notes(['where', { seen: true }], ['remove'])).toMatchObject({
      value: { stats: { removed: 2 } },
    });
    expect(await idsWhere({})).toEqual(['three']);
  });

  it('add up 20 updates at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => notes(['doc', 'one'], ['update', { data: { n: is('inc', 1) } }])),
    );
    expect(await note('one')).toMatchObject({ n: 21 });
  });
});

describe('aggregate', () => {
  beforeEach(() =>
    add({ _id: 'a', kind: 'x', n: 1 }, { _id: 'b', kind: 'x', n: 2 }, { _id: 'c', kind: 'y', n: 4 }),
  );

  it('matches, groups and sorts', async () => {
    expect(
      await notes(
        ['aggregate'],
        ['match', { n: is('gt', 0) }],
        ['group', { _id: '$kind', total: { $sum: '$n' } }],
        ['sort', { total: -1 }],
        ['end'],
      ),
    ).toMatchObject({
      value: {
        list: [
          { _id: 'y', total: 4 },
          { _id: 'x', total: 3 },
        ],
      },
    });
  });

  it('looks up documents of another collection, and changes none', async () => {
    const from = { from: 'notes', localField: 'kind', foreignField: 'kind', as: 'same' };
    const answer = await notes(['aggregate'], ['match', { _id: 'c' }], ['lookup', from], ['end']);
    expect(answer).toMatchObject({ value: { list: [{ _id: 'c', same: [{ _id: 'c' }] }] } });
    expect(await note('c')).toEqual({ _id: 'c', kind: 'y', n: 4 });
  });

  it('names the stage it does not support', async () => {
    const near = { near: { longitude: 1, latitude: 1 }, distanceField: 'far' };
    expect(await notes(['aggregate'], ['geoNear', near], ['end'])).toMatchObject({
      error: { errMsg: containing('$geoNear') },
    });
  });
});

describe('a transaction', () => {
  const inNotes = (...steps: Step[]): Step[] => [['collection', 'notes'], ...steps];

  beforeEach(() => add({ _id: 'one', n: 1 }));

  it('sees its own writes, and others see them after the commit', async () => {
    const answer = await probe({
      action: 'transaction',
      chains: [
        inNotes(['doc', 'one'], ['update', { data: { n: is('inc', 1) } }]),
        inNotes(['add', { data: { _id: 'two' } }]),
        inNotes(['doc', 'one'], ['get']),
      ],
    });
    expect(answer).toMatchObject({
      value: { attempts: 1, results: [{}, { _id: 'two' }, { data: { n: 2 } }] },
    });
    expect(await note('one')).toEqual({ _id: 'one', n: 2 });
    expect(await note('two')).toEqual({ _id: 'two' });
  });

  it('leaves nothing behind when rolled back', async () => {
    const chains = [inNotes(['doc', 'one'], ['update', { data: { n: 5 } }])];
    await probe({ action: 'transaction', chains, rollback: true });
    expect(await note('one')).toEqual({ _id: 'one', n: 1 });
  });

  it('is run again when a document it writes was changed in the meantime', async () => {
    const answer = await probe({
      action: 'transaction',
      chains: [
        inNotes(['doc', 'one'], ['update', { data: { n: is('inc', 10) } }]),
        inNotes(['doc', 'one'], ['get']),
      ],
      meanwhile: [inNotes(['doc', 'one'], ['update', { data: { n: 100 } }])],
    });
    expect(answer).toMatchObject({ value: { attempts: 2 } });
    expect(await note('one')).toEqual({ _id: 'one', n: 110 });
  });

  it('reads the collections as they were when it started', async () => {
    const answer = await probe({
      action: 'transaction',
      chains: [inNotes(['doc', 'one'], ['get']), inNotes(['doc', 'one'], ['get'])],
      meanwhile: [inNotes(['doc', 'one'], ['update', { data: { n: 100 } }])],
    });
    expect(answer).toMatchObject({ value: { results: [{ data: { n: 1 } }, { data: { n: 1 } }] } });
  });
});

describe('an action the local cloud does not speak', () => {
  it('fails by its name', async () => {
    expect(await probe({ action: 'invoke' })).toMatchObject({
      error: { errMsg: containing('functions.invokeFunction') },
    });
  });
});

describe('the data folder', () => {
  it('keeps every acknowledged write, in its order, across a restart', async () => {
    const dataDir = await temporaryFolder();
    const first = await startTestCloud({ dataDir, functionsRoot: testFunctions });
    for (const _id of ['zebra', 'ant', 'mouse']) {
      await first.call('probe', {
        action: 'database',
        steps: [
          ['collection', 'listed'],
          ['add', { data: { _id } }],
        ],
      });
    }
    await first.call('probe', {
      action: 'database',
      steps: [['collection', 'listed'], ['doc', 'ant'], ['remove']],
    });
    await first.close();

    const second = await startTestCloud({ dataDir, functionsRoot: testFunctions });
    const { body } = await second.call('probe', {
      action: 'database',
      steps: [['collection', 'listed'], ['get']],
    });
    expect(body).toMatchObject({ value: { data: [{ _id: 'zebra' }, { _id: 'mouse' }] } });
  });
});
