import fc from 'fast-check';
import { HOUR, hourAt } from '../../miniprogram/domain/visits/event-clock';
import type { StatsData, VisitEvent } from '../../typings/event';
import { dataOf, refusal } from '../support/edition-cloud';
import { startTestCloud } from '../support/local-cloud';
import { recount, recounted, visitEvents } from '../support/visits';
import { reportableHours, servedEdition, visit, visitsOf, type VisitsCloud } from '../support/visits-cloud';

const start = async (): Promise<VisitsCloud> => {
  const local = await startTestCloud();
  return visitsOf(local, local.url);
};

const booth = (id: string, edition = '2023'): object => ({
  _id: id,
  edition,
  product: 'pay',
  label: { zh: '展台', en: 'Booth' },
  place: { zh: '一层', en: 'Ground floor' },
  created: 1,
  revoked: null,
});

describe('whoami', () => {
  it.each<[string, boolean]>([
    ['o_reader', false],
    ['o_organiser', true],
  ])('tells %s who they are', async (openid, organiser) => {
    const cloud = await start();
    expect(await cloud.console({ action: 'whoami' }, openid)).toEqual({
      ok: true,
      data: { openid, organiser },
    });
  });

  it('is refused without an openid, and with a field', async () => {
    const local = await startTestCloud();
    expect((await local.call('console', { action: 'whoami' })).status).toBe(403);
    const cloud = visitsOf(local, local.url);
    expect(await cloud.console({ action: 'whoami', openid: 'o_organiser' }, 'o_reader')).toEqual(
      refusal('INVALID_ARGUMENT', '^openid: '),
    );
  });
});

describe('stats', () => {
  let cloud: VisitsCloud;
  const asked = { action: 'stats', from: '2023-01-10', to: '2023-01-10', by: 'hour' };

  beforeAll(async () => {
    cloud = await start();
  });

  it('are for organisers only, whatever is asked', async () => {
    for (const event of [asked, { action: 'stats' }])
      expect(await cloud.console(event, 'o_reader')).toEqual(refusal('PERMISSION_DENIED', 'organisers'));
  });

  it('need an edition that is served', async () => {
    expect(await cloud.console(asked)).toEqual(refusal('NOT_FOUND', 'released'));
  });

  it.each<[string, object]>([
    ['from', { from: undefined }],
    ['from', { from: '2023-02-29' }],
    ['from', { from: '2023-01-10T24' }],
    ['from', { from: 20230110 }],
    ['from', { from: { $gt: '' } }],
    ['to', { to: '10/01/2023' }],
    ['to', { to: '2023-01-09' }],
    ['to', { from: '2023-01-10T10', to: '2023-01-10T09' }],
    ['to', { to: '2023-02-10' }],
    ['to', { from: '2022-01-10T10', to: '2023-01-10T09' }],
    ['by', { by: 'week' }],
    ['by', { by: undefined }],
    ['person', { person: 'o_reader' }],
    ['action', { action: 'everything' }],
    ['event', { note: 'x'.repeat(9000) }],
  ])('with a wrong %s are refused: %j', async (field, own) => {
    expect(await cloud.console({ ...asked, ...own })).toEqual(
      refusal('INVALID_ARGUMENT', `(?:^|; )${field}: `),
    );
  });

  it('take 31 days, by the day or the hour', async () => {
    await cloud.add('releases', servedEdition);
    for (const by of ['hour', 'day']) {
      const event = { ...asked, from: '2023-01-10', to: '2023-02-09', by };
      expect(dataOf(await cloud.console(event))).toMatchObject({ edition: '2023', by, times: [] });
    }
  });
});

describe('stamps', () => {
  it('are counted by the hour, the booth and the person, of the served edition, and no person is told', async () => {
    const cloud = await start();
    const now = Date.now();
    const hour = hourAt(now);
    await cloud.add('releases', servedEdition);
    await cloud.add('booths', booth('booth001'), booth('booth002'), booth('other001', 'other'));
    const stamp = (person: string, own: object = {}): object => ({
      edition: '2023',
      person,
      product: 'pay',
      booth: 'booth001',
      at: now,
      ...own,
    });
    const rest = ['channels', 'miniprogram', 'wecom', 'search'].map((product) => ({
      product,
      at: now - 40 * HOUR,
    }));
    await cloud.add(
      'stamps',
      stamp('person-a'),
      ...rest.map((own) => stamp('person-a', own)),
      stamp('person-b', { booth: 'gone0001' }),
      stamp('person-c', { at: now - 40 * HOUR }),
      stamp('person-d', { edition: 'other', booth: 'other001' }),
    );
    await cloud.report({
      events: [visit({ booth: 'booth001', count: 2 }), visit({ booth: 'made0001', count: 4 })],
    });
    const stats = dataOf(
      await cloud.console({ action: 'stats', from: hour, to: hour, by: 'hour' }),
    ) as StatsData;
    expect(stats).toMatchObject({
      total: { visits: 6, scans: 8, stamps: 2, shares: 0 },
      visitors: 2,
      badges: 1,
      times: [{ time: hour, visits: 6, scans: 8, stamps: 2, shares: 0 }],
    });
    expect(stats.booths.map(({ id, scans, stamps, times }) => ({ id, scans, stamps, times }))).toEqual([
      { id: 'booth001', scans: 3, stamps: 1, times: [{ time: hour, scans: 3, stamps: 1 }] },
      { id: 'booth002', scans: 0, stamps: 0, times: [] },
    ]);
    expect(JSON.stringify(stats)).not.toMatch(/person/);
  });
});

it('stats are at any moment what counting every event comes to, however often hours were rolled up', async () => {
  const cloud = await start();
  await cloud.add('releases', servedEdition);
  await cloud.add('booths', booth('booth001'), booth('booth002'));
  // Few hours, far apart, so that most are reported again after they were rolled up.
  const hours = reportableHours().filter((_, ago) => ago % 40 < 2);
  const report = fc.array(visitEvents(hours), { minLength: 1, maxLength: 20 });
  const step = fc.oneof(
    { weight: 3, arbitrary: report },
    { weight: 1, arbitrary: fc.constant('roll up' as const) },
  );
  const reported: VisitEvent[] = [];

  const expectRecount = async (): Promise<void> => {
    const expected = recount(reported);
    delete expected.booths.unknown1;
    expect(recounted(await cloud.stats())).toEqual(expected);
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      for (const [place, next] of steps.entries()) {
        if (next === 'roll up') {
          // Asked while hours are being rolled up, it is the same.
          const [rolled] = await Promise.all([cloud.rollUp(), expectRecount(), expectRecount()]);
          expect(rolled).toMatchObject({ ok: true });
        } else {
          const twice = { events: next, batch: `batch-${reported.length}-${place}` };
          await cloud.report(twice);
          reported.push(...next);
          await cloud.report(twice);
        }
        await expectRecount();
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );
  expect((await cloud.documents('rollups')).size).toBeGreaterThan(hours.length / 2);
});
