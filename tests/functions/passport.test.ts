/** A visitor's stamps: given once a product, and to nobody else. */
import { setTimeout } from 'node:timers/promises';
import { sceneOf, unlikeId } from '../support/booth-scenes';
import { dataOf, refusal } from '../support/edition-cloud';
import {
  atOnce,
  databaseRequests,
  releaseEdition,
  startEventCloud,
  type EventCloud,
} from '../support/event-cloud';

let cloud: EventCloud;

describe('a claim', () => {
  beforeAll(async () => {
    cloud = await startEventCloud();
  });

  it('gives the stamp of the booth’s product, and tells where stamps are to be had', async () => {
    const [pay, gone] = [await cloud.booth('pay'), await cloud.booth('wecom')];
    await cloud.revoke(gone.id);
    const before = Date.now();
    const data = dataOf(await cloud.claim('o_first', pay.scene));
    expect(data).toEqual({
      edition: 'sample',
      stamps: [{ product: 'pay', booth: pay.id, at: expect.any(Number) as number }],
      booths: [{ id: pay.id, product: 'pay', label: pay.label, place: pay.place }],
      fresh: true,
    });
    expect(data.stamps[0]?.at).toBeGreaterThanOrEqual(before);
    expect(data.stamps[0]?.at).toBeLessThanOrEqual(Date.now());
    expect(dataOf(await cloud.passport('o_first', { action: 'list' }))).toEqual({
      edition: 'sample',
      stamps: data.stamps,
      booths: data.booths,
    });
  });

  it('again gives nothing, and at another booth of the product neither: the first stamp stays', async () => {
    const [one, other] = [await cloud.booth('search'), await cloud.booth('search')];
    const first = dataOf(await cloud.claim('o_again', one.scene));
    for (const { scene } of [one, other, one])
      expect(dataOf(await cloud.claim('o_again', scene))).toEqual({ ...first, fresh: false });
    expect(first.stamps).toMatchObject([{ product: 'search', booth: one.id }]);
  });

  it('collects all five, the first one first', async () => {
    const products = ['wecom', 'pay', 'search', 'channels', 'miniprogram'] as const;
    for (const product of products) {
      const { fresh } = dataOf(await cloud.claim('o_all', (await cloud.booth(product)).scene));
      expect(fresh).toBe(true);
      // The next one is later, as the clock counts.
      await setTimeout(2);
    }
    const { stamps } = dataOf(await cloud.passport('o_all', { action: 'list' }));
    expect(stamps.map(({ product }) => product)).toEqual(products);
  });

  it('of one person is nothing to another', async () => {
    const { scene } = await cloud.booth('pay');
    dataOf(await cloud.claim('o_one', scene));
    expect(dataOf(await cloud.passport('o_other', { action: 'list' })).stamps).toEqual([]);
    expect(dataOf(await cloud.claim('o_other', scene)).stamps).toHaveLength(1);
    expect(dataOf(await cloud.passport('o_one', { action: 'list' })).stamps).toHaveLength(1);
  });

  it('200 times at once by one person gives one stamp, and exactly one answer is fresh', async () => {
    const booths = [await cloud.booth('pay'), await cloud.booth('pay')];
    const before = (await cloud.ids('stamps')).length;
    const answers = await atOnce(200, (place) => cloud.claim('o_many', booths[place % 2]?.scene ?? ''));
    const data = answers.map(dataOf);
    expect(data.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect(new Set(data.map(({ stamps }) => JSON.stringify(stamps))).size).toBe(1);
    expect(data[0]?.stamps).toHaveLength(1);
    expect(await cloud.ids('stamps')).toHaveLength(before + 1);
  });

  it('by 100 persons at once gives each their own', async () => {
    const { scene } = await cloud.booth('channels');
    const answers = await atOnce(100, (place) => cloud.claim(`o_crowd_${place}`, scene));
    for (const answer of answers) {
      const { fresh, stamps } = dataOf(answer);
      expect([fresh, stamps.length]).toEqual([true, 1]);
    }
  });

  it('costs two database operations, one where the stamp is there, as a list does', async () => {
    const { scene } = await cloud.booth('pay');
    const first = await databaseRequests(() => cloud.claim('o_counted', scene));
    const again = await databaseRequests(() => cloud.claim('o_counted', scene));
    const list = await databaseRequests(() => cloud.passport('o_counted', { action: 'list' }));
    expect({ first, again, list }).toEqual({ first: 2, again: 1, list: 1 });
  });

  it('looks at no document that it does not need', async () => {
    const { scene } = await cloud.booth('pay');
    cloud.explained.length = 0;
    dataOf(await cloud.claim('o_indexed', scene));
    dataOf(await cloud.passport('o_indexed', { action: 'list' }));
    await cloud.claim('o_indexed', 'none of ours');
    expect(new Set(cloud.explained.map(({ collection }) => collection))).toEqual(
      new Set(['booths', 'stamps', 'releases', 'attempts']),
    );
    expect(
      cloud.explained.filter(({ index, examined, matched }) => index === null || examined > matched),
    ).toEqual([]);
  });
});

describe('a code that gives nothing', () => {
  beforeAll(async () => {
    cloud = await startEventCloud();
  });

  it('is a revoked booth’s, also for who has the stamp', async () => {
    const { id, scene } = await cloud.booth('pay');
    dataOf(await cloud.claim('o_has', scene));
    await cloud.revoke(id);
    for (const openid of ['o_has', 'o_late'])
      expect(await cloud.claim(openid, scene)).toEqual({
        ok: false,
        error: { code: 'FAILED_PRECONDITION', message: 'This code is no longer in use.' },
      });
    expect(dataOf(await cloud.passport('o_has', { action: 'list' }))).toMatchObject({
      stamps: [{ product: 'pay', booth: id }],
      booths: [],
    });
    expect(dataOf(await cloud.passport('o_late', { action: 'list' })).stamps).toEqual([]);
  });

  it('is one that was signed with another secret', async () => {
    const { id } = await cloud.booth('pay');
    expect(await cloud.claim('o_forger', sceneOf(id, 'a secret of somebody else'))).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND', message: 'This is not a code of ours.' },
    });
    expect(dataOf(await cloud.passport('o_forger', { action: 'list' })).stamps).toEqual([]);
  });

  it('is one with a character changed', async () => {
    const { scene } = await cloud.booth('pay');
    const changed = [
      unlikeId(scene),
      scene.slice(0, -1),
      `${scene}A`,
      scene.toUpperCase(),
      ` ${scene}`,
      scene.replace('1.', '2.'),
    ];
    for (const [place, text] of changed.entries())
      expect(await cloud.claim(`o_near_${place}`, text)).toEqual(refusal('NOT_FOUND', 'not a code of ours'));
  });

  it('is a page’s own, a hostile text and an emoji', async () => {
    for (const [place, text] of ['p', '{"$ne":""}', '$booths', '../current', '微信之约', '🎫', ' '].entries())
      expect(await cloud.claim(`o_odd_${place}`, text)).toEqual(refusal('NOT_FOUND', 'not a code of ours'));
    expect(await cloud.ids('stamps')).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['scene', { action: 'claim' }],
    ['scene', { action: 'claim', scene: '' }],
    ['scene', { action: 'claim', scene: 'x'.repeat(33) }],
    ['scene', { action: 'claim', scene: '码'.repeat(2000) }],
    ['scene', { action: 'claim', scene: null }],
    ['scene', { action: 'claim', scene: 1 }],
    ['scene', { action: 'claim', scene: { $ne: '' } }],
    ['scene', { action: 'claim', scene: ['1.aaaaaaaa'] }],
    ['person', { action: 'list', person: 'x' }],
    ['openid', { action: 'claim', scene: 'p', openid: 'o_other' }],
    ['action', {}],
    ['action', { action: 'revoke' }],
    ['event', { action: 'claim', scene: 'x'.repeat(9000) }],
  ])('a wrong %s is named and written nowhere: %#', async (field, event) => {
    const before = [await cloud.ids('stamps'), await cloud.ids('attempts')];
    expect(await cloud.send('passport', event, 'o_wrong')).toEqual(
      refusal('INVALID_ARGUMENT', `(^|; )${field}: `),
    );
    expect([await cloud.ids('stamps'), await cloud.ids('attempts')]).toEqual(before);
  });
});

