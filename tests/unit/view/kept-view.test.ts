import { keptMetric, keptQuote } from '../../../miniprogram/domain/view/kept-view';
import { wordsFor } from '../../../miniprogram/i18n';
import { channelsPage, watchTime } from './samples';

const { product, quote } = channelsPage();

describe('a kept record', () => {
  it('shows a metric by its numeral and label', () => {
    expect(keptMetric(watchTime, product, 'zh', wordsFor('zh').metric)).toMatchObject({
      key: 'metric.watch-time',
      product: 'channels',
      productName: '视频号',
      number: '3',
      suffix: '倍',
      words: '使用时长',
      note: '对比去年同期',
      phrase: '视频号，使用时长，去年同期的3倍',
    });
  });

  it('shows a quote by its words and speaker, in the original also in English', () => {
    if (quote === null) throw new Error('the sample has a quote');
    const view = keptQuote(quote, product, 'en', wordsFor('en').metric);
    expect(view).toMatchObject({ productName: 'Channels', number: '', note: quote.speaker.en });
    expect(view.words).toBe(quote.words);
    expect(view.phrase).toBe(`Channels, ${quote.speaker.en}, ${quote.words}`);
  });
});
