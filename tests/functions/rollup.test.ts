import { main } from '../../cloudfunctions/rollup';
import { DAY, HOUR, hourAt } from '../../miniprogram/domain/visits/event-clock';
import type { LocalCloud } from '../../tools/local-cloud';
import { inProject } from '../../tools/support/paths';
import type { VisitEvent } from '../../typings/event';
import { startCloudProcess } from '../support/cloud-process';
import { dataOf, refusal } from '../support/edition-cloud';
import { startTestCloud, temporaryFolder } from '../support/local-cloud';
import { recount, recounted } from '../support/visits';
import {
  batchOf,
  remoteCaller,
  reportableHours,
  servedEdition,
  visit,
  visitsOf,
  type VisitsCloud,
} from '../support/visits-cloud';

const MINUTE = 60 * 1000;

const start = async (): Promise<{ local: LocalCloud; cloud: VisitsCloud }> => {
  const local = await startTestCloud();
  const cloud = visitsOf(local, local.url);
  await cloud.add('releases', servedEdition);
  return { local, cloud };
};

const rollupsOf = async (cloud: VisitsCloud): Promise<Map<string, unknown>> => {
  const rollups = await cloud.documents('rollups');
  rollups.delete('state');
  return rollups;
};

const rolledTo = async (cloud: VisitsCloud): Promise<number> =>
  Number((await cloud.documents('rollups')).get('state')?.at);

const summed = (hours: number, removed = { events: 0, attempts: 0 }): object => ({
  ok: true,
  data: { hours, removed },
});

describe('it runs', () => {
  it('for no caller, an organiser included', async () => {
    const { local } = await start();
    const timer = { Type: 'Timer', TriggerName: 'hourly', Time: '2023-01-10T01:05:00Z' };
    for (const openid of ['o_reader', 'o_organiser'])
      expect((await local.call('rollup', timer, { openid })).body).toEqual(
        refusal('PERMISSION_DENIED', 'timer'),
      );
    expect((await local.call('rollup', timer)).status).toBe(403);
  });

  it.each([{}, { action: 'run' }, { Type: 'Http', TriggerName: 'hourly', Time: '' }])(
    'for no event but the timer’s: %j',
    async (event) => {
      expect(await main(event)).toEqual(refusal('INVALID_ARGUMENT', 'Type: '));
    },
  );

  it('on an empty database', async () => {
    const { cloud } = await start();
    expect(await cloud.rollUp()).toEqual(summed(0));
  });
});

describe('the sums', () => {
  it('are of every reported hour, and done again they stay what they are', async () => {
    const { cloud } = await start();
    const [now = '', before = ''] = reportableHours();
    const events = [
      visit({ hour: now, count: 3, booth: 'booth001' }),
      visit({ hour: before, kind: 'share' }),
    ];
    await cloud.report({ events });
    await cloud.report({ events: [visit({ hour: now })] });
    expect(await cloud.rollUp()).toEqual(summed(2));
    const rollups = await rollupsOf(cloud);
    expect(rollups.get(now)).toMatchObject({ visits: 4, scans: 3, booths: [{ name: 'booth001', count: 3 }] });
    expect(rollups.get(before)).toMatchObject({ visits: 0, shares: 1 });
    expect(await cloud.rollUp()).toEqual(summed(2));
    expect(await rollupsOf(cloud)).toEqual(rollups);
  });

  it('take in events that come late', async () => {
    const { cloud } = await start();
    const hour = hourAt(Date.now() - 6 * DAY);
    await cloud.report({ events: [visit({ hour, count: 5 })] });
    await cloud.rollUp();
    await cloud.report({ events: [visit({ hour, count: 2 })] });
    await cloud.rollUp();
    expect((await rollupsOf(cloud)).get(hour)).toMatchObject({ visits: 7 });
  });

  it('take in a batch that was being written while they were made, or by a clock that is behind', async () => {
    const { cloud } = await start();
    await cloud.rollUp();
    const late = batchOf('written-late', (await rolledTo(cloud)) - 5 * MINUTE, [visit({ count: 8 })]);
    await cloud.add('events', late);
    expect((await cloud.stats()).total.visits).toBe(8);
    await cloud.rollUp();
    expect((await cloud.stats()).total.visits).toBe(8);
  });

  it('of missed days are caught up in steps, and a batch of any moment counts once', async () => {
    const { cloud } = await start();
    const begin = Date.now() - 3 * DAY;
    const hours = [hourAt(begin), hourAt(begin + DAY)];
    // More than a page of the same moment, and more than a step in all.
    const batches = Array.from({ length: 12_000 }, (_, place) =>
      batchOf(`batch-${place}`, begin + Math.floor(place / 1300) * HOUR, [visit({ hour: hours[place % 2] })]),
    );
    await cloud.add('events', ...batches);
    expect((await cloud.stats()).total.visits).toBe(12_000);
    expect(await cloud.rollUp()).toEqual(summed(2));
    expect([...(await rollupsOf(cloud)).keys()].sort()).toEqual(hours);
    for (const hour of hours) expect((await rollupsOf(cloud)).get(hour)).toMatchObject({ visits: 6000 });
    expect((await cloud.stats()).total.visits).toBe(12_000);
  });
});

