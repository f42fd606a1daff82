import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Modules that WeChat starts: the app's and every page's and component's, each beside a JSON file of its name,
 * and what `require.async` loads. That a page reaches them is the component checker's part.
 */
const startedByPlatform = (root) => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => `${root}/${file.replaceAll('\\', '/')}`)
    .filter((file) => !file.includes('miniprogram_npm/'));
  const besideJson = files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/json$/, 'ts'));
  const loaded = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\brequire\.async\(\s*'([^']+)'/g)].map(
        ([, address]) => `${path.posix.join(path.posix.dirname(file), address)}.ts`,
      ),
    );
  return [...besideJson, ...loaded].filter((file) => existsSync(file));
};

/** Small apps that tests run in the preview. */
const fixtureApps = readdirSync('tests/support')
  .map((name) => `tests/support/${name}`)
  .filter((folder) => existsSync(`${folder}/app.json`));

export default {
  entry: [
    ...startedByPlatform('miniprogram'),
    'cloudfunctions/!(shared)/index.ts',
    // Bundled or started as programs of their own, by path.
    'tools/build/trimmed-echarts-entry.ts',
    'tools/local-cloud/functions/worker.ts',
    'tools/wechat/compile.ts',
    'tests/support/pdf-reader.mjs',
    // What tests run as functions and as an app.
    'tests/support/functions/*/index.js',
    ...fixtureApps.flatMap(startedByPlatform),
  ],
  project: ['{miniprogram,cloudfunctions,typings,tools,tests}/**/*.{ts,js}', '*.{js,mjs,cjs}'],
  // A type that a public function's signature names may be exported beside it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [
    // Named in usingComponents, and packed by tools/build.
    '@vant/weapp',
    'echarts-for-weixin',
    // Read as files, not as modules: fonts and programs.
    '@fontsource-variable/inter',
    '@fontsource-variable/noto-sans-sc',
    '@sparticuz/chromium',
    'miniprogram-compiler',
  ],
};
