import { compile, defectOf } from './app-folder';

describe('compiling an app', () => {
  it('gives one script, and the pictures by the address at which they are asked for', async () => {
    const { script, assets, warnings } = await compile({ 'images/a.png': 'picture' });
    expect(script).toMatch(/^__preview\.load\(/);
    expect([...assets.keys()]).toEqual(['/assets/images/a.png']);
    expect(warnings).toEqual([]);
  });

  it('finds components by absolute and relative path and in the nearest miniprogram_npm', async () => {
    const component = { json: '{ "component": true }', wxml: '<view/>', js: 'Component({});' };
    const place = (folder: string): Record<string, string> =>
      Object.fromEntries(Object.entries(component).map(([type, text]) => [`${folder}.${type}`, text]));
    const { script } = await compile({
      'app.json': '{ "pages": ["pages/a/a"], "subPackages": [{ "root": "sub", "pages": ["b/b"] }] }',
      'pages/a/a.json':
        '{ "usingComponents": { "one": "/components/one", "two": "./two", "three": "lib/three", "four": "lib/four/index" } }',
      'pages/a/a.wxml': '<one/><two/><three/><four/>',
      ...place('components/one'),
      ...place('pages/a/two'),
      ...place('miniprogram_npm/lib/three/index'),
      ...place('miniprogram_npm/lib/four/index'),
      'sub/b/b.json': '{ "usingComponents": { "five": "lib/four/index" } }',
      'sub/b/b.wxml': '<five/>',
      'sub/b/b.js': 'Page({});',
      ...place('sub/miniprogram_npm/lib/four/index'),
    });
    for (const path of [
      'components/one',
      'pages/a/two',
      'miniprogram_npm/lib/three/index',
      'miniprogram_npm/lib/four/index',
      'sub/miniprogram_npm/lib/four/index',
    ]) {
      expect(script).toContain(`"${path}":{"isPage":false`);
    }
  });

  it('leaves out imports of types and modules that nobody requires', async () => {
    const { script } = await compile({
      'pages/a/a.ts':
        "import type { T } from '../../../typings/t';\nimport { b } from './b';\nconst t: T = b;\nPage({ data: { t } });",
      'pages/a/b.ts': 'export const b = 1;',
      'pages/a/c.ts': 'export const c = 2;',
    });
    expect(script).toContain('"pages/a/b.ts":{');
    expect(script).not.toContain('"pages/a/c.ts":{');
    expect(script).not.toContain('typings');
  });

  it.each([
    [
      'an unknown tag',
      { 'pages/a/a.wxml': '<view>\n  <vieww/>\n</view>' },
      'pages/a/a.wxml:2: unknown tag <vieww>: neither built in nor in usingComponents of pages/a/a',
    ],
    [
      'an attribute without support',
      { 'pages/a/a.wxml': '<view\n  draggable="1"/>' },
      'pages/a/a.wxml:2: the preview does not support the attribute "draggable" of <view>',
    ],
    [
      'an old canvas',
      { 'pages/a/a.wxml': '<canvas canvas-id="c"/>' },
      'pages/a/a.wxml:1: <canvas> is in the preview for type="2d" only',
    ],
    [
      'a broken expression',
      { 'pages/a/a.wxml': '\n<view>{{ a + }}</view>' },
      'pages/a/a.wxml:2: unexpected character inside expression',
    ],
    [
      'an absent component',
      { 'pages/a/a.json': '{\n"usingComponents": { "b": "./b" } }' },
      'pages/a/a.json:2: component <b> is not found at "./b"',
    ],
    [
      'an absent module',
      { 'pages/a/a.ts': "\nimport { b } from './b';\nPage({ b });" },
      'pages/a/a.ts:2: module "./b" is not found',
    ],
    [
      'a module that is not a script',
      { 'pages/a/a.ts': "import b from './b.json';\nPage({ b });", 'pages/a/b.json': '{}' },
      'pages/a/a.ts:1: module "./b.json" is not a script',
    ],
    [
      'a module outside the app',
      { 'pages/a/a.ts': "import b from '../../../b';\nPage({ b });" },
      'pages/a/a.ts:1: module "../../../b" is not found',
    ],
    ['broken TypeScript', { 'pages/a/a.ts': 'Page({\n  data: ,\n});' }, 'pages/a/a.ts:2: Unexpected ","'],
    [
      'modern JavaScript in WXS',
      { 'pages/a/a.wxml': '<wxs module="m">\nvar a = 1;\nconst b = 2;\n</wxs>' },
      'pages/a/a.wxml:3: WXS: ',
    ],
    ['broken WXSS', { 'pages/a/a.wxss': '.a {\n  color: red\n' }, 'pages/a/a.wxss:1: Unclosed block'],
    [
      'an absent import in WXSS',
      { 'pages/a/a.wxss': "@import './b.wxss';" },
      'pages/a/b.wxss: the file does not exist',
    ],
    [
      'an absent page',
      { 'app.json': '{ "pages": ["pages/b/b"] }' },
      'app.json: page "pages/b/b" has no WXML file',
    ],
    ['no pages', { 'app.json': '{ "pages": [] }' }, 'app.json: pages: '],
  ])('names file, line and reason of %s', async (_what, files, message) => {
    expect((await defectOf(files)).slice(0, message.length)).toBe(message);
  });

  it('reads a file that begins with a byte order mark as one that does not', async () => {
    const files = {
      'app.json': '{ "pages": ["pages/a/a"] }',
      'pages/a/a.json': '{ "navigationBarTitleText": "A" }',
      'pages/a/a.wxml': '<wxs src="./m.wxs" module="m"/><view>{{m.a}}</view>',
      'pages/a/a.wxss': 'view { color: red }',
      'pages/a/a.ts': 'Page({});',
      'pages/a/m.wxs': 'module.exports = { a: 1 };',
    };
    const marked = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, `\ufeff${text}`]));
    const [plain, other] = [await compile(files), await compile(marked)];
    expect({ script: other.script, css: other.css }).toEqual({ script: plain.script, css: plain.css });
  });

  it('warns of what the platform ignores', async () => {
    const { warnings } = await compile({
      'pages/a/a.wxss': '.a {\n  background: url(/images/a.png);\n}',
      'pages/a/a.json': '{ "enablePullDownRefresh": true }',
      'pages/a/a.wxml': '<view a="1"></view>'.replace(' a="1"', ''),
    });
    expect(warnings.map(({ message }) => message)).toEqual([
      'the preview has no pull-down refresh',
      'WXSS cannot use the local file "/images/a.png"',
    ]);
  });
});
