/** Transactions through the genuine SDK, with what bites: who retries, and what runs outside. */
import { containing } from '../support/local-cloud';
import { is, sdkDatabase, type Step } from '../support/sdk-database';

const { probe, add, empty, note, idsWhere } = sdkDatabase();

const inNotes = (...steps: Step[]): Step[] => [['collection', 'notes'], ...steps];
const count = (by: number): Step[] => inNotes(['doc', 'one'], ['update', { data: { n: is('inc', by) } }]);
const transaction = (event: object): Promise<unknown> => probe({ action: 'transaction', ...event });

beforeEach(async () => {
  await empty();
  await add({ _id: 'one', n: 1 }, { _id: 'two', n: 1 });
});

describe('a transaction', () => {
  it('sets, updates, adds and removes all at once', async () => {
    const chains = [
      count(1),
      inNotes(['doc', 'three'], ['set', { data: { n: 3 } }]),
      inNotes(['add', { data: { _id: 'four' } }]),
      inNotes(['doc', 'two'], ['remove']),
      inNotes(['doc', 'two'], ['get']),
    ];
    expect(await transaction({ chains: chains.slice(0, 4) })).toMatchObject({ value: { attempts: 1 } });
    expect(await idsWhere({}, ['orderBy', '_id', 'asc'])).toEqual(['four', 'one', 'three']);
    expect(await note('one')).toMatchObject({ n: 2 });
  });

  it('of which one operation fails leaves nothing behind', async () => {
    const chains = [count(1), inNotes(['add', { data: { _id: 'two' } }])];
    expect(await transaction({ chains })).toMatchObject({ error: { errMsg: containing('E11000') } });
    expect(await note('one')).toEqual({ _id: 'one', n: 1 });
  });

  it('that conflicts at its commit is run again by the SDK', async () => {
    const chains = [count(10), inNotes(['doc', 'two'], ['get'])];
    expect(await transaction({ chains, meanwhile: [count(100)] })).toMatchObject({ value: { attempts: 2 } });
    expect(await note('one')).toMatchObject({ n: 111 });
  });

  it('that conflicts within an operation fails, and is not run again: the application has to', async () => {
    const chains = [inNotes(['doc', 'two'], ['get']), count(10)];
    expect(await transaction({ chains, meanwhile: [count(100)] })).toMatchObject({
      error: { errCode: -501001, errMsg: containing('write conflict') },
    });
    expect(await note('one')).toMatchObject({ n: 101 });
  });

  it('does not hold up others: those that only read never conflict', async () => {
    const chains = [inNotes(['doc', 'one'], ['get']), inNotes(['doc', 'two'], ['get'])];
    expect(await transaction({ chains, meanwhile: [count(1)] })).toMatchObject({
      value: { attempts: 1, results: [{ data: { n: 1 } }, { data: { n: 1 } }] },
    });
  });

  it('of 10 at once that count up, with the application’s own retries, loses none', async () => {
    const add1 = async (): Promise<void> => {
      for (;;) {
        const answer = await transaction({ chains: [count(1)] });
        if (typeof answer === 'object' && answer !== null && 'value' in answer) return;
      }
    };
    await Promise.all(Array.from({ length: 10 }, add1));
    expect(await note('one')).toMatchObject({ n: 11 });
  });

  it.each<[string, Step[], unknown[]]>([
    [
      'where().update',
      [
        ['where', { n: 1 }],
        ['update', { data: { n: 5 } }],
      ],
      [
        { _id: 'one', n: 5 },
        { _id: 'two', n: 5 },
      ],
    ],
    [
      'update without a condition',
      [['update', { data: { n: 5 } }]],
      [
        { _id: 'one', n: 5 },
        { _id: 'two', n: 5 },
      ],
    ],
    ['where().remove', [['where', { _id: 'one' }], ['remove']], [undefined, { _id: 'two', n: 1 }]],
    ['remove without a condition', [['remove']], [undefined, undefined]],
  ])('does not cover %s: it is carried out at once, and stays', async (_name, steps, left) => {
    await transaction({ chains: [inNotes(...steps)], rollback: true });
    expect([await note('one'), await note('two')]).toEqual(left);
  });

  it.each<[string, Step[], object, object]>([
    ['doc().get', [['doc', 'one'], ['get']], { data: { n: 1 } }, { data: { n: 2 } }],
    ['where().get', [['where', { n: 2 }], ['get']], { data: [] }, { data: [{ _id: 'one' }] }],
  ])('covers %s: it reads what the transaction has written', async (_name, steps, before, after) => {
    const chains = [inNotes(...steps), count(1), inNotes(...steps)];
    expect(await transaction({ chains })).toMatchObject({ value: { results: [before, {}, after] } });
  });

  it.each<[string, Step[], object]>([
    ['count', [['count']], { total: 2 }],
    ['where().count', [['where', { n: 2 }], ['count']], { total: 0 }],
    ['aggregate', [['aggregate'], ['match', { n: 2 }], ['end']], { list: [] }],
  ])('does not cover %s: it reads what others see', async (_name, steps, seen) => {
    const chains = [count(1), inNotes(['add', { data: { n: 2 } }]), inNotes(...steps)];
    expect(await transaction({ chains })).toMatchObject({ value: { results: [{}, {}, seen] } });
  });
});
