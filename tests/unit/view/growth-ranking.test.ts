import fc from 'fast-check';
import { growthRanking } from '../../../miniprogram/domain/view/growth-ranking';
import { wordsFor } from '../../../miniprogram/i18n';
import type { ListedMetricView, RankingView } from '../../../typings/view';
import { listedOf } from '../../support/views';

type Growth = Pick<ListedMetricView, 'growth'> & Partial<ListedMetricView>;

const rank = (growths: Growth[]): RankingView | null =>
  growthRanking(
    [
      {
        id: 'search',
        name: '搜一搜',
        metrics: growths.map((own, index) =>
          listedOf({
            id: `metric-${index}`,
            prefix: '',
            number: String(own.growth),
            suffix: '%',
            kind: 'change',
            bound: false,
            ...own,
          }),
        ),
      },
    ],
    wordsFor('zh'),
  );

const lengths = (ranking: RankingView | null): number[] => ranking?.bars.map(({ length }) => length) ?? [];

describe('the ranking of growth', () => {
  it('puts the largest first, and of two alike the one that is at least as large', () => {
    const ranking = rank([{ growth: 54 }, { growth: 100 }, { growth: 100, bound: true }, { growth: 0 }]);
    expect(ranking?.bars.map(({ id }) => id)).toEqual(['metric-2', 'metric-1', 'metric-0']);
  });

  it('names each bar’s product and its number as written, and the percent where that does not say it', () => {
    expect(rank([{ growth: 200, number: '3', suffix: '倍' }, { growth: 54 }])?.bars).toMatchObject([
      { product: 'search', productName: '搜一搜', number: '3', suffix: '倍', percent: '+200%' },
      { number: '54', suffix: '%', percent: '' },
    ]);
  });

  it('draws bars to one scale from zero', () => {
    expect(lengths(rank([{ growth: 200 }, { growth: 100 }, { growth: 50 }]))).toEqual([100, 50, 25]);
  });

  it('cuts a bar that dwarfs the rest, and keeps the scale of the others', () => {
    const ranking = rank([{ growth: 1700 }, { growth: 264 }, { growth: 132 }]);
    expect(ranking?.bars.map(({ broken }) => broken)).toEqual([true, false, false]);
    expect(lengths(ranking)).toEqual([100, 80, 40]);
    expect(rank([{ growth: 200 }, { growth: 40 }])?.bars[0]?.broken).toBe(false);
    expect(rank([{ growth: 1700 }])?.bars[0]?.broken).toBe(false);
  });

  it('explains only the signs on show', () => {
    const { bound, broken } = wordsFor('zh').chart;
    expect(rank([{ growth: 54 }, { growth: 40 }])?.legend).toEqual([]);
    expect(rank([{ growth: 54, bound: true }])?.legend).toEqual([bound]);
    expect(rank([{ growth: 1700 }, { growth: 54, bound: true }])?.legend).toEqual([bound, broken]);
  });

  it('is not there where nothing grew', () => {
    expect(rank([{ growth: 0 }])).toBeNull();
    expect(growthRanking([], wordsFor('zh'))).toBeNull();
  });
});

describe('its finding', () => {
  it('counts how many at least doubled', () => {
    expect(rank([{ growth: 264 }, { growth: 100 }, { growth: 54 }])?.finding).toBe(
      '3\u200a项同比增长，2\u200a项至少翻了一番',
    );
  });

  it('says where all did, or none', () => {
    expect(rank([{ growth: 264 }, { growth: 100 }])?.finding).toBe('2\u200a项同比增长，全都至少翻了一番');
    expect(rank([{ growth: 54 }, { growth: 40 }])?.finding).toBe('2\u200a项比去年同期增长');
  });

  it('names a single metric with its number', () => {
    expect(rank([{ growth: 54, label: '搜索量同比增长' }])?.finding).toBe(
      '搜一搜同比增长的一项：搜索量同比增长，54%',
    );
  });
});

it('keeps every bar in its room, longer for more, whatever grew', () => {
  const growth = fc.record({ growth: fc.integer({ min: 1, max: 5000 }), bound: fc.boolean() });
  fc.assert(
    fc.property(fc.array(growth, { minLength: 1, maxLength: 20 }), (growths) => {
      const bars = rank(growths)?.bars ?? [];
      expect(bars).toHaveLength(growths.length);
      expect(bars.filter(({ broken }) => broken).length).toBeLessThanOrEqual(1);
      for (const [index, { length }] of bars.entries()) {
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(bars[index - 1]?.length ?? 100);
      }
    }),
  );
});
