/** A release is all or nothing: whenever the server is killed, readers get a whole version. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../../miniprogram/domain/canonical-hash';
import { pageIds } from '../../miniprogram/domain/pages';
import { seedIfEmpty } from '../../tools/local-cloud/seed';
import { Store } from '../../tools/local-cloud/store/store';
import type { LocalCloud } from '../../tools/local-cloud';
import { inProject } from '../../tools/support/paths';
import { changeDocument } from '../support/cloud-console';
import { startCloudProcess } from '../support/cloud-process';
import { startTestCloud, temporaryFolder } from '../support/local-cloud';

const functions = inProject('cloudfunctions');

interface Envelope {
  ok: boolean;
  data: { version: number; pages: Record<string, string>; hash: string; page: unknown };
}

type Send = (name: string, event: object) => Promise<unknown>;

const sender =
  (url: string): Send =>
  async (name, event) => {
    const headers = { 'x-wx-openid': 'o_organiser' };
    const init = { method: 'POST', headers, body: JSON.stringify(event) };
    const response = await fetch(`${url}/functions/${name}`, init);
    return response.json() as Promise<unknown>;
  };

const seed = { action: 'seed', edition: '2023' };
const release = { action: 'release', edition: '2023' };

/** The version that readers get, having read every page of it against its hash. */
const readWhole = async (send: Send): Promise<number> => {
  const manifest = (await send('content', { action: 'getManifest' })) as Envelope;
  expect(Object.keys(manifest.data.pages).sort()).toEqual([...pageIds].sort());
  for (const page of pageIds) {
    const { data } = (await send('content', { action: 'getPage', page })) as Envelope;
    expect(data.version).toBe(manifest.data.version);
    expect(data.hash).toBe(manifest.data.pages[page]);
    expect(hashOf(data.page)).toBe(data.hash);
  }
  return manifest.data.version;
};

/** A folder in which version 1 is released, then version 2 of other content, and where its journal had got to. */
const releaseTwice = async (): Promise<{ first: number; journal: Buffer }> => {
  const dataDir = await temporaryFolder();
  const cloud = await startTestCloud({ dataDir, functionsRoot: functions });
  const send = sender(cloud.url);
  await send('publish', { action: 'seed', edition: '2023' });
  await send('publish', release);
  await changeDocument(cloud.url, 'products', '2023.pay', { 'summary.en': 'Another summary.' });
  const file = path.join(dataDir, 'database.journal');
  const first = (await readFile(file)).length;
  expect(await send('publish', release)).toMatchObject({ ok: true, data: { version: 2 } });
  await cloud.close();
  return { first, journal: await readFile(file) };
};

/** Where each record of the journal ends: a header of 12 bytes starts with the record's length. */
const recordEnds = (journal: Buffer, from: number): number[] => {
  const ends: number[] = [];
  for (let end = from; end < journal.length; ends.push(end)) end += 12 + journal.readUInt32LE(end);
  return ends;
};

const folderWith = async (journal: Buffer): Promise<string> => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  await mkdir(dataDir);
  await writeFile(path.join(dataDir, 'database.journal'), journal);
  return dataDir;
};

