import { runInNewContext } from 'node:vm';
import { compileWxs } from '../../../tools/preview/compiler/wxs';

const run = (source: string): unknown => {
  const module = { exports: {} as unknown };
  runInNewContext(compileWxs(source, 'm.wxs').code, { module, require: (path: string) => path });
  return module.exports;
};

describe('WXS', () => {
  it('gives a constructor as the name of the type', () => {
    expect(
      run('module.exports = [[].constructor, "".constructor, (1).constructor, {}.constructor].join()'),
    ).toBe('Array,String,Number,Object');
  });

  it('keeps the backslash of an escape it does not know', () => {
    expect(run("module.exports = ['\\d', '\\n', '\\\\d', '\\u0041'].join()")).toBe('\\d,\n,\\d,A');
  });

  it('builds regular expressions and dates with its own functions', () => {
    expect(run("module.exports = 'a1b2'.replace(getRegExp('\\d', 'g'), '#') + getDate(0).getTime()")).toBe(
      'a#b#0',
    );
  });

  it('names required modules without their extension, as they are registered', () => {
    expect(compileWxs("var a = require('./a.wxs');", 'm.wxs').requires).toEqual(['./a.wxs']);
    expect(run("module.exports = require('./a.wxs')")).toBe('./a');
  });

  it('names the line of what it cannot read', () => {
    expect(() => compileWxs('var a = 1;\nlet b = 2;', 'm.wxs', 10)).toThrow('m.wxs:11: WXS: ');
  });
});
