/** What was acknowledged is there after a kill, however often and whenever it comes. */
import { EJSON } from 'bson';
import { administer } from '../support/cloud-console';
import { startCloudProcess } from '../support/cloud-process';
import { temporaryFolder, testFunctions } from '../support/local-cloud';

/** Kills in a row, on each of two data folders at a time. */
const kills = 50;
const writers = 6;

interface Answer {
  data?: { total?: number; insertedIds?: string[]; list?: string[] };
}

const count = async (url: string, query: object): Promise<unknown> => {
  const answer = await administer(url, {
    action: 'database.calculateDocument',
    collectionName: 'listed',
    query: EJSON.stringify(query),
  });
  return (answer as Answer).data?.total;
};

/** Adds documents from several writers at once, counting up a shared one, until the server is gone. */
const writeUntilKilled = async (
  url: string,
  prefix: string,
  acknowledged: (id: string) => void,
): Promise<void> => {
  const write = async (writer: number): Promise<void> => {
    for (let place = 0; ; place += 1) {
      const id = `${prefix}.${writer}.${place}`;
      const data = [EJSON.stringify({ _id: id, text: 'x'.repeat((place * 997) % 5000) })];
      await administer(url, { action: 'database.insertDocument', collectionName: 'listed', data });
      acknowledged(id);
    }
  };
  const writing = Array.from({ length: writers }, (_, writer) => write(writer));
  await Promise.allSettled(writing);
};

const killOften = async (lane: string): Promise<number> => {
  const dataDir = await temporaryFolder();
  const all: string[] = [];
  let server = await startCloudProcess(dataDir, testFunctions);
  for (let round = 0; round < kills; round += 1) {
    // Of all moments, those right after an answer and those between answers alike.
    const last = 1 + Math.floor(Math.random() * 40);
    const ids: string[] = [];
    const killed: Promise<void>[] = [];
    await writeUntilKilled(server.url, `${lane}${round}`, (id) => {
      ids.push(id);
      if (ids.length === last) killed.push(server.kill());
    });
    await Promise.all(killed);
    all.push(...ids);
    server = await startCloudProcess(dataDir, testFunctions);
    expect({ round, found: await count(server.url, { _id: { $in: ids } }) }).toEqual({
      round,
      found: ids.length,
    });
  }
  expect(await count(server.url, { _id: { $in: all } })).toBe(all.length);
  await server.kill();
  return all.length;
};

it('keeps every acknowledged write through 100 kills in the midst of writing', async () => {
  const [one, other] = await Promise.all([killOften('a'), killOften('b')]);
  expect(one).toBeGreaterThanOrEqual(kills);
  expect(other).toBeGreaterThanOrEqual(kills);
}, 300_000);
