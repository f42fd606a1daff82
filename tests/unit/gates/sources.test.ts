import { formatProblem } from '../../../tools/check/problem';
import { holdsTexts } from '../../../tools/check/sources/holds-texts';
import { literalTexts } from '../../../tools/check/sources/literal-texts';
import { remoteHosts } from '../../../tools/check/sources/remote-hosts';

describe('literal texts', () => {
  const found = (file: string, text: string): string[] =>
    literalTexts(new Map([[file, text]]), (name) => name.startsWith('i18n/')).map(formatProblem);

  it.each([
    ['<view>\n  视频号\n</view>', 'a.wxml:2: literal text “视频号”'],
    ['<view>Read more</view>', 'a.wxml:1: literal text “Read more”'],
    ['<view>{{n}} more</view>', 'a.wxml:1: literal text “{{n}} more”'],
    ["<view>{{open ? '收起' : label}}</view>", "a.wxml:1: literal text “{{open ? '收起' : label}}”"],
    ['<!-- a -->\n<view aria-label="Close" />', 'a.wxml:2: literal text “Close” in <view>'],
    ['<view data-name="中文" />', 'a.wxml:1: literal text “中文” in <view>'],
  ])('finds the text of %j', (template, message) => {
    expect(found('a.wxml', template)).toEqual([message]);
  });

  it.each([
    '<view class="title" bind:tap="open">{{title}}</view>',
    '<!-- 说明 --><view>{{ a < b ? c : d }}&nbsp;·&nbsp;{{n}} / {{m}}</view>',
    '<wxs module="m">var words = 1; // 说明\n</wxs><view aria-label="{{label}}" />',
  ])('finds none in %j', (template) => {
    expect(found('a.wxml', template)).toEqual([]);
  });

  it('finds Chinese in strings and templates of modules, and leaves comments alone', () => {
    expect(found('a.ts', "// 说明\nconst a = '视频号';\nconst b = `共 ${a} 个`;")).toEqual([
      'a.ts:2: literal text “视频号”',
      'a.ts:3: literal text “共”',
      'a.ts:3: literal text “个”',
    ]);
  });

  it('leaves alone the files that hold texts', () => {
    expect(found('i18n/zh.ts', "export const a = '视频号';")).toEqual([]);
  });

  it.each(['i18n/zh.ts', 'snapshot/index.ts', 'packages/console/i18n/zh.ts', 'domain/numeral.ts'])(
    'knows %s as one of them',
    (file) => {
      expect(holdsTexts(file)).toBe(true);
    },
  );

  it.each([
    'pages/i18n.ts',
    'packages/console/console/i18n/zh.ts',
    'packages/i18n/zh.ts',
    'components/i18n/a.ts',
  ])('does not know %s as one', (file) => {
    expect(holdsTexts(file)).toBe(false);
  });
});

describe('remote hosts', () => {
  const found = (file: string, text: string): string[] =>
    remoteHosts(new Map([[file, text]])).map(formatProblem);

  it.each([
    [
      'a.ts',
      "\nconst a = 'https://example.com/a.png';",
      'a.ts:2: names a remote host: https://example.com/a.png',
    ],
    ['a.wxml', '<image src="//example.com/a.png" />', 'a.wxml:1: names a remote host: //example.com/a.png'],
    [
      'a.wxss',
      '.a { background: url(http://example.com/a.png); }',
      'a.wxss:1: names a remote host: http://example.com/a.png',
    ],
    ['a.json', '{ "url": "wss://example.com" }', 'a.json:1: names a remote host: wss://example.com'],
  ])('finds the host in %s', (file, text, message) => {
    expect(found(file, text)).toEqual([message]);
  });

  it.each([
    ['a.ts', '// see https://example.com\n/* https://example.com */ const half = a / b; // c'],
    ['a.wxss', '/* https://example.com */ .a { color: red; }'],
    ['a.wxml', '<!-- https://example.com --><view />'],
    ['a.ts', 'const svg = \'<svg xmlns="http://www.w3.org/2000/svg" />\';'],
  ])('finds none in comments and names: %s %j', (file, text) => {
    expect(found(file, text)).toEqual([]);
  });
});
