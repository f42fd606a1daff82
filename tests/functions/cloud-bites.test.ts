/** What the SDK and the platform do that one would not expect, so that our functions never count on more. */
import { containing } from '../support/local-cloud';
import { administer } from '../support/cloud-console';
import { is, sdkDatabase } from '../support/sdk-database';

const { cloud, notes, probe, database, add, empty, note, idsWhere } = sdkDatabase();

beforeEach(async () => {
  await empty();
  await add({ _id: 'one', e: { kept: 1 } }, { _id: 'two' });
});

describe('the SDK', () => {
  it('drops an empty object from an update without a word', async () => {
    await notes(['doc', 'one'], ['update', { data: { e: {}, n: 1 } }]);
    expect(await note('one')).toEqual({ _id: 'one', e: { kept: 1 }, n: 1 });
  });

  it('refuses a condition whose only value is undefined', async () => {
    expect(await notes(['where', { a: { $undefined: true } }], ['get'])).toHaveProperty('error');
  });

  it('drops a condition that is undefined beside others, and so finds, changes and removes more', async () => {
    await add({ _id: 'three', a: 1 }, { _id: 'four', a: 1, b: 1 });
    const both = { a: 1, b: { $undefined: true } };
    expect((await idsWhere({ a: 1, b: 1 })).sort()).toEqual(['four']);
    expect((await idsWhere(both)).sort()).toEqual(['four', 'three']);
    expect(await notes(['where', both], ['count'])).toMatchObject({ value: { total: 2 } });
    expect(await notes(['where', both], ['update', { data: { n: 1 } }])).toMatchObject({
      value: { stats: { updated: 2 } },
    });
    expect(await notes(['where', both], ['remove'])).toMatchObject({ value: { stats: { removed: 2 } } });
    expect((await idsWhere({})).sort()).toEqual(['one', 'two']);
  });

  it('takes limit(0) for 100, and more than 1,000 for 1,000', async () => {
    await Promise.all(
      Array.from({ length: 11 }, (_, group) =>
        administer(cloud().url, {
          action: 'database.insertDocument',
          collectionName: 'notes',
          data: Array.from({ length: 100 }, (_each, place) => JSON.stringify({ _id: `n${group}.${place}` })),
        }),
      ),
    );
    expect(await idsWhere({}, ['limit', 0])).toHaveLength(100);
    expect(await idsWhere({}, ['limit', 5000])).toHaveLength(1000);
  });

  it('updates and removes everything where there is no condition', async () => {
    expect(await notes(['update', { data: { seen: true } }])).toMatchObject({
      value: { stats: { updated: 2 } },
    });
    expect(await notes(['remove'])).toMatchObject({ value: { stats: { removed: 2 } } });
  });

  it('has no facet', async () => {
    expect(await notes(['aggregate'], ['facet', {}])).toMatchObject({
      error: { errMsg: containing('TypeError') },
    });
  });

  it('makes a number of an openid of digits, so the local cloud takes none', async () => {
    const { status } = await cloud().call('probe', {}, { openid: '12345' });
    expect(status).toBe(400);
  });
});

describe('an error', () => {
  it.each<[string, () => Promise<unknown>, number, string]>([
    ['a missing collection', () => database(['collection', 'missing'], ['get']), -502005, 'missing'],
    ['a taken id', () => notes(['add', { data: { _id: 'one' } }]), -502001, 'E11000'],
    [
      'a query that cannot be read',
      () => notes(['where', { s: { $regexp: '(' } }], ['get']),
      -501007,
      'query',
    ],
    [
      'an openapi call that is not spoken',
      () => probe({ action: 'openapi', name: 'security.msgSecCheck' }),
      -501001,
      'openapi.security.msgSecCheck',
    ],
    ['a collection made twice', () => database(['createCollection', 'notes']), -1, 'exists'],
    [
      'aggregation of a missing collection',
      () => database(['collection', 'missing'], ['aggregate'], ['end']),
      -1,
      'missing',
    ],
  ])('%s', async (_name, run, errCode, message) => {
    expect(await run()).toMatchObject({ error: { errCode, errMsg: containing(message) } });
  });

  it.each<[string, unknown, string]>([
    ['no JSON', 'x', 'INVALID_PARAM'],
    ['no action', {}, 'SYS_ERR'],
    ['an unknown action', { action: 'database.drop' }, 'SYS_ERR'],
    [
      'a wrong limit',
      { action: 'database.getDocument', collectionName: 'notes', queryType: 'WHERE', limit: 1001 },
      'INVALID_PARAM',
    ],
    ['no collection', { action: 'database.calculateDocument' }, 'INVALID_PARAM'],
    [
      'an order that is none',
      { action: 'database.getDocument', collectionName: 'notes', queryType: 'WHERE', order: '{"a":2}' },
      'INVALID_PARAM',
    ],
    [
      'an unknown transaction',
      { action: 'database.commitTransaction', transactionId: 'none' },
      'DATABASE_TRANSACTION_FAIL',
    ],
  ])('with %s is answered with status 200 and a code', async (_name, body, code) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${cloud().url}/admin`, { method: 'POST', body: text });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ code, requestId: containing('-') });
  });
});

it('an order by the id, page after page, meets every document once', async () => {
  const seen: unknown[] = [];
  for (let last = ''; ;) {
    const page = await idsWhere({ _id: is('gt', last) }, ['orderBy', '_id', 'asc'], ['limit', 1]);
    if (page.length === 0) break;
    seen.push(...page);
    last = String(page[0]);
  }
  expect(seen).toEqual(['one', 'two']);
});