describe('what had its time', () => {
  it('goes once it is rolled up: batches of more than eight days ago', async () => {
    const { cloud } = await start();
    const at = Date.now() - 8 * DAY - HOUR;
    const hour = hourAt(at);
    await cloud.add('events', batchOf('very-old', at, [visit({ hour, count: 6 })]));
    await cloud.add('events', batchOf('not-so-old', at + 2 * HOUR, [visit({ hour, count: 1 })]));
    expect(await cloud.rollUp()).toEqual(summed(1));
    const rollups = await rollupsOf(cloud);
    expect(rollups.get(hour)).toMatchObject({ visits: 7 });
    expect(await cloud.rollUp()).toEqual(summed(0, { events: 1, attempts: 0 }));
    expect([...(await cloud.documents('events')).keys()]).toEqual(['not-so-old']);
    expect(await rollupsOf(cloud)).toEqual(rollups);
  });

  it('goes: attempts that ended more than a day ago', async () => {
    const { cloud } = await start();
    await cloud.add(
      'attempts',
      { _id: 'ended', until: Date.now() - DAY - MINUTE },
      { _id: 'of-today', until: Date.now() - DAY + 10 * MINUTE },
      { _id: 'to-come', until: Date.now() + MINUTE },
    );
    expect(await cloud.rollUp()).toEqual(summed(0, { events: 0, attempts: 1 }));
    expect([...(await cloud.documents('attempts')).keys()].sort()).toEqual(['of-today', 'to-come']);
  });
});

it('killed at any moment and run again, it comes to the same', async () => {
  const dataDir = await temporaryFolder();
  const hours = reportableHours();
  const events = hours.flatMap((hour, place): VisitEvent[] => [
    visit({ hour, count: place + 1 }),
    visit({ hour, kind: 'share', channel: 'chat' }),
  ]);
  const expected = recount(events);
  const during = async (work: (cloud: VisitsCloud) => Promise<void>): Promise<void> => {
    const server = await startCloudProcess(dataDir, inProject('cloudfunctions'));
    await work(visitsOf(remoteCaller(server.url), server.url));
    await server.kill();
  };
  await during(async (cloud) => {
    await cloud.add('releases', servedEdition);
    const batches = events.map((event, place) => batchOf(`batch-${place}`, Date.now(), [event]));
    await cloud.add('events', ...batches);
  });

  const left: number[] = [];
  for (const written of [0, 20, 60, 120]) {
    const running: Promise<unknown>[] = [];
    await during(async (cloud) => {
      running.push(cloud.rollUp().catch(() => null));
      while ((await rollupsOf(cloud)).size < written) await cloud.documents('releases');
    });
    await Promise.all(running);
    await during(async (cloud) => {
      left.push((await rollupsOf(cloud)).size);
      // Neither the hours that were written nor those that were not are counted twice, or lost.
      expect(recounted(await cloud.stats())).toEqual(expected);
    });
  }
  // Kills in the midst of it were among them.
  expect(left.filter((written) => written > 0 && written < hours.length)).not.toEqual([]);

  await during(async (cloud) => {
    expect(dataOf(await cloud.rollUp())).toMatchObject({ hours: hours.length });
    const rollups = await rollupsOf(cloud);
    for (const [place, hour] of hours.entries())
      expect(rollups.get(hour)).toMatchObject({ visits: place + 1, shares: 1 });
    expect(recounted(await cloud.stats())).toEqual(expected);
  });
});
