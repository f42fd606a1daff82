import fc from 'fast-check';
import {
  type Column,
  columnsAtRest,
  numeralWidth,
  rollingColumns,
} from '../../miniprogram/components/rolling-number/columns';
import { setParts } from '../../miniprogram/domain/numeral-parts';

/** The character that a column's transform leaves in its window. */
const showing = ({ text, shift }: Column): string => {
  const lines = text.split('\n');
  return lines[Math.round((shift / 100) * lines.length)] ?? '';
};

const read = (columns: Column[]): string => columns.map(showing).join('');

/** As domain/ writes numerals: digits with separators and at most one decimal point. */
const numeral = fc
  .tuple(fc.nat({ max: 99_999_999 }), fc.option(fc.nat({ max: 999 }), { nil: undefined }))
  .map(([whole, fraction]) => whole.toLocaleString('en') + (fraction === undefined ? '' : `.${fraction}`));

describe('the columns of a numeral', () => {
  it('show the numeral at rest and after rolling, from nothing and from any other', () => {
    fc.assert(
      fc.property(numeral, numeral, (number, old) => {
        expect(read(columnsAtRest(number))).toBe(number);
        expect(read(rollingColumns(number))).toBe(number);
        expect(read(rollingColumns(number, old))).toBe(number);
      }),
    );
  });

  it('start from the digit that stood at their place before', () => {
    const starts = rollingColumns('12.5', '9.87').map(({ text }) => text.charAt(0));
    expect(starts).toEqual(['0', '9', '.', '8']);
  });

  it('do not move where nothing changed', () => {
    fc.assert(
      fc.property(numeral, (number) => {
        expect(rollingColumns(number, number)).toEqual(columnsAtRest(number));
      }),
    );
  });
});

describe('the parts of a numeral', () => {
  it.each([
    ['超', '2000', '亿元', { before: '超', digits: '2000', after: '亿元' }],
    ['over ¥', '200', ' billion', { before: 'over', digits: '¥200', after: 'billion' }],
    ['+', '264', '%', { before: '', digits: '+264', after: '%' }],
    ['', '3', '×', { before: '', digits: '3×', after: '' }],
  ])('set signs that touch the digits as large as they are: %s%s%s', (prefix, number, suffix, parts) => {
    expect(setParts(prefix, number, suffix)).toEqual(parts);
  });
});

describe('the width of a numeral', () => {
  it('grows with every character around it', () => {
    const bare = numeralWidth('', '2000', '');
    expect(numeralWidth('超', '2000', '')).toBeGreaterThan(bare);
    expect(numeralWidth('超', '2000', '亿元')).toBeGreaterThan(numeralWidth('超', '2000', ''));
    expect(numeralWidth('', '数万亿', '')).toBeLessThan(3);
  });
});
