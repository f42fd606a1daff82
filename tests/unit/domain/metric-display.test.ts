import fc from 'fast-check';
import {
  derivedDisplay,
  metricDisplay,
  writtenNumeral,
  type DisplayedMetric,
} from '../../../miniprogram/domain/metric-display';
import { parseNumeral, shiftDecimal } from '../../../miniprogram/domain/numeral';

const metric = (own: Partial<DisplayedMetric>): DisplayedMetric => ({
  _id: 'sample',
  measure: 'level',
  value: 1,
  unit: 'count',
  qualifier: 'exact',
  ...own,
});

const written = (own: Partial<DisplayedMetric>): string[] => {
  const { zh, en } = metricDisplay(metric(own));
  return [writtenNumeral(zh), writtenNumeral(en)];
};

const people = { zh: '名', en: 'people' };

describe('metricDisplay', () => {
  it.each<[string, string, Partial<DisplayedMetric>]>([
    ['1.9亿', '190 million', { value: 1.9e8 }],
    [
      '超3亿人次',
      'over 300 million',
      { value: 3e8, qualifier: 'over', counter: { zh: '人次', en: 'person-times' } },
    ],
    ['5700家', '5,700 shops', { value: 5700, counter: { zh: '家', en: 'shops' } }],
    ['2.5万', '25,000', { value: 25_000 }],
    ['90万份', '900,000 meals', { value: 900_000, counter: { zh: '份', en: 'meals' } }],
    ['260多个', '260+ projects', { value: 260, qualifier: 'odd', counter: { zh: '个', en: 'projects' } }],
    ['2万多名', '20,000+ people', { value: 20_000, qualifier: 'odd', counter: people }],
    ['10万名以上', '100,000+ people', { value: 100_000, qualifier: 'orMore', counter: people }],
    ['10万以上', '100,000+', { value: 100_000, qualifier: 'orMore' }],
    ['13亿', '1.3 billion', { value: 1.3e9 }],
  ])('writes a count as %s and %s', (zh, en, own) => {
    expect(written(own)).toEqual([zh, en]);
  });

  it.each<[string, string, Partial<DisplayedMetric>]>([
    ['超2000亿元', 'over ¥200 billion', { value: 2e11, qualifier: 'over' }],
    ['超210亿元', 'over ¥21 billion', { value: 2.1e10, qualifier: 'over' }],
    ['3000万元', '¥30 million', { value: 3e7 }],
    ['9999元', '¥9,999', { value: 9999 }],
    ['100亿元以上', '¥10 billion+', { value: 1e10, qualifier: 'orMore' }],
    ['15000亿元', '¥1.5 trillion', { value: 1.5e12 }],
  ])('writes money as %s and %s', (zh, en, own) => {
    expect(written({ ...own, unit: 'CNY' })).toEqual([zh, en]);
  });

  it.each<[string, string, Partial<DisplayedMetric>]>([
    ['40%', '+40%', { measure: 'growth', value: 40, unit: 'percent' }],
    ['超100%', 'over +100%', { measure: 'growth', value: 100, unit: 'percent', qualifier: 'over' }],
    ['2.64倍', '+264%', { measure: 'growth', value: 2.64, unit: 'times' }],
    ['17倍', '+1,700%', { measure: 'growth', value: 17, unit: 'times' }],
    ['超6倍', 'over +600%', { measure: 'growth', value: 6, unit: 'times', qualifier: 'over' }],
    ['98%', '\u221298%', { measure: 'reduction', value: 98, unit: 'percent' }],
    ['3倍', '3×', { measure: 'ratio', value: 3, unit: 'times' }],
    ['超60%', 'over 60%', { measure: 'share', value: 60, unit: 'percent', qualifier: 'over' }],
    ['40%多', '40%+', { measure: 'share', value: 40, unit: 'percent', qualifier: 'odd' }],
    ['2秒内', 'within 2 s', { value: 2, unit: 'second', qualifier: 'within' }],
  ])('writes %s and %s', (zh, en, own) => {
    expect(written(own)).toEqual([zh, en]);
  });

  it('keeps the number whole, apart from what stands around it', () => {
    expect(metricDisplay(metric({ value: 2e11, unit: 'CNY', qualifier: 'over' }))).toEqual({
      zh: { prefix: '超', number: '2000', suffix: '亿元' },
      en: { prefix: 'over ¥', number: '200', suffix: ' billion' },
    });
  });

  it("prefers the record's own words", () => {
    const display = {
      zh: { prefix: '超', number: '百万', suffix: '家' },
      en: { prefix: 'over ', number: '1', suffix: ' million shops' },
    };
    expect(metricDisplay(metric({ value: 1e6, qualifier: 'over', display }))).toBe(display);
  });

  it('cannot put 上 and 数 into digits, nor write what has no value', () => {
    expect(derivedDisplay(metric({ value: 1e11, qualifier: 'upwards' }))).toBeNull();
    expect(derivedDisplay(metric({ value: null, qualifier: 'several' }))).toBeNull();
    expect(() => metricDisplay(metric({ value: null }))).toThrow('sample');
  });
});

describe('what is written', () => {
  const decimal = fc
    .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -2, max: 9 }))
    .map(([digits, places]) => shiftDecimal(digits, places));
  const kinds = fc.constantFrom<Pick<DisplayedMetric, 'measure' | 'unit'>>(
    { measure: 'level', unit: 'count' },
    { measure: 'level', unit: 'CNY' },
    { measure: 'level', unit: 'second' },
    { measure: 'ratio', unit: 'times' },
    { measure: 'growth', unit: 'times' },
    { measure: 'growth', unit: 'percent' },
    { measure: 'reduction', unit: 'percent' },
    { measure: 'share', unit: 'percent' },
  );
  const metrics = fc
    .record({
      kind: kinds,
      value: decimal,
      qualifier: fc.constantFrom<DisplayedMetric['qualifier'][]>('exact', 'over', 'odd', 'orMore', 'within'),
      counter: fc.option(
        fc.constantFrom(people, { zh: '人次', en: 'person-times' }, { zh: '家', en: 'enterprises' }),
        { nil: undefined },
      ),
    })
    .map(({ kind, value, qualifier, counter }) =>
      metric({
        ...kind,
        value,
        qualifier,
        ...(counter !== undefined && kind.unit === 'count' ? { counter } : {}),
      }),
    );

  it('reads back as the value in both languages', () => {
    fc.assert(
      fc.property(metrics, (drawn) => {
        const { zh, en } = metricDisplay(drawn);
        const inPercent = drawn.measure === 'growth' && drawn.unit === 'times';
        expect(parseNumeral(writtenNumeral(zh))).toBe(drawn.value);
        expect(parseNumeral(writtenNumeral(en))).toBe(
          inPercent ? shiftDecimal(drawn.value ?? 0, 2) : drawn.value,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('has only digits, separators and a point in the number', () => {
    fc.assert(
      fc.property(metrics, (drawn) => {
        const { zh, en } = metricDisplay(drawn);
        expect(zh.number).toMatch(/^\d+(\.\d+)?$/);
        expect(en.number).toMatch(/^\d{1,3}(,\d{3})*(\.\d+)?$/);
      }),
    );
  });
});
