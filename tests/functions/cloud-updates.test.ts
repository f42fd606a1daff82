/** What changes documents, through the genuine SDK: each command, and what MongoDB refuses. */
import { containing, matching } from '../support/local-cloud';
import { is, sdkDatabase } from '../support/sdk-database';

const { notes, add, empty, note, idsWhere } = sdkDatabase();

const original = {
  _id: 'one',
  n: 5,
  half: 0.5,
  large: 2 ** 32,
  text: 'x',
  none: null,
  list: [1, 2, 3],
  words: ['b', 'a'],
  deep: { er: 1, other: true },
  items: [
    { kind: 'p', n: 2 },
    { kind: 'q', n: 1 },
  ],
};

beforeEach(async () => {
  await empty();
  await add(original);
});

const update = (data: object): Promise<unknown> => notes(['doc', 'one'], ['update', { data }]);
const changed = (updated: number): object => ({ value: { stats: { updated } } });
const refused = { error: { errCode: -502001 } };

describe('update', () => {
  it.each<[string, object, object]>([
    ['a plain value sets the field', { n: 6 }, { n: 6 }],
    ['a plain object changes the fields it names', { deep: { er: 2 } }, { deep: { er: 2, other: true } }],
    ['set replaces the whole object', { deep: is('set', { er: 2 }) }, { deep: { er: 2 } }],
    ['set of an empty object', { deep: is('set', {}) }, { deep: {} }],
    ['a path makes the objects it needs', { 'new.er.est': 1 }, { new: { er: { est: 1 } } }],
    ['null is a value', { text: null }, { text: null }],
    ['inc', { n: is('inc', 2), 'deep.er': is('inc', -1) }, { n: 7, deep: { er: 0, other: true } }],
    ['inc of what is missing starts at 0', { missing: is('inc', 2) }, { missing: 2 }],
    ['mul', { n: is('mul', 1.5) }, { n: 7.5 }],
    ['mul of what is missing is 0', { missing: is('mul', 2) }, { missing: 0 }],
    ['min and max keep the value that is so already', { n: is('min', 9), 'deep.er': is('max', 0) }, {}],
    [
      'min and max take the new value otherwise',
      { n: is('min', 3), 'deep.er': is('max', 4) },
      { n: 3, deep: { er: 4, other: true } },
    ],
    ['max of what is missing sets it', { missing: is('max', 4) }, { missing: 4 }],
    [
      'bit',
      {
        n: is('bit', { and: 4 }),
        'deep.er': is('bit', { or: 6 }),
        'list.1': is('bit', { xor: 3 }),
        missing: is('bit', { or: 2 }),
      },
      { n: 4, deep: { er: 7, other: true }, list: [1, 1, 3], missing: 2 },
    ],
    ['push', { list: is('push', 4) }, { list: [1, 2, 3, 4] }],
    ['push of several', { list: is('push', [4, 5]) }, { list: [1, 2, 3, 4, 5] }],
    ['push onto what is missing', { missing: is('push', ['x']) }, { missing: ['x'] }],
    ['push at a position', { list: is('push', { each: [9, 8], position: 1 }) }, { list: [1, 9, 8, 2, 3] }],
    ['push with the last ones kept', { list: is('push', { each: [4], slice: -2 }) }, { list: [3, 4] }],
    ['push with the first ones kept', { list: is('push', { each: [4], slice: 2 }) }, { list: [1, 2] }],
    ['push, sorted', { list: is('push', { each: [0, 9], sort: -1 }) }, { list: [9, 3, 2, 1, 0] }],
    [
      'push, sorted by a field, and cut',
      { items: is('push', { each: [{ n: 0 }], sort: { n: 1 }, slice: 2 }) },
      { items: [{ n: 0 }, { kind: 'q', n: 1 }] },
    ],
    ['pop', { list: is('pop') }, { list: [1, 2] }],
    ['shift', { list: is('shift') }, { list: [2, 3] }],
    ['unshift', { list: is('unshift', [8, 9]) }, { list: [8, 9, 1, 2, 3] }],
    ['pull of a value', { list: is('pull', 2) }, { list: [1, 3] }],
    ['pull by a condition', { list: is('pull', is('gte', 2)) }, { list: [1] }],
    ['pull of objects', { items: is('pull', { kind: 'p' }) }, { items: [{ kind: 'q', n: 1 }] }],
    ['pull of what is not there', { list: is('pull', 7) }, {}],
    ['pullAll', { list: is('pullAll', [1, 3, 9]) }, { list: [2] }],
    ['addToSet', { words: is('addToSet', 'c') }, { words: ['b', 'a', 'c'] }],
    ['addToSet of what is there', { words: is('addToSet', 'a') }, {}],
    ['addToSet of several', { words: is('addToSet', { $each: ['a', 'c'] }) }, { words: ['b', 'a', 'c'] }],
    [
      'an element by its place',
      { 'list.1': 9, 'items.0.n': is('inc', 1) },
      {
        list: [1, 9, 3],
        items: [
          { kind: 'p', n: 3 },
          { kind: 'q', n: 1 },
        ],
      },
    ],
    ['an element past the end leaves null between', { 'list.4': 9 }, { list: [1, 2, 3, null, 9] }],
  ])('%s', async (_name, data, result) => {
    expect(await update(data)).toMatchObject({ value: { errMsg: 'document.update:ok' } });
    expect(await note('one')).toEqual({ ...original, ...result });
  });

  it('remove takes fields out, rename moves them', async () => {
    expect(
      await update({ text: is('remove'), 'deep.er': is('remove'), n: is('rename', 'count') }),
    ).toMatchObject(changed(1));
    const after = { ...original, deep: { other: true }, count: 5, text: undefined, n: undefined };
    expect(await note('one')).toEqual(after);
  });

  it('rename makes the objects its new place needs, and does nothing where there is no such field', async () => {
    await update({ 'deep.er': is('rename', 'new.er.est') });
    expect(await note('one')).toEqual({ ...original, deep: { other: true }, new: { er: { est: 1 } } });
    expect(await update({ missing: is('rename', 'text.first') })).toMatchObject(changed(0));
  });

  it('writes the server’s date, moved by an offset, also inside objects', async () => {
    const before = Date.now() - 3_600_000;
    await update({ at: { $serverDate: -3_600_000 }, 'deep.at': { $serverDate: 0 } });
    const { at, deep } = (await note('one')) as { at: string; deep: { at: string } };
    expect(Date.parse(at)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(at)).toBeLessThanOrEqual(Date.now() - 3_600_000);
    expect(deep.at).toEqual(matching(/^\d{4}-\d\d-\d\dT.*Z$/));
  });

  it('tells how many documents it changed: none where nothing is new, or missing', async () => {
    expect(await update({ n: 6 })).toMatchObject(changed(1));
    expect(await update({ n: 6 })).toMatchObject(changed(0));
    expect(await notes(['doc', 'missing'], ['update', { data: { n: 1 } }])).toMatchObject(changed(0));
    expect(await idsWhere({})).toEqual(['one']);
  });

  it.each<[string, object]>([
    ['inc of a text', { text: is('inc', 1) }],
    ['inc of null', { none: is('inc', 1) }],
    ['inc by a text', { n: is('inc', '1') }],
    ['mul of a list', { list: is('mul', 2) }],
    ['mul by a text', { n: is('mul', '2') }],
    ['bit of a text', { text: is('bit', { and: 1 }) }],
    ['bit of null', { none: is('bit', { or: 1 }) }],
    ['bit of a fraction', { half: is('bit', { or: 1 }) }],
    ['bit of a list', { list: is('bit', { xor: 1 }) }],
    ['bit by a fraction', { n: is('bit', { or: 1.5 }) }],
    ['bit by a text', { n: is('bit', { or: '1' }) }],
    ['bit by another name', { n: is('bit', { nand: 1 }) }],
    ['bit of a field of a text', { 'text.first': is('bit', { or: 1 }) }],
    ['bit of more than 32 bits, which MongoDB would do', { large: is('bit', { or: 1 }) }],
    ['bit by more than 32 bits, which MongoDB would do', { n: is('bit', { or: 2 ** 32 }) }],
    ['push onto a text', { text: is('push', 'y') }],
    ['push onto a number', { n: is('push', [1]) }],
    ['push onto null', { none: is('push', [1]) }],
    ['unshift onto an object', { deep: is('unshift', [1]) }],
    ['addToSet on a number', { n: is('addToSet', 1) }],
    ['pop of a text', { text: is('pop') }],
    ['shift of an object', { deep: is('shift') }],
    ['pull from a number', { n: is('pull', 5) }],
    ['a field of a text', { 'text.first': 1 }],
    ['a field of null', { 'none.first': 1 }],
    ['a field of a number, by inc', { 'n.part': is('inc', 1) }],
    ['a name in a list', { 'list.name': 1 }],
    ['rename onto itself', { n: is('rename', 'n') }],
    ['rename into a text', { n: is('rename', 'text.first') }],
    ['rename into null', { n: is('rename', 'none.first') }],
    ['rename of a field of a text', { 'text.first': is('rename', 'first') }],
    ['rename to a name in a list', { n: is('rename', 'list.name') }],
    ['rename to an element of a list', { n: is('rename', 'list.0') }],
    ['rename of an element of a list', { 'list.0': is('rename', 'first') }],
    ['rename of a field within a list', { 'items.0.n': is('rename', 'first') }],
    ['rename to a positional path', { n: is('rename', 'new.$[]') }],
    ['two changes of one field', { 'deep.er': 1, deep: is('set', {}) }],
  ])('refuses %s, and leaves the document as it was', async (_name, data) => {
    expect(await update(data)).toMatchObject(refused);
    expect(await note('one')).toEqual(original);
  });

  it('refuses another id', async () => {
    expect(await update({ _id: 'two' })).toHaveProperty('error');
    expect(await idsWhere({})).toEqual(['one']);
  });

  it('of many documents changes all, or where one refuses none', async () => {
    await add({ _id: 'two', n: 5 }, { _id: 'three', n: 'text' });
    const all = notes(['where', { _id: is('exists', true) }], ['update', { data: { n: is('inc', 1) } }]);
    expect(await all).toMatchObject(refused);
    expect(await idsWhere({ n: 5 })).toEqual(['one', 'two']);
    expect(await notes(['where', { n: 5 }], ['update', { data: { n: is('inc', 1) } }])).toMatchObject(
      changed(2),
    );
  });
});

