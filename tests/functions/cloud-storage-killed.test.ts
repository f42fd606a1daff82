/** An upload that was acknowledged is there after a kill; one that was not is there whole or not at all. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { administer } from '../support/cloud-console';
import { startCloudProcess } from '../support/cloud-process';
import { temporaryFolder, testFunctions } from '../support/local-cloud';

const kills = 25;
const uploaders = 4;
/** Paths that the uploaders share, so that most uploads replace a file. */
const paths = 8;

interface Metadata {
  data: { url: string; authorization: string };
}

/** A content that tells by itself whether it is whole: its number on every line. */
const contentOf = (number: number): string => `${number}\n`.repeat(1 + ((number * 997) % 40_000));

const numberOf = (content: string): number => {
  const number = Number(content.split('\n', 1)[0]);
  expect(content === contentOf(number)).toBe(true);
  return number;
};

const upload = async (url: string, cloudPath: string, content: string): Promise<boolean> => {
  const { data } = (await administer(url, {
    action: 'storage.getUploadMetadata',
    path: cloudPath,
    method: 'put',
  })) as Metadata;
  const headers = { authorization: data.authorization };
  const response = await fetch(data.url, { method: 'PUT', headers, body: content });
  return response.ok && (await response.text()) === '';
};

const contentAt = async (url: string, cloudPath: string): Promise<string | null> => {
  const response = await fetch(`${url}/storage/local-env.6c6f-local-env-1200000000/${cloudPath}`);
  return response.status === 200 ? response.text() : null;
};

it(`keeps every acknowledged file through ${kills} kills in the midst of uploading`, async () => {
  const dataDir = await temporaryFolder();
  let number = 0;
  /** By path: the last upload that was answered, and all that were sent since. */
  const acknowledged = new Map<string, number>();
  const possible = new Map<string, Set<number>>();
  let server = await startCloudProcess(dataDir, testFunctions);
  let total = 0;
  for (let round = 0; round < kills; round += 1) {
    const last = 1 + Math.floor(Math.random() * 12);
    let answered = 0;
    const killed: Promise<void>[] = [];
    const running = server;
    const run = async (uploader: number): Promise<void> => {
      for (let place = 0; ; place += 1) {
        // Each path is one uploader's, so that the order of its uploads is known.
        const cloudPath = `files/${uploader + uploaders * (place % (paths / uploaders))}.txt`;
        const own = (number += 1);
        possible.set(cloudPath, (possible.get(cloudPath) ?? new Set()).add(own));
        if (!(await upload(running.url, cloudPath, contentOf(own)))) return;
        acknowledged.set(cloudPath, own);
        possible.set(cloudPath, new Set([own]));
        answered += 1;
        total += 1;
        if (answered === last) killed.push(running.kill());
      }
    };
    await Promise.allSettled(Array.from({ length: uploaders }, (_, uploader) => run(uploader)));
    await Promise.all(killed);

    server = await startCloudProcess(dataDir, testFunctions);
    for (const [cloudPath, expected] of acknowledged) {
      const content = await contentAt(server.url, cloudPath);
      const found = content === null ? null : numberOf(content);
      expect({ round, cloudPath, found: found ?? expected }).toEqual({ round, cloudPath, found });
      expect(possible.get(cloudPath)).toContain(found);
    }
    // Nothing is left of uploads that were broken off.
    const names = await readdir(path.join(dataDir, 'storage'));
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(names.length).toBeLessThanOrEqual(paths);
  }
  await server.kill();
  expect(total).toBeGreaterThanOrEqual(kills);
}, 300_000);
