import type { EditionContent, Metric, Text } from '../../typings/content';

const text = (zh: string, en: string): Text => ({ zh, en });

const metric = (
  own: Pick<Metric, '_id' | 'order' | 'product' | 'measure' | 'value' | 'unit' | 'qualifier' | 'against'> &
    Partial<Metric>,
): Metric => ({
  edition: 'sample',
  label: text('样例', 'Sample'),
  status: 'achieved',
  meaning: text('用于测试。', 'For the tests.'),
  sources: [{ section: own.product, words: '样例出处' }],
  ...own,
});

/** A small valid edition of two products, new on every call so that a test may break it. */
export const sampleEdition = (): EditionContent => ({
  editions: [
    {
      _id: 'sample',
      title: text('样例', 'Sample'),
      theme: text('主题', 'Theme'),
      opening: text('开场', 'Opening'),
      headlines: ['pay-spending', 'channels-time', 'pay-claims'],
      productOrder: ['pay', 'channels'],
      closing: text('结语', 'Closing'),
      source: text('出处', 'Source'),
      unofficial: text('非官方', 'Unofficial'),
    },
  ],
  products: [
    {
      _id: 'channels',
      edition: 'sample',
      order: 1,
      slug: 'channels',
      name: text('视频号', 'Channels'),
      glyph: 'channels',
      accent: 'channels',
      summary: text('概要', 'Summary'),
      question: text('问题？', 'Question?'),
      lead: 'channels-time',
    },
    {
      _id: 'pay',
      edition: 'sample',
      order: 2,
      slug: 'pay',
      name: text('微信支付', 'Pay'),
      glyph: 'pay',
      accent: 'pay',
      summary: text('概要', 'Summary'),
      question: text('问题？', 'Question?'),
      lead: 'pay-claims',
    },
  ],
  metrics: [
    metric({
      _id: 'channels-uploads',
      order: 3,
      product: 'channels',
      measure: 'growth',
      value: 100,
      unit: 'percent',
      qualifier: 'over',
      against: 'sameTimeLastYear',
    }),
    metric({
      _id: 'channels-time',
      order: 1,
      product: 'channels',
      measure: 'ratio',
      value: 3,
      unit: 'times',
      qualifier: 'exact',
      against: 'sameTimeLastYear',
    }),
    metric({
      _id: 'channels-income',
      order: 2,
      product: 'channels',
      measure: 'growth',
      value: 447,
      unit: 'percent',
      qualifier: 'exact',
      against: 'unstated',
    }),
    metric({
      _id: 'pay-claims',
      order: 4,
      product: 'pay',
      measure: 'level',
      value: 3e8,
      unit: 'count',
      counter: text('人次', 'claims'),
      qualifier: 'over',
      against: 'none',
    }),
    metric({
      _id: 'pay-spending',
      order: 6,
      product: 'pay',
      measure: 'level',
      value: 2e11,
      unit: 'CNY',
      qualifier: 'over',
      against: 'none',
      window: text('自2020年', 'since 2020'),
    }),
    metric({
      _id: 'pay-issued',
      order: 5,
      product: 'pay',
      measure: 'level',
      value: 2.1e10,
      unit: 'CNY',
      qualifier: 'over',
      against: 'none',
    }),
    metric({
      _id: 'pay-volume',
      order: 7,
      product: 'pay',
      measure: 'level',
      value: null,
      magnitude: 1e12,
      unit: 'CNY',
      qualifier: 'several',
      against: 'none',
      display: {
        zh: { prefix: '', number: '数万亿', suffix: '元' },
        en: { prefix: '', number: 'trillions', suffix: ' of yuan' },
      },
    }),
  ],
  quotes: [
    {
      _id: 'pay-quote',
      edition: 'sample',
      order: 2,
      product: 'pay',
      words: '一句话。',
      gloss: { en: 'A sentence.' },
      speaker: text('甲', 'A'),
      role: text('讲者', 'Speaker'),
    },
  ],
  announcements: [
    {
      _id: 'pay-news',
      edition: 'sample',
      order: 1,
      product: 'pay',
      status: 'launched',
      title: text('消息', 'News'),
      text: text('已上线', 'Launched'),
      metrics: ['pay-issued'],
      sources: [{ section: 'pay', words: '消息' }],
    },
  ],
  stories: [
    {
      _id: 'pay-story',
      edition: 'sample',
      order: 1,
      product: 'pay',
      title: text('某店', 'A shop'),
      text: text('变化', 'A change'),
      metrics: ['pay-claims'],
      sources: [{ section: 'pay', words: '案例' }],
    },
  ],
  links: [
    {
      _id: 'pay-channels',
      edition: 'sample',
      order: 1,
      between: ['pay', 'channels'],
      fact: text('互通', 'Connected'),
      sources: [{ section: 'pay', words: '互通' }],
    },
  ],
  charts: [
    {
      _id: 'pay-chart',
      edition: 'sample',
      order: 1,
      product: 'pay',
      kind: 'bars',
      finding: text('发现', 'A finding'),
      note: text('说明', 'A note'),
      metrics: ['pay-issued', 'pay-spending'],
    },
    {
      _id: 'channels-chart',
      edition: 'sample',
      order: 2,
      product: 'channels',
      kind: 'change',
      finding: text('发现', 'A finding'),
      note: text('说明', 'A note'),
      metrics: ['channels-time', 'channels-uploads'],
      breakAt: 150,
    },
  ],
});

/** The first record of a collection, or the one with this id. */
export const recordOf = <Record extends { _id: string }>(records: Record[], id?: string): Record => {
  const found = id === undefined ? records[0] : records.find(({ _id }) => _id === id);
  if (found === undefined) throw new Error(`The sample has no record ${id ?? ''}`);
  return found;
};
