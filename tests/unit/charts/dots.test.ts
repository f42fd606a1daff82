import { dotsHeight, dotsOption } from '../../../miniprogram/packages/charts/options/dots';
import { legendOf } from '../../../miniprogram/packages/charts/legend';
import { wordsFor } from '../../../miniprogram/i18n';
import type { ChartView } from '../../../typings/view';
import { chartOf, look, markOf } from './samples';

const people: ChartView = {
  ...chartOf([
    markOf(5e8, { label: '每天服务的用户', text: '5亿' }),
    markOf(13e8, { label: '微信用户', text: '13亿' }),
  ]),
  kind: 'dots',
  dot: 1e7,
};

const width = 300;

const series = (chart: ChartView): { data: [number, number][] }[] =>
  (JSON.parse(JSON.stringify(dotsOption(chart, width, look))) as { series: { data: [number, number][] }[] })
    .series;

describe('a chart of dots', () => {
  it('draws one dot for every ten million: 5亿 beside 13亿', () => {
    const [served, users] = series(people);
    expect([served?.data.length, users?.data.length]).toEqual([50, 130]);
  });

  it('keeps every dot within its plot, and no two in one place', () => {
    const dots = series(people)
      .slice(0, 2)
      .flatMap(({ data }) => data);
    const height = dotsHeight(people, width, look.rem);
    expect(dots.filter(([x, y]) => x < 0 || x > width || y < 0 || y > height)).toEqual([]);
    expect(new Set(dots.map(([x, y]) => `${x} ${y}`)).size).toBe(dots.length);
  });

  it('draws no dots where it is not said what one stands for', () => {
    expect(series({ ...people, dot: 0 })[0]?.data).toEqual([]);
  });
});

describe('a legend', () => {
  const legend = (chart: ChartView, language: 'zh' | 'en' = 'zh'): string[] =>
    legendOf(chart, language, wordsFor(language).chart);

  it('says what a dot stands for', () => {
    expect(legend(people)).toEqual(['一个点：1000万人']);
    expect(legend(people, 'en')).toEqual(['One dot: 10 million people']);
  });

  it('explains only the signs that are on show', () => {
    const { bound, broken } = wordsFor('zh').chart;
    expect(legend(chartOf([markOf(54)]))).toEqual([]);
    expect(legend({ ...chartOf([markOf(54)]), breakAt: 60 })).toEqual([]);
    expect(legend({ ...chartOf([markOf(200, { bound: true }), markOf(54)]), breakAt: 60 })).toEqual([
      bound,
      broken,
    ]);
  });
});
