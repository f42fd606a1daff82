import { productView } from '../../../miniprogram/domain/view/product-view';
import { wordsFor } from '../../../miniprogram/i18n';
import type { Language, ProductPage } from '../../../typings/content';
import type { ProductView } from '../../../typings/view';
import { channelsPage, uploads, watchTime } from './samples';

const view = (changes: Partial<ProductPage> = {}, language: Language = 'zh'): ProductView =>
  productView(channelsPage(changes), language, wordsFor(language));

const titles = (product: ProductView): string[] => product.sections.map((section) => section.title);

describe("a product's page", () => {
  it('stands in its place among the five and leads on to the next', () => {
    expect(view()).toMatchObject({ name: '视频号', place: '01 / 05', next: { id: 'pay', name: '微信支付' } });
  });

  it('lists only the sections that have content, in page order and in the language', () => {
    expect(titles(view())).toEqual(['数据', '进展', '计划', '金句']);
    expect(titles(view({}, 'en'))).toEqual(['Figures', 'Progress', 'Plans', 'Voice']);
    expect(titles(view({ announcements: [], quote: null }))).toEqual(['数据']);
  });

  it('has a card for every metric that neither leads nor stands in the chart', () => {
    expect(view().metrics).toEqual([]);
    expect(view({ chart: null }).metrics.map(({ id }) => id)).toEqual(['creators', 'uploads']);
  });

  it('has five cards at least; of the other metrics, those that no announcement and no case tells', () => {
    const many = Array.from({ length: 8 }, (_, index) => ({ ...uploads, _id: `metric-${index}` }));
    const [first] = channelsPage().announcements;
    const announcements = first ? [{ ...first, metrics: ['metric-1', 'metric-6'] }] : [];
    expect(view({ chart: null, metrics: many, announcements }).metrics.map(({ id }) => id)).toEqual(
      [0, 1, 2, 3, 4, 5, 7].map((index) => `metric-${index}`),
    );
  });

  it('keeps what is out and being tried apart from what is to come, with their metrics', () => {
    const { progress, plans } = view();
    expect(progress.map((item) => [item.title, item.statusText, item.metrics.map(({ id }) => id)])).toEqual([
      ['创作者主页', '进行中', ['uploads']],
    ]);
    expect(plans.map((item) => [item.title, item.statusText])).toEqual([['付费订阅', '下一步']]);
  });

  it("shows the speaker's words as said, and our translation only in English", () => {
    expect(view().quote).toMatchObject({ words: '好的创作者应该获得100%的回报', gloss: '' });
    expect(view({}, 'en').quote).toMatchObject({
      words: '好的创作者应该获得100%的回报',
      gloss: 'Good creators deserve all of their return',
    });
  });

  it('says which event it is of and that it is unofficial', () => {
    expect(view().note).toBe('微信之约 · 非官方手册');
  });
});

describe("a product's chart", () => {
  it('brings ratios and growth to % change, in its own order, with the numbers as written', () => {
    expect(view().chart?.marks).toEqual([
      { label: '日均视频上传量', value: 100, text: '超100%', bound: true },
      { label: '使用时长', value: 200, text: '3倍', bound: false },
      { label: '累计有收入创作者同比增长', value: 264, text: '2.64倍', bound: false },
    ]);
  });

  it('is one sentence for a screen reader', () => {
    expect(view({}, 'en').chart?.phrase).toBe(
      'Creators grew faster: Daily video uploads over +100%; Time spent 3×; ' +
        'Growth in creators who have earned +264%',
    );
  });

  it.each(['over', 'upwards', 'odd', 'orMore'] as const)('marks %s as a lower bound', (qualifier) => {
    expect(view({ lead: { ...watchTime, qualifier } }).chart?.marks[1]?.bound).toBe(true);
  });

  it.each(['exact', 'within', 'several'] as const)('does not mark %s as a lower bound', (qualifier) => {
    expect(view({ lead: { ...watchTime, qualifier } }).chart?.marks[1]?.bound).toBe(false);
  });

  it('is absent where the product has none', () => {
    expect(view({ chart: null }).chart).toBeNull();
  });
});