describe('another edition', () => {
  beforeAll(async () => {
    cloud = await startEventCloud();
  });

  it('has stamps and booths of its own; a code gives the stamp of its booth’s edition', async () => {
    const old = await cloud.booth('pay');
    const before = dataOf(await cloud.claim('o_both', old.scene));
    await releaseEdition(cloud, 'next');
    expect(dataOf(await cloud.passport('o_both', { action: 'list' }))).toEqual({
      edition: 'next',
      stamps: [],
      booths: [],
    });
    const booth = await cloud.booth('pay');
    const claimed = dataOf(await cloud.claim('o_both', booth.scene));
    expect(claimed).toMatchObject({ stamps: [{ booth: booth.id }], booths: [{ id: booth.id }], fresh: true });
    expect(dataOf(await cloud.claim('o_both', old.scene))).toEqual({ ...before, fresh: false });
  });

  it('that was removed has no booths: its codes are none of ours any more, and no misses', async () => {
    const { scene } = await cloud.booth('pay');
    const elsewhere = await startEventCloud();
    for (let time = 0; time < 12; time += 1)
      expect(await elsewhere.claim('o_left', scene)).toEqual({
        ok: false,
        error: { code: 'NOT_FOUND', message: 'This is not a code of ours.' },
      });
    expect(await elsewhere.ids('attempts')).toEqual([]);
  });
});

describe('before anything is released', () => {
  it.each([true, false])('a passport is empty; collections there: %j', async (collections) => {
    cloud = await startEventCloud({ released: false, collections });
    expect(await cloud.passport('o_early', { action: 'list' })).toEqual({
      ok: true,
      data: { stamps: [], booths: [] },
    });
  });

  it('collections that are missing are made, also by many at once', async () => {
    cloud = await startEventCloud({ collections: false });
    const lists = await atOnce(20, (place) => cloud.passport(`o_${place}`, { action: 'list' }));
    expect(new Set(lists.map((list) => JSON.stringify(dataOf(list)))).size).toBe(1);
    const { scene } = await cloud.booth('pay');
    expect(dataOf(await cloud.claim('o_early', scene)).fresh).toBe(true);
    expect(await cloud.claim('o_early', 'none')).toEqual(refusal('NOT_FOUND'));
  });
});
