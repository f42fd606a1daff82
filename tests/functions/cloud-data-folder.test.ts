/** A data folder that cannot be used, or written: one clear message, and nothing in it is changed. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EJSON } from 'bson';
import { administer, readDocument } from '../support/cloud-console';
import { spawnCloud, startCloudProcess } from '../support/cloud-process';
import { containing, startTestCloud, temporaryFolder, testFunctions } from '../support/local-cloud';

/** What a local cloud says that does not start. */
const refusalFor = async (dataDir: string): Promise<string[]> => {
  const { child, complaints } = await spawnCloud(dataDir, testFunctions);
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(1);
  return complaints;
};

const add = async (url: string, _id: string, bytes: number): Promise<unknown> =>
  administer(url, {
    action: 'database.insertDocument',
    collectionName: 'listed',
    data: [EJSON.stringify({ _id, text: 'x'.repeat(bytes) })],
  });

it('a full disk refuses the write; what was there stays, and what still fits is written', async () => {
  const dataDir = await temporaryFolder();
  // The largest file its processes may write, in blocks of 512 or 1,024 bytes.
  const server = await startCloudProcess(dataDir, testFunctions, 'ulimit -f 200');
  const written: string[] = [];
  let refused: unknown;
  for (let place = 0; refused === undefined; place += 1) {
    const answer = await add(server.url, `n${place}`, 20_000);
    if ((answer as { code?: string }).code === undefined) written.push(`n${place}`);
    else refused = answer;
  }
  expect(refused).toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: containing('nothing was written: '),
  });
  expect(written.length).toBeGreaterThan(3);

  // Several at once, of which none fits: none of them is seen, now or later.
  const many = await Promise.all(['a', 'b', 'c'].map((id) => add(server.url, id, 60_000)));
  expect(many).toEqual(
    [1, 2, 3].map(() => expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }) as unknown),
  );
  expect(await readDocument(server.url, 'listed', 'a')).toBeUndefined();
  expect(await add(server.url, 'small', 10)).toMatchObject({ data: { insertedIds: ['small'] } });
  await server.kill();

  const again = await startCloudProcess(dataDir, testFunctions);
  const found = await administer(again.url, {
    action: 'database.getDocument',
    collectionName: 'listed',
    queryType: 'WHERE',
    projection: '{"_id":1}',
  });
  const ids = [...written, 'small'].map((_id) => EJSON.stringify({ _id }));
  expect(found).toMatchObject({ data: { list: ids } });
  expect(await add(again.url, 'large', 500_000)).toMatchObject({ data: { insertedIds: ['large'] } });
  await again.kill();
});

it('damaged data are refused by file and place, and stay as they are', async () => {
  const dataDir = await temporaryFolder();
  const cloud = await startTestCloud({ dataDir, functionsRoot: testFunctions });
  await add(cloud.url, 'one', 100);
  await add(cloud.url, 'two', 100);
  await cloud.close();
  const file = path.join(dataDir, 'database.journal');
  const bytes = await readFile(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 150) ^ 1, bytes.length - 150);
  await writeFile(file, bytes);
  expect(await refusalFor(dataDir)).toEqual([
    expect.stringMatching(
      /database\.journal cannot be used: it is damaged at byte \d+\. Nothing was changed/,
    ),
  ]);
  expect((await readFile(file)).equals(bytes)).toBe(true);
  expect(await readdir(dataDir)).toEqual(['database.journal']);
});

it('a folder of something else is refused, and stays as it is', async () => {
  const dataDir = await temporaryFolder();
  await writeFile(path.join(dataDir, 'letter.txt'), 'Dear');
  expect(await refusalFor(dataDir)).toEqual([containing('holds other files (letter.txt)')]);
  expect(await readdir(dataDir)).toEqual(['letter.txt']);
});

it('a second owner is refused, and the first goes on', async () => {
  const dataDir = await temporaryFolder();
  const first = await startCloudProcess(dataDir, testFunctions);
  expect(await refusalFor(dataDir)).toEqual([containing(`(its local cloud: ${first.url})`)]);
  expect(await add(first.url, 'one', 10)).toMatchObject({ data: { insertedIds: ['one'] } });
  await first.kill();
});
