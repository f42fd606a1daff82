import { metricView } from '../../../miniprogram/domain/view/metric-view';
import { wordsFor } from '../../../miniprogram/i18n';
import type { Language, ServedMetric } from '../../../typings/content';
import type { MetricView } from '../../../typings/view';
import { creators, served, text, uploads, volume, watchTime } from './samples';

const view = (metric: ServedMetric, language: Language = 'zh'): MetricView =>
  metricView(metric, language === 'zh' ? '视频号' : 'Channels', language, wordsFor(language).metric);

const phrases = (metric: ServedMetric): string[] => [view(metric).phrase, view(metric, 'en').phrase];
const chips = (metric: ServedMetric): string[] =>
  [view(metric).chip, view(metric, 'en').chip].map((chip) => chip.replaceAll('\u200a', ''));

describe('a metric as a screen reader gets it', () => {
  it('says a ratio against its basis', () => {
    expect(phrases(watchTime)).toEqual([
      '视频号，使用时长，去年同期的3倍',
      'Channels, Time spent, 3 times the level of a year earlier',
    ]);
  });

  it('says growth and its lower bound in words, without a sign', () => {
    expect(phrases(uploads)).toEqual([
      '视频号，日均视频上传量，同比增长超100%',
      'Channels, Daily video uploads, up over 100% on a year earlier',
    ]);
  });

  it('does not say twice what the label says: growth of 2.64 times is +264 % in English', () => {
    expect(phrases(creators)).toEqual([
      '视频号，累计有收入创作者同比增长，2022年，2.64倍',
      'Channels, Growth in creators who have earned, in 2022, year on year, 264%',
    ]);
  });

  it('says where a fall began, for whom a number holds, and that it is a goal', () => {
    const losses = served({
      _id: 'losses',
      label: text('大额被骗金额', 'Money lost in large frauds'),
      measure: 'reduction',
      value: 98,
      unit: 'percent',
      against: 'since2020',
    });
    const complaints = served({
      _id: 'complaints',
      label: text('用户投诉处理', 'Complaints handled'),
      measure: 'share',
      value: 100,
      unit: 'percent',
      scope: text('认证店铺', 'certified shops'),
      status: 'target',
    });
    expect(phrases(losses)).toEqual([
      '视频号，大额被骗金额，2020年以来下降98%',
      'Channels, Money lost in large frauds, down 98% since 2020',
    ]);
    expect(phrases(complaints)).toEqual([
      '视频号，用户投诉处理，认证店铺，100%，目标',
      'Channels, Complaints handled, certified shops, 100%, goal',
    ]);
  });

  it('says a number without digits as it is written', () => {
    expect(phrases(volume)).toEqual([
      '视频号，交易规模，数万亿元',
      'Channels, Transaction volume, trillions of yuan',
    ]);
  });
});

describe("a metric's chip", () => {
  it('names the basis of a ratio and the comparison of growth', () => {
    expect(chips(watchTime)).toEqual(['对比去年同期', 'vs a year earlier']);
    expect(chips(uploads)).toEqual(['同比', 'year on year']);
  });

  it('leaves out what the label says', () => {
    expect(chips(creators)).toEqual(['2022年', 'in 2022 · year on year']);
  });

  it('says window, comparison, scope and status in this order, each once', () => {
    const metric = served({
      _id: 'all',
      label: text('应急响应时间', 'Response time'),
      measure: 'reduction',
      value: 30,
      unit: 'percent',
      against: 'since2020',
      window: text('自2020年以来', 'since 2020'),
      scope: text('医疗场景', 'in emergencies'),
      status: 'potential',
    });
    expect(chips(metric)).toEqual([
      '自2020年以来 · 医疗场景 · 潜力',
      'since 2020 · in emergencies · potential',
    ]);
  });

  it('is empty where nothing limits the number, and where no comparison is stated', () => {
    expect(chips(volume)).toEqual(['', '']);
    expect(chips(served({ ...watchTime, against: 'unstated' }))).toEqual(['', '']);
  });
});

describe('a metric on a card', () => {
  it('keeps the numeral in three parts', () => {
    expect(view(uploads)).toMatchObject({ prefix: '超', number: '100', suffix: '%', rolls: true });
    expect(view(uploads, 'en')).toMatchObject({ prefix: 'over +', number: '100', suffix: '%' });
  });

  it('does not roll where there is no digit', () => {
    expect(view(volume)).toMatchObject({ number: '数万亿', rolls: false });
  });

  it('has hairs of space in what is read, and none in what is spoken', () => {
    expect(view(creators).chip).toBe('2022\u200a年');
    expect(view(creators).phrase).not.toContain('\u200a');
  });
});
