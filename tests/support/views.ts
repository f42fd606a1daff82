/** Views as domain/view gives them, for tests of components. */
import type { ListedMetricView, MetricView, QuoteView, SheetView } from '../../typings/view';

export const metricOf = (changes: Partial<MetricView> = {}): MetricView => ({
  id: 'pay-voucher-claims',
  label: '领取各类消费券',
  prefix: '超',
  number: '3',
  suffix: '亿人次',
  rolls: true,
  chip: '2020年以来',
  phrase: '微信支付，领取各类消费券，2020年以来，超3亿人次',
  ...changes,
});

export const listedOf = (changes: Partial<ListedMetricView> = {}): ListedMetricView => ({
  id: 'pay-voucher-claims',
  label: '领取各类消费券',
  prefix: '超',
  number: '3',
  suffix: '亿人次',
  chip: '自2020年以来',
  phrase: '微信支付，领取各类消费券，自2020年以来，超3亿人次',
  kind: 'level',
  growth: 0,
  bound: true,
  ...changes,
});

export const quoteOf = (changes: Partial<QuoteView> = {}): QuoteView => ({
  id: 'miniprogram',
  product: 'miniprogram',
  words: '感谢生态的每一位参与者，小程序的使命没有改变，就是为用户创造长期价值。',
  gloss: '',
  speaker: '曾鸣',
  role: '微信开放平台负责人',
  ...changes,
});

export const sheetOf = (changes: Partial<SheetView> = {}): SheetView => ({
  product: 'pay',
  metric: metricOf(),
  rows: [
    { term: '衡量什么', lines: ['领券的人次，同一个人领几次就算几次。'] },
    { term: '出处', lines: ['开场总览 · “超3亿人次领取”', '微信支付演讲 · “超过3亿人次用微信支付领取”'] },
  ],
  ...changes,
});