describe('a release', () => {
  it('killed after any of its writes, or within one, leaves the previous version whole', async () => {
    const { first, journal } = await releaseTwice();
    const ends = recordEnds(journal, first);
    expect(ends.length).toBeGreaterThanOrEqual(pageIds.length + 3);
    const versions: number[] = [];
    for (const end of [first, ...ends]) {
      const dataDir = await folderWith(journal.subarray(0, end));
      const cloud = await startTestCloud({ dataDir, functionsRoot: functions });
      versions.push(await readWhole(sender(cloud.url)));
      await cloud.close();
    }
    // Only the last write of all makes it the one that is served.
    expect(versions).toEqual([...ends.map(() => 1), 2]);

    // A record that breaks off counts for nothing.
    for (const [place, end] of [first, ...ends].entries()) {
      const next = ends[place] ?? end;
      const cut = end + Math.floor(Math.random() * (next - end));
      const store = new Store(await folderWith(journal.subarray(0, cut)));
      const whole = new Store(await folderWith(journal.subarray(0, end)));
      expect([...store.all('releases')]).toEqual([...whole.all('releases')]);
      await Promise.all([store.close(), whole.close()]);
    }
  });

  it('killed for real leaves a whole version, and the next release succeeds', async () => {
    const { first, journal } = await releaseTwice();
    const dataDir = await folderWith(journal.subarray(0, first));
    let last = 1;
    for (let round = 0; round < 5; round += 1) {
      const server = await startCloudProcess(dataDir, functions);
      const send = sender(server.url);
      await send('content', { action: 'getManifest' });
      const releasing = send('publish', release).then(
        () => true,
        () => false,
      );
      // As many other calls later as the round says: any moment from the first write to after the last.
      for (let call = 0; call <= round * 2; call += 1) await send('content', { action: 'getManifest' });
      await server.kill();
      const done = await releasing;

      const next = await startCloudProcess(dataDir, functions);
      const version = await readWhole(sender(next.url));
      expect(version).toBeGreaterThanOrEqual(done ? last + 1 : last);
      const again = (await sender(next.url)('publish', release)) as Envelope;
      expect(again).toMatchObject({ ok: true });
      expect(again.data.version).toBeGreaterThan(version);
      last = again.data.version;
      await next.kill();
    }
  });
});

describe('a seed', () => {
  /** What a release serves, by its pages' hashes. */
  const pagesOf = async (send: Send): Promise<unknown> =>
    ((await send('content', { action: 'getManifest' })) as Envelope).data.pages;

  /** Runs the work on a new data folder that holds the journal. */
  const inFolderWith = async (
    journal: Buffer,
    work: (cloud: LocalCloud, send: Send) => Promise<void>,
  ): Promise<void> => {
    const cloud = await startTestCloud({ dataDir: await folderWith(journal), functionsRoot: functions });
    await work(cloud, sender(cloud.url));
    await cloud.close();
  };

  it('killed after any of its writes is never released half, and the next start makes it whole', async () => {
    const dataDir = await temporaryFolder();
    const cloud = await startTestCloud({ dataDir, functionsRoot: functions });
    const file = path.join(dataDir, 'database.journal');
    const first = (await readFile(file)).length;
    const send = sender(cloud.url);
    await send('publish', seed);
    const journal = await readFile(file);
    await send('publish', release);
    const whole = await pagesOf(send);
    await cloud.close();

    const unfinished = recordEnds(journal, first).slice(0, -1);
    const some = unfinished.filter((_end, index) => index % 40 === 0 || index === unfinished.length - 1);
    for (const end of some) {
      await inFolderWith(journal.subarray(0, end), async (broken, call) => {
        expect(await call('publish', release)).toMatchObject({ error: { code: 'FAILED_PRECONDITION' } });
        await seedIfEmpty(broken);
        expect(await pagesOf(call)).toEqual(whole);
      });
    }
  });

  it('killed while it overwrites is not released either, and readers keep what they had', async () => {
    const dataDir = await temporaryFolder();
    const cloud = await startTestCloud({ dataDir, functionsRoot: functions });
    await seedIfEmpty(cloud);
    const send = sender(cloud.url);
    const served = await pagesOf(send);
    for (const id of ['2023.pay', '2023.search'])
      await changeDocument(cloud.url, 'products', id, { 'summary.en': 'Another summary.' });
    const file = path.join(dataDir, 'database.journal');
    const first = (await readFile(file)).length;
    expect(await send('publish', { ...seed, overwrite: true })).toMatchObject({
      data: { written: { editions: 0, products: 2 }, removed: 0 },
    });
    await cloud.close();
    const journal = await readFile(file);

    for (const end of recordEnds(journal, first).slice(0, -1)) {
      await inFolderWith(journal.subarray(0, end), async (_broken, call) => {
        expect(await call('publish', release)).toMatchObject({ error: { code: 'FAILED_PRECONDITION' } });
        expect(await pagesOf(call)).toEqual(served);
      });
    }
  });
});
