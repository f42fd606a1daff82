import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileStyles, compileTemplates } from '../../../tools/check/templates/official-compilers';
import { templateWarnings } from '../../../tools/check/templates/template-warnings';

describe('the official compilers', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'compilers-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  const write = async (files: Record<string, string>): Promise<void> => {
    for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
  };

  it('accept what is well formed', async () => {
    await write({
      'a.wxml': '<view wx:if="{{a}}">{{m.f(a)}}</view><wxs module="m" src="./m.wxs" />',
      'm.wxs': 'module.exports = { f: function (a) { return a } };',
      'a.wxss': '@import "b.wxss"; page { width: 10rpx; }',
      'b.wxss': '.b { color: red; }',
    });
    await expect(compileTemplates(folder, ['a.wxml'], ['m.wxs'])).resolves.toEqual([]);
    await expect(compileStyles(folder, ['a.wxss', 'b.wxss'])).resolves.toEqual([]);
  });

  it('name every template and script with an error, not only the first', async () => {
    await write({
      'open.wxml': '<view>\n<text></view>',
      'chain.wxml': '<view>{{a?.b}}</view>',
      'arrow.wxs': 'var f = () => 1;',
      'uses.wxml': '<wxs module="m" src="./arrow.wxs" />',
    });
    const messages = await compileTemplates(folder, ['open.wxml', 'chain.wxml'], []);
    expect(messages).toHaveLength(2);
    expect(messages).toContainEqual(expect.stringMatching(/^open\.wxml:\d+:\d+:/));
    expect(messages).toContainEqual(expect.stringMatching(/^chain\.wxml:1:6:/));
    const [script] = await compileTemplates(folder, ['uses.wxml'], ['arrow.wxs']);
    expect(script).toMatch(/^arrow\.wxs:1:/);
  });

  it('name a style sheet with an error, and one that imports what is not there', async () => {
    await write({ 'bad.wxss': '.a { color: red; }}', 'lost.wxss': '@import "nope.wxss";' });
    await expect(compileStyles(folder, ['bad.wxss'])).resolves.toEqual([
      expect.stringMatching(/^bad\.wxss\(1:\d+\)/),
    ]);
    await expect(compileStyles(folder, ['lost.wxss'])).resolves.toEqual([
      expect.stringContaining('nope.wxss'),
    ]);
  });
});

it('passes on what the template compiler warns of, with its line', () => {
  const tree = new Map([
    ['a.wxml', '<view>\n  <text class="a" class="b" />\n</view>'],
    ['b.wxml', '<view class="a" />'],
  ]);
  expect(templateWarnings(tree)).toEqual([
    { file: 'a.wxml', line: 2, message: 'duplicated attribute (warn)' },
  ]);
});
