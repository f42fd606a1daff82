/** An edition's booths: how many there are, in which order, which count, and whose codes they have. */
import { sceneOf } from '../support/booth-scenes';
import { dataOf, refusal } from '../support/edition-cloud';
import { atOnce, releaseEdition, startEventCloud, type EventCloud } from '../support/event-cloud';
import { temporaryFolder } from '../support/local-cloud';

const good = { action: 'create' as const, product: 'pay', label: '咖啡', place: '一号馆' };

let cloud: EventCloud;

const stored = (): Promise<string[]> => cloud.ids('booths');

describe('an edition', () => {
  beforeAll(async () => {
    cloud = await startEventCloud();
  });

  it('has 100 booths at most, revoked ones too, also where 30 are made at once', async () => {
    for (let made = 0; made < 90; made += 10)
      (await atOnce(10, () => cloud.codes(good))).forEach((answer) => dataOf(answer));
    const [first = ''] = await stored();
    await cloud.revoke(first);
    const answers = await atOnce(30, () => cloud.codes(good));
    const made = answers.filter(({ ok }) => ok).length;
    expect(await stored()).toHaveLength(90 + made);
    expect(made).toBeLessThanOrEqual(10);
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(answer).toEqual(refusal('FAILED_PRECONDITION', '100 booths'));
    // Those who met at the end may all have made room for each other.
    for (let left = 10 - made; left > 0; left -= 1) await cloud.booth('pay');
    expect(await cloud.codes(good)).toEqual(refusal('FAILED_PRECONDITION', '100 booths'));
    expect(await stored()).toHaveLength(100);
  });

  it('that is served next begins anew', async () => {
    await releaseEdition(cloud, 'next');
    expect(dataOf(await cloud.codes({ action: 'list' })).booths).toEqual([]);
    expect((await cloud.booth('pay')).edition).toBe('next');
  });
});

describe('before anything is released', () => {
  beforeAll(async () => {
    cloud = await startEventCloud({ released: false, collections: false });
  });

  it('there are no booths, and none can be made', async () => {
    expect(await cloud.codes({ action: 'list' })).toEqual({ ok: true, data: { booths: [] } });
    expect(await cloud.codes(good)).toEqual(refusal('FAILED_PRECONDITION', 'released'));
    expect(await cloud.codes({ action: 'revoke', id: 'aaaaaaaa' })).toEqual(refusal('NOT_FOUND', '^id: '));
  });

  it('the first booth makes its collection', async () => {
    await releaseEdition(cloud, 'sample');
    const booth = await cloud.booth('pay');
    expect(dataOf(await cloud.codes({ action: 'list' })).booths).toEqual([booth]);
  });
});

describe('list and revoke', () => {
  beforeAll(async () => {
    cloud = await startEventCloud();
  });

  it('lists those that count first, in the products’ order, then as they were made', async () => {
    for (const [product, label] of [
      ['search', 'e'],
      ['pay', 'b'],
      ['channels', 'gone'],
      ['pay', 'c'],
      ['channels', 'a'],
      ['wecom', 'd'],
    ] as const)
      await cloud.booth(product, label);
    const { booths } = dataOf(await cloud.codes({ action: 'list' }));
    await cloud.revoke(booths.find(({ label }) => label.en === 'gone')?.id ?? '');
    const after = dataOf(await cloud.codes({ action: 'list' })).booths;
    expect(after.map(({ label }) => label.en)).toEqual(['a', 'b', 'c', 'd', 'e', 'gone']);
    expect(after.map(({ revoked }) => revoked === null)).toEqual([true, true, true, true, true, false]);
  });

  it('revoking again keeps the first time, also 50 times at once', async () => {
    const { id } = await cloud.booth('pay');
    const answers = await atOnce(50, () => cloud.codes({ action: 'revoke', id }));
    const times = new Set(answers.map((answer) => dataOf(answer).booth.revoked));
    expect([...times]).toEqual([expect.any(Number)]);
    expect(await cloud.document('booths', id)).toMatchObject({ revoked: [...times][0] });
  });

  it('a booth of an edition that is no longer served can be revoked', async () => {
    const { id } = await cloud.booth('pay');
    await releaseEdition(cloud, 'next');
    expect(dataOf(await cloud.codes({ action: 'revoke', id })).booth).toMatchObject({
      edition: 'sample',
      revoked: expect.any(Number) as number,
    });
  });

  it.each(['aaaaaaaa', '', 'x'.repeat(5000), '$ne', '../current'])('knows no booth %#', async (id) => {
    expect(await cloud.codes({ action: 'revoke', id })).toEqual(refusal('NOT_FOUND', '^id: '));
    expect(await cloud.codes({ action: 'render', id })).toEqual(refusal('NOT_FOUND', '^id: '));
  });

  it.each([undefined, 7, null, { $ne: '' }, ['aaaaaaaa']])('names an id that is no text: %j', async (id) => {
    expect(await cloud.codes({ action: 'revoke', id })).toEqual(refusal('INVALID_ARGUMENT', '^id: '));
  });
});

describe('the secret', () => {
  const start = (dataDir: string, secret: string): Promise<EventCloud> =>
    startEventCloud({ dataDir, variables: { SCENE_SECRET: secret } });

  it('makes the code: the same one at any time, another one with another secret', async () => {
    const dataDir = await temporaryFolder();
    const one = await start(dataDir, 'the secret of one event');
    const { id, scene } = await one.booth('pay');
    expect(scene).toBe(sceneOf(id, 'the secret of one event'));
    await one.cloud.close();
    const other = await start(dataDir, 'the secret of another event');
    const [changed] = dataOf(await other.codes({ action: 'list' })).booths;
    expect(changed).toMatchObject({ id, scene: expect.stringMatching(`^1\\.${id}\\.`) as string });
    expect(changed?.scene).not.toBe(scene);
    await other.cloud.close();
    const again = await start(dataDir, 'the secret of one event');
    expect(dataOf(await again.codes({ action: 'list' })).booths).toMatchObject([{ id, scene }]);
  });

  it.each(['', 'fifteen letters'])('has to be long enough, which %j is not', async (secret) => {
    cloud = await start(await temporaryFolder(), secret);
    const ofBooth = ['revoke', 'render'].map((action) => ({ action, id: 'aaaaaaaa' }));
    for (const event of [good, { action: 'list' }, ...ofBooth])
      expect(await cloud.send('codes', event, 'o_organiser')).toEqual(
        refusal('FAILED_PRECONDITION', 'SCENE_SECRET', '16'),
      );
    expect(await stored()).toEqual([]);
  });
});
