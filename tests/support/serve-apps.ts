/**
 * Jest's set-up of the end-to-end tests: builds and compiles each app once, in Jest's own process, and serves it to
 * every file. What tests change, such as a database, is their file's own.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../tools/build';
import { startLocalCloud } from '../../tools/local-cloud';
import { seedIfEmpty } from '../../tools/local-cloud/seed';
import { inProject } from '../../tools/support/paths';
import { noteAddress, noteRelease } from './served-apps';
import { servePreview } from './serve-preview';

const npm = (root: string, name: string): string => path.join(root, 'miniprogram_npm', ...name.split('/'));

/** The small app of tests/support/preview-app with the packages that DevTools' npm build would add. */
const assembleInto = async (root: string): Promise<void> => {
  const packages = inProject('node_modules');
  await cp(inProject('tests', 'support', 'preview-app'), root, { recursive: true });
  await cp(path.join(packages, '@vant/weapp/lib'), npm(root, '@vant/weapp'), { recursive: true });
  await cp(path.join(packages, 'echarts-for-weixin/miniprogram_dist'), npm(root, 'echarts-for-weixin'), {
    recursive: true,
  });
  await cp(
    path.join(packages, 'echarts/dist/echarts.simple.js'),
    path.join(npm(root, 'echarts'), 'index.js'),
  );
};

const closing: (() => Promise<void>)[] = [];

/** Jest runs it from globalTeardown, in the same process. */
export const stopApps = async (): Promise<void> => {
  for (const close of closing.splice(0).reverse()) await close();
};

/** A data folder in which the bundled edition is released, for each file to copy. */
const release = async (): Promise<string> => {
  const zone = process.env.TZ;
  const folder = await mkdtemp(path.join(tmpdir(), 'preview-release-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const cloud = await startLocalCloud({ dataDir: folder, timers: false });
  await seedIfEmpty(cloud);
  await cloud.close();
  // A local cloud sets its process to UTC; the workers keep this machine's zone.
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  return folder;
};

const serveApps = async (): Promise<void> => {
  const engine = await mkdtemp(path.join(tmpdir(), 'preview-app-'));
  closing.push(() => rm(engine, { recursive: true, force: true }));
  await Promise.all([build(undefined, () => undefined), assembleInto(engine)]);
  const roots = {
    project: inProject('miniprogram'),
    engine,
    host: inProject('tests', 'support', 'preview-host-app'),
  } as const;
  for (const app of ['project', 'engine', 'host'] as const) {
    const served = await servePreview({ root: roots[app] });
    closing.push(served.close);
    noteAddress(app, served.url);
  }
  noteRelease(await release());
};

export default serveApps;
