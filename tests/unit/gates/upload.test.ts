import { readModel } from '../../../tools/check/components/model';
import { formatProblem, type Problem } from '../../../tools/check/problem';
import { checkKept, checkTypes } from '../../../tools/wechat/contents';
import { checkModules, checkStyles } from '../../../tools/wechat/references';
import { checkPreload, checkSizes, packageSizes, sizeTable } from '../../../tools/wechat/sizes';
import { component, smallApp } from './small-app';

const app = (more: object = {}): string =>
  JSON.stringify({
    pages: ['pages/home/home'],
    subPackages: [{ root: 'packages/charts/', name: 'charts', pages: [] }],
    ...more,
  });

const compiled = (changes: Record<string, string | null>): ReturnType<typeof readModel> =>
  readModel(
    smallApp({
      'app.json': app(),
      'app.ts': null,
      'app.js': '',
      'pages/home/home.ts': null,
      'pages/home/home.js': '',
      ...changes,
    }),
  );

const format = (problems: Problem[]): string[] => problems.map(formatProblem);

describe('modules of the upload', () => {
  it.each([
    ['require("./gone")', 'require: ./gone is not uploaded'],
    ['require("../../../typings/content")', 'require: ../../../typings/content is outside miniprogramRoot'],
    ['require("../../packages/charts/draw")', 'require: ../../packages/charts/draw is in another package'],
    [
      'require.async("../../packages/charts/gone")',
      'require.async: ../../packages/charts/gone is not uploaded',
    ],
    ['require("./list.json")', 'require: ./list.json is not uploaded'],
    ['require.async(name)', 'require.async without a literal'],
  ])('refuses %s', (code, message) => {
    expect(
      format(checkModules(compiled({ 'pages/home/home.js': code, 'packages/charts/draw.js': '' }))),
    ).toEqual([`pages/home/home.js:1: ${message}`]);
  });

  it('follows relative, packed and asynchronous references, of templates’ scripts too', () => {
    expect(
      checkModules(
        compiled({
          'pages/home/home.js':
            'require("../../domain/two"),require("@vant/weapp/mixins"),require.async("../../packages/charts/draw")',
          'domain/two.js': 'module.exports = 2',
          'miniprogram_npm/@vant/weapp/mixins.js': '',
          'packages/charts/draw.js': 'require("../../domain/two")',
          'pages/home/m.wxs': 'var n = require("./n.wxs");',
          'pages/home/n.wxs': '',
        }),
      ),
    ).toEqual([]);
    expect(format(checkModules(compiled({ 'pages/home/m.wxs': 'var n = require("./n.wxs");' })))).toEqual([
      'pages/home/m.wxs:1: require: ./n.wxs is not uploaded',
    ]);
  });
});

describe('style sheets of the upload', () => {
  it.each([
    ['@import "./gone.wxss";', 'app.wxss:1: @import: ./gone.wxss is not uploaded'],
    ['.a{background:url(/images/a.png)}', 'app.wxss: url(/images/a.png) cannot be loaded from a style sheet'],
  ])('refuse %s', (text, message) => {
    expect(format(checkStyles(compiled({ 'app.wxss': text })))).toEqual([message]);
  });

  it('may import each other and hold pictures', () => {
    const text = '@import "./styles/a.wxss";.a{background:url("data:image/png;base64,AA==")}';
    expect(checkStyles(compiled({ 'app.wxss': text, 'styles/a.wxss': '' }))).toEqual([]);
  });
});

describe('contents of the upload', () => {
  it('names what a page needs and the compile dropped', () => {
    const source = readModel(
      smallApp({
        'pages/home/home.json': JSON.stringify({ usingComponents: { card: '/components/card/card' } }),
        ...component('components/card/card'),
        'components/card/card.wxss': '',
      }),
    );
    const upload = smallApp({
      'app.js': '',
      'pages/home/home.js': '',
      ...component('components/card/card'),
      'components/card/card.js': '',
    });
    expect(format(checkKept(source, upload))).toEqual([
      'components/card/card.wxss: the compile dropped it, and a page needs it',
    ]);
  });

  it('names files of a type that is not uploaded, but no package’s licence and no types', () => {
    const source = smallApp({
      'images/a.webp': '',
      'domain/a.d.ts': '',
      'miniprogram_npm/@vant/weapp/LICENSE': '',
    });
    expect(format(checkTypes(source, new Map([['fonts/a.ttf', '']])))).toEqual([
      'fonts/a.ttf: files of type .ttf are not uploaded',
      'images/a.webp: files of type .webp are not uploaded',
    ]);
  });
});

describe('sizes of the upload', () => {
  const model = compiled({});
  const sized = (sizes: Record<string, number>): ReturnType<typeof packageSizes> =>
    packageSizes(model.app, { tree: model.tree, sizes: new Map(Object.entries(sizes)) });

  it('adds up each package and shows them as a table', () => {
    const packages = sized({ 'app.js': 1024, 'pages/home/home.js': 512, 'packages/charts/draw.js': 2048 });
    expect(packages).toEqual([
      { root: '', files: 2, bytes: 1536 },
      { root: 'packages/charts', files: 1, bytes: 2048 },
    ]);
    expect(sizeTable(packages).split('\n')).toEqual([
      'package          files     size        limit',
      'main                 2  1.5 KiB    512.0 KiB',
      'packages/charts      1  2.0 KiB   2048.0 KiB',
      'total                3  3.5 KiB  30720.0 KiB',
    ]);
  });

  it('accepts packages up to their limit and names the one a byte over', () => {
    expect(checkSizes(sized({ 'app.js': 524_288, 'packages/charts/a.js': 2_097_152 }))).toEqual([]);
    expect(format(checkSizes(sized({ 'app.js': 524_289, 'packages/charts/a.js': 2_097_153 })))).toEqual([
      'main package: 524289 bytes, 1 more than the 524288 allowed',
      'packages/charts: 2097153 bytes, 1 more than the 2097152 allowed',
    ]);
  });

  it('names all packages together over 30 MB', () => {
    const packages = Array.from({ length: 16 }, (_, index) => ({
      root: `packages/${index}`,
      files: 1,
      bytes: 2_097_152,
    }));
    expect(format(checkSizes(packages))).toEqual([
      'all packages: 33554432 bytes, 2097152 more than the 31457280 allowed',
    ]);
  });

  it('holds what the pages of one package preload together to 2 MB', () => {
    const rule = (names: string[]): ReturnType<typeof readModel> =>
      compiled({ 'app.json': app({ preloadRule: { 'pages/home/home': { packages: names } } }) });
    const check = (names: string[], bytes: number): string[] => {
      const { app: configuration, tree } = rule(names);
      return format(checkPreload(configuration, tree, [{ root: 'packages/charts', files: 1, bytes }]));
    };
    expect(check(['charts'], 2_097_152)).toEqual([]);
    expect(check(['charts'], 2_097_153)).toEqual([
      'app.json: pages of the main package preload 2097153 bytes, more than the 2097152 allowed',
    ]);
    expect(check(['packages/charts'], 2_097_153)).toHaveLength(1);
  });
});
