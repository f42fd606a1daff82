import fc from 'fast-check';
import { charactersOf, piecesOf } from '../../../miniprogram/packages/poster/layout/line-breaks';
import { cut, even, full, spoken, wrap } from '../../../miniprogram/packages/poster/layout/wrap';
import { plainMeasure, unspaced } from './scenes';

const type = { size: 10, weight: 400 } as const;

describe('a text’s characters', () => {
  it('are those a reader counts', () => {
    expect(charactersOf('é👩‍🔬👍🏽🇨🇳人')).toEqual(['é', '👩‍🔬', '👍🏽', '🇨🇳', '人']);
  });

  it('are the whole text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(charactersOf(text).join('')).toBe(text);
        expect(piecesOf(text).join('')).toBe(text);
      }),
    );
  });
});

describe('the pieces of a text', () => {
  it('are a character each in Chinese and a word each in English', () => {
    expect(piecesOf('长期价值')).toEqual(['长', '期', '价', '值']);
    expect(piecesOf('long-term value')).toEqual(['long-', 'term ', 'value']);
    expect(piecesOf('打开Mini Program的人')).toEqual(['打', '开', 'Mini ', 'Program', '的', '人']);
  });

  it('let no closing sign begin a line and no opening one end it', () => {
    expect(piecesOf('好，“改变”。')).toEqual(['好，', '“改', '变”。']);
    expect(piecesOf('他说：（好）……')).toEqual(['他', '说：', '（好）……']);
    expect(piecesOf('said (so), “why?”')).toEqual(['said ', '(so), ', '“why?”']);
  });

  it.each([
    ['拉动超2000亿元消费', '超2000亿元'],
    ['自\u200a2020\u200a年以来', '2020\u200a年'],
    ['共260多个项目', '260多个'],
    ['over 1.3 billion users', 'over 1.3 billion'],
    ['with 10,000+ followers', '10,000+'],
    ['within 2 s', '2 s'],
    ['增长40%的搜索', '40%'],
  ])('keep the numeral of “%s” whole', (text, numeral) => {
    expect(piecesOf(text).some((piece) => piece.includes(numeral))).toBe(true);
  });
});

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('的一是在不了有和人这，。、“”（）')),
      fc.stringMatching(/^[a-z]{1,9}$/).map((word) => ` ${word} `),
    ),
  )
  .map((parts) => parts.join(''));

describe.each(Object.entries({ even, full, spoken }))('lines that are %s', (_, manner) => {
  it('say the text, none wider than the room, none beginning or ending with the wrong sign', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 100, max: 300 }), (text, width) => {
        const { lines } = wrap(text, type, width, plainMeasure, manner);
        expect(unspaced(lines.join(''))).toBe(unspaced(text));
        for (const line of lines) expect(plainMeasure(line, type)).toBeLessThanOrEqual(width);
        // A run of signs alone may be longer than a line.
        if (/[，。、“”（）]{10}/.test(text)) return;
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、”）]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“（]$/);
      }),
    );
  });
});

describe('lines', () => {
  it('part a word only where it is longer than a line', () => {
    const { lines } = wrap('an extraordinarilylongword', type, 60, plainMeasure, even);
    expect(lines.length).toBeGreaterThan(2);
    expect(unspaced(lines.join(''))).toBe('anextraordinarilylongword');
  });

  it('end where a clause does, if the words have the room', () => {
    const { lines } = wrap(
      '感谢每一位参与者，小程序的使命没有改变，就是创造长期价值。',
      type,
      125,
      plainMeasure,
      spoken,
    );
    expect(lines).toEqual(['感谢每一位参与者，', '小程序的使命没有改变，', '就是创造长期价值。']);
  });

  it('leave no single character to the last one', () => {
    const { lines } = wrap('一二三四五六七八九十甲', type, 100, plainMeasure, even);
    expect(lines.map((line) => line.length).sort()).toEqual([5, 6]);
  });

  it('are cut with an ellipsis at a word, and without the comma before it', () => {
    expect(cut('one, two three', type, 55, plainMeasure)).toBe('one, two…');
    expect(cut('一二三，四五', type, 50, plainMeasure)).toBe('一二三…');
  });
});
