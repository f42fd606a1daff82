import type { KeptView } from '../../typings/view';
import { labelsOf, listen, loadComponent, tap, texts } from '../support/component';

const show = loadComponent('kept-row');

const metric: KeptView = {
  key: 'metric.pay-voucher-claims',
  product: 'pay',
  productName: '微信支付',
  prefix: '超',
  number: '3',
  suffix: '亿人次',
  words: '领取各类消费券',
  note: '2020年以来',
  phrase: '微信支付，领取各类消费券，超3亿人次',
};

const quote: KeptView = {
  ...metric,
  key: 'quote.pay-quote',
  prefix: '',
  number: '',
  suffix: '',
  words: '我们要做一个有灵魂的工具',
  note: '张颖',
  phrase: '微信支付，张颖，我们要做一个有灵魂的工具',
};

const labels = { openLabel: '打开', removeLabel: '取消收藏' };

describe('a kept record', () => {
  it('shows a metric with its numeral, a quote by its words', () => {
    expect(texts(show({ record: metric, ...labels }), '.kept-row__label')).toEqual(['领取各类消费券']);
    const row = show({ record: quote, ...labels });
    expect(texts(row, '.kept-row__said')).toEqual(['我们要做一个有灵魂的工具']);
    expect(row.querySelector('.kept-row__numeral')).toBeUndefined();
  });

  it('says what a tap on it and on its mark does', () => {
    const row = show({ record: metric, ...labels });
    expect(labelsOf(row, 'link')).toEqual(['打开 微信支付，领取各类消费券，超3亿人次']);
    expect(labelsOf(row, 'button')).toEqual(['取消收藏 微信支付，领取各类消费券，超3亿人次']);
  });

  it('tells which record is to be opened, and which removed', async () => {
    const row = show({ record: metric, ...labels });
    const chosen = listen(row, 'choose');
    await tap(row, '.kept-row__record');
    expect(chosen).toEqual([{ id: metric.key }]);
    jest.restoreAllMocks();
    const removed = listen(row, 'remove');
    await tap(row, '.kept-row__remove');
    expect(removed).toEqual([{ id: metric.key }]);
  });
});
