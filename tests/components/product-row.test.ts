import { labels, labelsOf, listen, loadComponent, tap, texts } from '../support/component';
import { metricOf } from '../support/views';

const show = loadComponent('product-row');

const row = {
  id: 'pay',
  name: '微信支付',
  question: '钱付完了，还能做什么？',
  lead: metricOf({ phrase: '微信支付，消费券拉动消费，超2000亿元' }),
  others: [metricOf()],
};

describe('a product’s row on the home page', () => {
  it('reads in order: what a tap does, the headline metric, the others', () => {
    expect(labels(show({ row, openLabel: '打开' }))).toEqual([
      '打开 微信支付',
      '微信支付，消费券拉动消费，超2000亿元',
      '微信支付，领取各类消费券，2020年以来，超3亿人次',
    ]);
  });

  it('shows the question and rolls the headline only', () => {
    const shown = show({ row });
    expect(texts(shown, '.product-row__question')).toEqual(['钱付完了，还能做什么？']);
    expect(shown.querySelector('.product-row__numeral')?.data).toMatchObject({ still: false });
  });

  it('tells which product was tapped', async () => {
    const shown = show({ row, openLabel: '打开' });
    const chosen = listen(shown, 'choose');
    await tap(shown, '.product-row');
    expect(chosen).toEqual([{ id: 'pay' }]);
  });

  it('is no button, has no arrow and leads nowhere in a page inside Moments', async () => {
    const shown = show({ row });
    expect(labelsOf(shown, 'button')).toEqual([]);
    expect(labelsOf(shown, 'heading')).toEqual(['微信支付']);
    expect(texts(shown, '.product-row__arrow')).toEqual([]);
    const chosen = listen(shown, 'choose');
    await tap(shown, '.product-row');
    expect(chosen).toEqual([]);
  });
});
