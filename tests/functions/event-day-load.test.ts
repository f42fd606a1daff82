/** What `npm run load` does, with a small crowd: a cloud that is killed midway loses nothing and counts nothing twice. */
import { playEventDay } from '../../tools/load/event-day';
import { startKillableCloud } from '../../tools/load/killable-cloud';
import { temporaryFolder } from '../support/local-cloud';

it('a day at the event comes to exactly what happened, though the cloud is killed midway', async () => {
  const cloud = await startKillableCloud(await temporaryFolder());
  const told: string[] = [];
  try {
    const day = await playEventDay(cloud, { people: 20, atOnce: 10, log: (line) => told.push(line) });
    expect(day).toMatchObject({ claims: 100, reports: 20, faults: [] });
    expect(day.broken).toBeGreaterThan(0);
    expect(told[0]).toMatch(/^killed after \d+ claims$/);
  } finally {
    await cloud.close();
  }
});
