import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from '../support/paths';
import { componentClosure, usedComponents } from './component-closure';
import type { Step } from './step';
import { makeTrimmedEcharts } from './trimmed-echarts';
import { patchVendorFile, patchEcCanvas } from './vendor-patches';

const vant = 'miniprogram/miniprogram_npm/@vant/weapp';
const canvas = 'miniprogram/packages/charts/miniprogram_npm/echarts-for-weixin';
const echarts = 'miniprogram/packages/charts/echarts';

/** Every page's, component's and app's JSON file, relative to the project's root. */
const configurationFiles = (folder = 'miniprogram'): string[] => {
  const place = inProject(folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true })
    .flatMap((entry) => {
      const child = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === 'miniprogram_npm' ? [] : configurationFiles(child);
      return entry.name.endsWith('.json') ? [child] : [];
    })
    .sort();
};

const vantComponents = async (): Promise<string[]> => {
  const files = await Promise.all(configurationFiles().map((file) => readFile(inProject(file), 'utf8')));
  const addresses = files
    .flatMap(usedComponents)
    .filter((address) => address.startsWith('@vant/weapp/'))
    .map((address) => address.slice('@vant/weapp/'.length));
  return [...new Set(addresses)].sort();
};

/** The components that some page or component of the app names, each with all it needs. */
const makeVant = async (): Promise<void> => {
  const source = inProject('node_modules/@vant/weapp/lib');
  const target = inProject(vant);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await cp(inProject('node_modules/@vant/weapp/LICENSE'), path.join(target, 'LICENSE'));
  for (const file of await componentClosure(source, await vantComponents())) {
    const patched = patchVendorFile(file, await readFile(path.join(source, file), 'utf8'));
    await mkdir(path.dirname(path.join(target, file)), { recursive: true });
    await writeFile(path.join(target, file), patched);
  }
};

const makeCanvas = async (): Promise<void> => {
  const source = inProject('node_modules/echarts-for-weixin/miniprogram_dist');
  const target = inProject(canvas);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await cp(inProject('node_modules/echarts-for-weixin/LICENSE'), path.join(target, 'LICENSE'));
  for (const file of await componentClosure(source, ['index'])) {
    const patched = patchVendorFile(file, await readFile(path.join(source, file), 'utf8'));
    await writeFile(
      path.join(target, file),
      file === 'index.js' ? patchEcCanvas(patched).replace(/^\/\/# sourceMappingURL=.*$/m, '') : patched,
    );
  }
};

/** The packages' parts in use: Vant's components, ec-canvas and a trimmed ECharts. */
export const npmStep: Step = {
  name: 'npm',
  get inputs() {
    return [
      'package-lock.json',
      ...['npm', 'component-closure', 'vendor-patches', 'trimmed-echarts', 'trimmed-echarts-entry'].map(
        (file) => `tools/build/${file}.ts`,
      ),
      ...configurationFiles(),
    ];
  },
  outputs: [vant, canvas, echarts],
  async make() {
    await makeVant();
    await makeCanvas();
    await makeTrimmedEcharts(inProject(echarts));
  },
};