describe('set', () => {
  const set = (id: string, data: object): Promise<unknown> => notes(['doc', id], ['set', { data }]);

  it('replaces the whole document or makes it, and says which', async () => {
    expect(await set('one', { a: 1 })).toMatchObject({
      value: { _id: 'one', stats: { updated: 1, created: 0 } },
    });
    expect(await note('one')).toEqual({ _id: 'one', a: 1 });
    expect(await set('two', { a: 2 })).toMatchObject({
      value: { _id: 'two', stats: { updated: 0, created: 1 } },
    });
    expect(await note('two')).toEqual({ _id: 'two', a: 2 });
  });

  it('takes dates, and refuses commands', async () => {
    await set('two', { at: { $date: '2023-01-10T01:00:00.000Z' }, now: { $serverDate: 0 } });
    expect(await note('two')).toEqual({ _id: 'two', at: '2023-01-10T01:00:00.000Z', now: matching(/Z$/) });
    expect(await set('two', { n: is('inc', 1) })).toMatchObject(refused);
  });
});

describe('add', () => {
  it('refuses a taken id, and leaves what is there', async () => {
    expect(await notes(['add', { data: { _id: 'one', n: 0 } }])).toMatchObject({
      error: { errCode: -502001, errMsg: containing('E11000 duplicate key') },
    });
    expect(await note('one')).toEqual(original);
  });

  it('tells a number as an id from its text', async () => {
    await add({ _id: 1, is: 'number' }, { _id: '1', is: 'text' });
    expect(await idsWhere({ is: 'number' })).toEqual([1]);
    expect(await note('1')).toEqual({ _id: '1', is: 'text' });
  });

  it('keeps fields in their order, and none that are undefined', async () => {
    await add({ _id: 'two', z: 1, a: 2, nothing: { $undefined: true } });
    expect(JSON.stringify(await note('two'))).toBe('{"_id":"two","z":1,"a":2}');
  });

  it('refuses a document of more than 100 levels, however it gets them', async () => {
    const deep = (levels: number): object =>
      Array.from({ length: levels - 1 }).reduce<object>((inner) => ({ inner }), {});
    await add({ _id: 'deep', value: deep(99) });
    const tooDeep = { error: { errCode: -502001, errMsg: containing('100 levels') } };
    expect(await notes(['add', { data: { value: deep(100) } }])).toMatchObject(tooDeep);
    expect(await update({ value: is('set', deep(100)) })).toMatchObject(tooDeep);
    expect(await idsWhere({})).toEqual(['one', 'deep']);
  });

  it('refuses a document over 16 MB', async () => {
    const answer = await notes(['add', { data: { _id: 'large', text: { $repeat: 17_000_000 } } }]);
    const tooLarge = { error: { errCode: -502001, errMsg: containing('cannot be stored') } };
    expect(answer).toMatchObject(tooLarge);
    expect(await idsWhere({})).toEqual(['one']);
    expect(await update({ a: { $repeat: 9_000_000 } })).toMatchObject({ value: { stats: { updated: 1 } } });
    expect(await update({ b: { $repeat: 9_000_000 }, c: 1 })).toMatchObject(tooLarge);
    expect(await notes(['where', { c: 1 }], ['count'])).toMatchObject({ value: { total: 0 } });
  });

  it('refuses a regular expression with a flag that a restart would lose', async () => {
    const pattern = (options: string): object => ({ p: { $regexp: 'a.b', options } });
    expect(await notes(['add', { data: pattern('s') }])).toMatchObject({
      error: { errCode: -502001, errMsg: containing('only i and m') },
    });
    await add({ _id: 'kept', ...pattern('im') });
    expect(await idsWhere({ p: { $regexp: 'a.b', options: 'im' } })).toEqual(['kept']);
  });
});

describe('remove', () => {
  it('tells how many it removed', async () => {
    await add({ _id: 'two', n: 5 }, { _id: 'three' });
    expect(await notes(['doc', 'three'], ['remove'])).toMatchObject({ value: { stats: { removed: 1 } } });
    expect(await notes(['doc', 'three'], ['remove'])).toMatchObject({ value: { stats: { removed: 0 } } });
    expect(await notes(['where', { n: 5 }], ['remove'])).toMatchObject({ value: { stats: { removed: 2 } } });
    expect(await idsWhere({})).toEqual([]);
  });
});
