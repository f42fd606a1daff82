import fc from 'fast-check';
import { filteredPart, insightsView } from '../../../miniprogram/domain/view/insights-view';
import { productIds } from '../../../miniprogram/domain/products';
import { wordsFor } from '../../../miniprogram/i18n';
import { snapshot } from '../../../miniprogram/snapshot';
import type { InsightsPage, ServedMetric } from '../../../typings/content';
import type { InsightsFilter, InsightsView } from '../../../typings/view';
import { channelsPage, creators, served, text, uploads, volume, watchTime } from './samples';

const { edition, product } = channelsPage();

const pageOf = (metrics: ServedMetric[], products = [product]): InsightsPage => ({
  id: 'insights',
  edition,
  products,
  metrics,
});

const losses = served({
  _id: 'losses',
  product: 'pay',
  label: text('大额被骗金额下降', 'Money lost in large frauds'),
  measure: 'reduction',
  value: 98,
  unit: 'percent',
  against: 'since2020',
});

const pay = { ...product, slug: 'pay', name: text('微信支付', 'WeChat Pay') } as const;
const page = pageOf([watchTime, volume, uploads, losses], [product, pay]);

const show = (filter?: InsightsFilter, of = page): InsightsView =>
  insightsView(of, 'zh', wordsFor('zh'), filter);

const whole = snapshot.pages.insights;
const kinds = ['level', 'change', 'share', 'reduction'] as const;

/** What a filter leaves, as its own words and the lists say. */
const left = (view: InsightsView): string[] =>
  view.groups
    .filter(({ id }) => view.filter.product === 'all' || view.filter.product === id)
    .flatMap(({ metrics }) => metrics)
    .filter(({ kind }) => view.filter.kind === 'all' || view.filter.kind === kind)
    .map(({ id }) => id);

describe('the page of all metrics', () => {
  it('says how many there are and groups them by product, in either language', () => {
    expect(show()).toMatchObject({
      event: '微信之约',
      total: '4',
      origin: '来自\u200a2\u200a个产品的演讲',
      shown: '共\u200a4\u200a个数字',
      groups: [
        {
          id: 'channels',
          name: '视频号',
          metrics: [{ id: 'watch-time' }, { id: 'volume' }, { id: 'uploads' }],
        },
        {
          id: 'pay',
          name: '微信支付',
          metrics: [{ id: 'losses', phrase: '微信支付，大额被骗金额下降，2020年以来，98%' }],
        },
      ],
    });
    expect(insightsView(page, 'en', wordsFor('en'))).toMatchObject({
      origin: 'From the talks on 2 products',
      groups: [{ name: 'Channels', metrics: [{ suffix: '×' }, {}, {}] }, { name: 'WeChat Pay' }],
    });
  });

  it('offers only products and kinds that there are, and all of them first', () => {
    expect(show().products.map((choice) => choice.text)).toEqual(['全部产品', '视频号', '微信支付']);
    expect(show().kinds.map((choice) => choice.text)).toEqual([
      '全部类型',
      '数量规模',
      '增长与倍数',
      '下降与节省',
    ]);
    expect(show(undefined, pageOf([volume], [product, pay])).products.map(({ id }) => id)).toEqual([
      'all',
      'channels',
    ]);
  });

  it('counts what a filter leaves, and says where it leaves nothing', () => {
    expect(show({ product: 'channels', kind: 'change' })).toMatchObject({
      shown: '共\u200a2\u200a个数字',
      none: '',
    });
    expect(show({ product: 'pay', kind: 'level' })).toMatchObject({
      none: '微信支付没有“数量规模”这类数字',
      ranking: null,
    });
  });

  it('ranks what the filter leaves', () => {
    const ranked = (filter: InsightsFilter): unknown => show(filter).ranking?.bars.map(({ id }) => id);
    expect(ranked({ product: 'all', kind: 'all' })).toEqual(['watch-time', 'uploads']);
    expect(ranked({ product: 'channels', kind: 'change' })).toEqual(['watch-time', 'uploads']);
    expect(ranked({ product: 'pay', kind: 'all' })).toBeUndefined();
    expect(ranked({ product: 'all', kind: 'level' })).toBeUndefined();
  });

  it('takes no upper bound, fall or other comparison for growth on a year before', () => {
    const without = [
      { ...creators, qualifier: 'within' as const },
      { ...creators, measure: 'reduction' as const },
      { ...creators, against: 'since2020' as const },
      { ...watchTime, value: 0.8 },
    ];
    for (const metric of without) expect(show(undefined, pageOf([metric])).ranking).toBeNull();
  });

  it('stays far below the 256 KB that one setData may carry', () => {
    for (const language of ['zh', 'en'] as const) {
      const view = insightsView(whole, language, wordsFor(language));
      expect(JSON.stringify(view).length).toBeLessThan(64_000);
    }
  });
});

describe('any part of the edition', () => {
  const anyPage = fc
    .record({
      metrics: fc.subarray(whole.metrics),
      products: fc.shuffledSubarray(whole.products, { minLength: 1 }),
    })
    .map(({ metrics, products }) => pageOf(metrics, products));
  const view = (of: InsightsPage, filter?: InsightsFilter): InsightsView =>
    insightsView(of, 'zh', wordsFor('zh'), filter);

  it('shows every metric of its products exactly once under no filter', () => {
    fc.assert(
      fc.property(anyPage, (of) => {
        const ids = of.metrics
          .filter((metric) => of.products.some(({ slug }) => slug === metric.product))
          .map(({ _id }) => _id);
        expect(left(view(of)).sort()).toEqual(ids.sort());
        expect(view(of).total).toBe(String(ids.length));
      }),
    );
  });

  it('is parted by each filter: every metric stands under one product and one kind', () => {
    fc.assert(
      fc.property(anyPage, (of) => {
        const all = left(view(of)).sort();
        expect(productIds.flatMap((id) => left(view(of, { product: id, kind: 'all' }))).sort()).toEqual(all);
        expect(kinds.flatMap((kind) => left(view(of, { product: 'all', kind }))).sort()).toEqual(all);
      }),
    );
  });

  it('says the same whether it was opened under a filter or filtered later', () => {
    fc.assert(
      fc.property(anyPage, fc.constantFrom(...productIds), fc.constantFrom(...kinds), (of, id, kind) => {
        const filter = { product: id, kind };
        const part = filteredPart(view(of), filter, wordsFor('zh'));
        expect({ ...view(of), ...part }).toEqual(view(of, filter));
        expect(part.shown).toBe(`共\u200a${left(view(of, filter)).length}\u200a个数字`);
        expect(part.none === '').toBe(left(view(of, filter)).length > 0);
      }),
    );
  });
});
