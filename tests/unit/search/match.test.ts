import fc from 'fast-check';
import { fold } from '../../../miniprogram/domain/search/fold';
import {
  spelledRanges,
  spellingOf,
  writtenRanges,
  type Range,
} from '../../../miniprogram/domain/search/match';
import { termsOf } from '../../../miniprogram/domain/search/terms';

const spelling = spellingOf({
  微: 'wei',
  信: 'xin',
  支: 'zhi',
  付: 'fu',
  长: 'chang zhang',
  先: 'xian',
  西: 'xi',
  安: 'an',
  亿: 'yi',
});

const parts = (text: string, ranges: Range[]): string[] =>
  ranges.map(({ start, end }) => text.slice(start, end));

/** What a query of one term finds in a text as it is written. */
const written = (text: string, query: string): string[] =>
  parts(text, writtenRanges(fold(text), fold(query).chars));

/** What it finds by the readings of the characters. */
const spelled = (text: string, query: string): string[] =>
  parts(text, spelledRanges(fold(text), fold(query).chars, spelling));

describe('a query', () => {
  it('is parted by spaces of any kind, and says nothing twice', () => {
    expect(termsOf('  Mini　Programs\u2006mini ')).toEqual(['mini', 'programs']);
  });

  it('is nothing where it is spaces', () => {
    expect(termsOf(' \u3000\n')).toEqual([]);
  });

  it('counts forty characters', () => {
    expect(termsOf('a'.repeat(60))).toEqual(['a'.repeat(40)]);
  });
});

describe('as it is written', () => {
  it('finds any part of Chinese', () => {
    expect(written('用微信支付来支付', '支付')).toEqual(['支付', '支付']);
  });

  it('finds Latin words by their beginning, in any case and width', () => {
    expect(written('WeChat Pay and repay', 'pay')).toEqual(['Pay']);
    expect(written('一个APP', 'ａｐｐ')).toEqual(['APP']);
    expect(written('restart the art', 'art')).toEqual(['art']);
  });

  it.each([
    ['2.64倍', '2.64', ['2.64']],
    ['2.64倍', '64', []],
    ['18亿', '8亿', []],
    ['超2000亿元', '2000', ['2000']],
    ['超2000亿元', '000', []],
    ['H5', '5', ['5']],
  ])('finds in %s the number %s as %j', (text, query, found) => {
    expect(written(text, query)).toEqual(found);
  });

  it('finds across a hair of space, which nobody types', () => {
    expect(written('超\u200a2000\u200a亿', '超2000亿')).toEqual(['超\u200a2000\u200a亿']);
  });
});

describe('by its reading', () => {
  it.each([
    ['zhifu', '支付'],
    ['zf', '支付'],
    ['zhf', '支付'],
    ['weixinzf', '微信支付'],
    ['wxzhifu', '微信支付'],
    ['ZhiFu', '支付'],
    ["zhi'fu", '支付'],
    ['微xin', '微信'],
    ['weix', '微信'],
    ['wei', '微'],
    ['wxzhi', '微信支'],
  ])('finds by %s: %s', (query, found) => {
    expect(spelled('经微信支付发券', query)).toEqual([found]);
  });

  it('finds a character by each of its readings', () => {
    expect([spelled('增长', 'zhang'), spelled('增长', 'chang')]).toEqual([['长'], ['长']]);
  });

  it('finds one syllable and two that are typed alike', () => {
    expect([spelled('先', 'xian'), spelled('西安', 'xian')]).toEqual([['先'], ['西安']]);
  });

  it('finds digits beside characters', () => {
    expect([spelled('超8亿', '8yi'), spelled('超18亿', '8yi')]).toEqual([['8亿'], []]);
  });

  it.each(['eixin', 'ixzf', 'hifu', 'xinzhifua', 'fuzhi', 'zhiu', 'inz'])('does not find by %s', (query) => {
    expect(spelled('微信支付', query)).toEqual([]);
  });

  it('does not begin within a Latin word', () => {
    expect(spelled('A先', 'a先')).toEqual(['A先']);
    expect(spelled('BA先', 'a先')).toEqual([]);
  });
});

it('finds in any text ranges that lie in it, in order and apart, whatever is searched', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      '微',
      '信',
      '支',
      '付',
      '长',
      'A',
      'z',
      'h',
      'i',
      '2',
      '.',
      ' ',
      '\u200a',
      'İ',
      "'",
    ),
  });
  fc.assert(
    fc.property(text, text, (shown, query) => {
      for (const term of termsOf(query)) {
        for (const find of [writtenRanges, spelledRanges]) {
          const ends = find(fold(shown), term, spelling).flatMap(({ start, end }) => [start, end]);
          expect(ends).toEqual([...ends].sort((one, other) => one - other));
          expect(ends.every((end) => end >= 0 && end <= shown.length)).toBe(true);
        }
      }
    }),
  );
});

it('finds any run of characters by full readings, by initials, and by a mixture of them', () => {
  const run = fc.array(fc.tuple(fc.constantFrom(...spelling.keys()), fc.boolean()), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(run, (characters) => {
      const query = characters.map(([character, inFull]) => {
        const [reading = ''] = spelling.get(character) ?? [];
        return inFull ? reading : reading.charAt(0);
      });
      const text = characters.map(([character]) => character).join('');
      expect(spelled(text, query.join(''))).not.toEqual([]);
    }),
  );
});
