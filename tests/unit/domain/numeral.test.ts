import fc from 'fast-check';
import {
  parseMagnitude,
  parseNumeral,
  shiftDecimal,
  withSeparators,
} from '../../../miniprogram/domain/numeral';

describe('parseNumeral', () => {
  it.each([
    ['1.9亿', 1.9e8],
    ['超3亿人次', 3e8],
    ['超2000亿元', 2e11],
    ['2.5万', 25_000],
    ['260多个', 260],
    ['2万多名', 20_000],
    ['10万名以上', 100_000],
    ['2秒内', 2],
    ['三倍', 3],
    ['两倍', 2],
    ['十二年', 12],
    ['二百六十', 260],
    ['一千二百万', 12_000_000],
    ['3亿5千万', 350_000_000],
    ['一百零五', 105],
    ['超过百万', 1e6],
    ['上千亿元', 1e11],
    ['上万名', 1e4],
    ['一万亿', 1e12],
    ['over 300 million', 3e8],
    ['over ¥200 billion', 2e11],
    ['¥1.3 Trillion', 1.3e12],
    ['over a million shops', 1e6],
    ['+1,700%', 1700],
    ['\u221298%', 98],
    ['within 2 s', 2],
    ['100,000+ people', 100_000],
    ['5 thousand', 5000],
  ])('reads %s', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    '数万亿',
    '几百家',
    'several trillion',
    'trillions of yuan',
    'hundreds of millions',
    '没有数字',
    '',
  ])('finds no number in %j', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it('does not guess at digits in a row', () => {
    expect(parseNumeral('一二三')).toBeNull();
  });
});

describe('parseMagnitude', () => {
  it.each([
    ['数万亿元', 1e12],
    ['几百家', 100],
    ['several trillion', 1e12],
    ['trillions of yuan', 1e12],
    ['hundreds of millions', 1e8],
    ['tens of thousands', 1e4],
  ])('of %s is %d', (text, magnitude) => {
    expect(parseMagnitude(text)).toBe(magnitude);
  });

  it.each(['许多', 'many', '40%'])('is not stated by %s', (text) => {
    expect(parseMagnitude(text)).toBeNull();
  });
});

describe('shiftDecimal', () => {
  it('does not round where a multiplication would', () => {
    expect(shiftDecimal(1.1, 2)).toBe(110);
    expect(shiftDecimal(1.15, 8)).toBe(115_000_000);
  });

  it('is undone by the opposite shift', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e15, noNaN: true }),
        fc.integer({ min: -12, max: 12 }),
        (value, by) => {
          expect(shiftDecimal(shiftDecimal(value, by), -by)).toBeCloseTo(
            value,
            10 - Math.ceil(Math.log10(value)),
          );
        },
      ),
    );
  });
});

describe('withSeparators', () => {
  it.each([
    [7, '7'],
    [999, '999'],
    [1000, '1,000'],
    [1234567.891, '1,234,567.891'],
  ])('writes %d as %s', (value, text) => {
    expect(withSeparators(value)).toBe(text);
  });
});
