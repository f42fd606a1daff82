import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../tools/local-cloud';
import { inProject } from '../../tools/support/paths';

/** Functions made for the tests of the local cloud itself. */
export const testFunctions = inProject('tests', 'support', 'functions');

/** A new empty folder, removed after the tests of the file. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'local-cloud-'));
  folders.push(folder);
  return folder;
};

/** A local cloud on a new data folder, closed after the tests of the file; timers run when a test says so. */
export const startTestCloud = async (options: Partial<LocalCloudOptions> = {}): Promise<LocalCloud> => {
  const cloud = await startLocalCloud({ dataDir: await temporaryFolder(), timers: false, ...options });
  clouds.push(cloud);
  return cloud;
};

/** expect.stringContaining and expect.stringMatching, without their `any`. */
export const containing = (part: string): unknown => expect.stringContaining(part) as unknown;
export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern) as unknown;

const folders: string[] = [];
const clouds: LocalCloud[] = [];

afterAll(async () => {
  await Promise.all(clouds.splice(0).map((cloud) => cloud.close()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});
