import { quotesView } from '../../../miniprogram/domain/view/quotes-view';
import { snapshot } from '../../../miniprogram/snapshot';

const page = snapshot.pages.quotes;

describe('the page of all quotes', () => {
  it('has each speaker’s words with the name of the product, in the edition’s order', () => {
    const { voices } = quotesView(page, 'zh');
    expect(voices.map(({ words }) => words)).toEqual(page.quotes.map(({ words }) => words));
    expect(voices.map(({ productName }) => productName)).toEqual([
      '视频号',
      '微信支付',
      '小程序',
      '企业微信',
      '搜一搜',
    ]);
  });

  it('keeps the original in English, with our translation', () => {
    const [first] = quotesView(page, 'en').voices;
    expect(first).toMatchObject({ productName: 'Channels', speaker: 'Zhang Xiaochao' });
    expect(first?.words).toBe(page.quotes[0]?.words);
    expect(first?.gloss).toBe(page.quotes[0]?.gloss.en);
  });
});
