import fc from 'fast-check';
import { barsHeight, barsOption } from '../../../miniprogram/packages/charts/options/bars';
import { markText } from '../../../miniprogram/packages/charts/options/mark-text';
import { chartOf, look, markOf } from './samples';

interface Drawn {
  xAxis: { min: number; max: number };
  series: { data: unknown[] }[];
}

/** The parts of an option that decide what is seen, as plain data. */
const draw = (...given: Parameters<typeof barsOption>): Drawn =>
  JSON.parse(JSON.stringify(barsOption(...given))) as Drawn;

const bars = ({ series }: Drawn): number[] =>
  (series[0]?.data ?? []).map((bar) => (bar as { value: number }).value);

describe('a chart of bars', () => {
  it('starts every bar at zero', () => {
    const { xAxis } = draw(chartOf([markOf(53), markOf(24)]), 320, look);
    expect(xAxis).toMatchObject({ min: 0, max: 53 });
  });

  it('keeps room for a fall on the other side of zero', () => {
    expect(draw(chartOf([markOf(53), markOf(-98)]), 320, look).xAxis).toMatchObject({ min: -98, max: 53 });
  });

  it('ends a lower bound, and only that, in an arrow at its end', () => {
    const chart = chartOf([markOf(200, { bound: true }), markOf(54), markOf(40, { bound: true })]);
    expect(draw(chart, 320, look).series[1]?.data).toEqual([
      [200, 0],
      [40, 2],
    ]);
  });

  it('cuts a bar past the break, marks it there, and still draws it longer than any other', () => {
    const drawn = draw({ ...chartOf([markOf(200), markOf(53)]), breakAt: 60 }, 320, look);
    const [broken = 0, whole] = bars(drawn);
    expect(whole).toBe(53);
    expect(broken).toBeGreaterThan(60);
    expect(broken).toBeLessThan(200);
    expect(drawn.series[2]?.data).toEqual([[60, 0]]);
  });

  it('breaks nothing where no break is asked for', () => {
    const drawn = draw(chartOf([markOf(200), markOf(53)]), 320, look);
    expect(bars(drawn)).toEqual([200, 53]);
    expect(drawn.series[2]?.data).toEqual([]);
  });

  it('stands still where motion is reduced', () => {
    expect(barsOption(chartOf([markOf(1)]), 320, { ...look, still: true }).animation).toBe(false);
  });

  it('needs more height for more rows, a narrower card and larger type', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 150, max: 700 }),
        fc.integer({ min: 12, max: 24 }),
        (values, width, rem) => {
          const chart = chartOf(values.map((value) => markOf(value)));
          const height = barsHeight(chart, width, rem);
          expect(barsHeight(chartOf([...chart.marks, markOf(1)]), width, rem)).toBeGreaterThan(height);
          expect(barsHeight(chart, width / 2, rem)).toBeGreaterThanOrEqual(height);
          expect(barsHeight(chart, width, rem * 1.4)).toBeGreaterThan(height);
        },
      ),
    );
  });
});

describe("a mark's number", () => {
  it.each([
    ['bars', 2e11, '超2000亿元', '超2000亿元'],
    ['change', 200, '3倍', '3倍 (+200%)'],
    ['change', 264, '2.64倍', '2.64倍 (+264%)'],
    ['change', 264, '+264%', '+264%'],
    ['change', 1700, '+1,700%', '+1,700%'],
    ['change', 100, '超100%', '超100%'],
    ['change', -98, '98%', '98%'],
    ['change', -50, '一半', '一半 (\u221250%)'],
  ] as const)('is as written with %s of %d: %s', (kind, value, text, printed) => {
    expect(markText(kind, markOf(value, { text }))).toBe(printed);
  });
});
