import type { Metric, ProductPage, ServedMetric, Text } from '../../../typings/content';
import { derivedDisplay, metricDisplay } from '../../../miniprogram/domain/metric-display';

export const text = (zh: string, en: string): Text => ({ zh, en });

type Own = Pick<Metric, '_id' | 'label' | 'measure' | 'value' | 'unit'> & Partial<Metric>;

/** A metric as it is served; without further words it is exact, achieved and set against nothing. */
export const served = (own: Own): ServedMetric => {
  const metric: Metric = {
    edition: '2023',
    order: 1,
    product: 'channels',
    qualifier: 'exact',
    against: 'none',
    status: 'achieved',
    meaning: text('过去一年2次统计', 'Counted twice'),
    sources: [{ section: 'channels', words: '样例' }],
    ...own,
  };
  return { ...metric, display: metricDisplay(metric) };
};

/** The metric with another value, written accordingly. */
export const revalued = (metric: ServedMetric, value: number): ServedMetric => {
  const display = derivedDisplay({ ...metric, value });
  if (display === null) throw new Error(`${metric._id} cannot be written`);
  return { ...metric, value, display };
};

export const watchTime = served({
  _id: 'watch-time',
  label: text('使用时长', 'Time spent'),
  measure: 'ratio',
  value: 3,
  unit: 'times',
  against: 'sameTimeLastYear',
});

export const creators = served({
  _id: 'creators',
  label: text('累计有收入创作者同比增长', 'Growth in creators who have earned'),
  measure: 'growth',
  value: 2.64,
  unit: 'times',
  against: 'sameTimeLastYear',
  window: text('2022年', 'in 2022'),
});

export const uploads = served({
  _id: 'uploads',
  label: text('日均视频上传量', 'Daily video uploads'),
  measure: 'growth',
  value: 100,
  unit: 'percent',
  qualifier: 'over',
  against: 'sameTimeLastYear',
});

export const volume = served({
  _id: 'volume',
  label: text('交易规模', 'Transaction volume'),
  measure: 'level',
  value: null,
  unit: 'CNY',
  qualifier: 'several',
  display: {
    zh: { prefix: '', number: '数万亿', suffix: '元' },
    en: { prefix: '', number: 'trillions', suffix: ' of yuan' },
  },
});

const base = { edition: '2023', order: 1, product: 'channels' } as const;

const summary: ProductPage['product'] = {
  slug: 'channels',
  name: text('视频号', 'Channels'),
  glyph: 'channels',
  accent: 'channels',
  question: text('新商机在哪？', 'Where is the new business?'),
  summary: text('上线3年', 'Three years on'),
};

export const channelsPage = (changes: Partial<ProductPage> = {}): ProductPage => ({
  id: 'channels',
  edition: {
    _id: '2023',
    title: text('微信之约', 'WeChat Open Class PRO'),
    theme: text('主题', 'Theme'),
    source: text('出处', 'Source'),
    unofficial: text('非官方手册', 'An unofficial handbook'),
  },
  product: summary,
  index: 1,
  total: 5,
  lead: watchTime,
  metrics: [creators, uploads],
  chart: {
    ...base,
    _id: 'chart',
    kind: 'change',
    finding: text('创作者涨得更快', 'Creators grew faster'),
    note: text('增幅', 'Growth'),
    metrics: ['uploads', 'watch-time', 'unknown', 'creators'],
  },
  announcements: [
    {
      ...base,
      _id: 'subscriptions',
      status: 'upcoming',
      title: text('付费订阅', 'Paid subscriptions'),
      text: text('按月付费', 'Paid monthly'),
      metrics: [],
      sources: [],
    },
    {
      ...base,
      _id: 'home-pages',
      status: 'rollingOut',
      title: text('创作者主页', 'Home pages'),
      text: text('挂载更多内容', 'More content'),
      metrics: ['uploads'],
      sources: [],
    },
  ],
  stories: [],
  quote: {
    ...base,
    _id: 'quote',
    words: '好的创作者应该获得100%的回报',
    gloss: { en: 'Good creators deserve all of their return' },
    speaker: text('张孝超', 'Zhang Xiaochao'),
    role: text('腾讯公司副总裁、视频号负责人', 'Corporate Vice President of Tencent'),
  },
  next: { ...summary, slug: 'pay', name: text('微信支付', 'WeChat Pay') },
  ...changes,
});
