import { labels, labelsOf, listen, loadComponent, tap, texts } from '../support/component';
import { listedOf } from '../support/views';

const show = loadComponent('metric-group');

const spending = listedOf({ id: 'spending', number: '2000', suffix: '亿元', phrase: '微信支付，超2000亿元' });
const losses = listedOf({
  id: 'losses',
  kind: 'reduction',
  prefix: '',
  number: '98',
  suffix: '%',
  chip: '',
  phrase: '微信支付，下降98%',
});
const group = { id: 'pay', name: '微信支付', metrics: [listedOf(), spending, losses] };

describe('the metrics of a product', () => {
  it('says each as one phrase, under the product’s name and their number', () => {
    const shown = show({ group });
    expect(labels(shown)).toEqual([listedOf().phrase, spending.phrase, losses.phrase]);
    expect(texts(shown, '.metric-group__name')).toEqual(['微信支付']);
    expect(texts(shown, '.metric-group__count')).toEqual(['3']);
  });

  it('shows every number whole and at rest', () => {
    expect(texts(show({ group }), '.metric-group__numeral')).toEqual(['超3亿人次', '超2000亿元', '98%']);
  });

  it('shows a chip only where there is something to say', () => {
    expect(texts(show({ group }), '.metric-group__chip')).toEqual(['自2020年以来', '自2020年以来']);
  });

  it('shows only those of a kind, and nothing where there are none', () => {
    const shown = show({ group, kind: 'reduction' });
    expect(texts(shown, '.metric-group__numeral')).toEqual(['98%']);
    expect(texts(shown, '.metric-group__count')).toEqual(['1']);
    shown.setData({ kind: 'share' });
    expect(texts(shown, '.metric-group__name')).toEqual([]);
  });

  it('replaces a number in place', () => {
    const shown = show({ group });
    shown.setData({ group: { ...group, metrics: [listedOf({ number: '4' }), spending, losses] } });
    expect(texts(shown, '.metric-group__numeral')[0]).toBe('超4亿人次');
  });

  it('tells which one was tapped', async () => {
    const shown = show({ group });
    const chosen = listen(shown, 'choose');
    await tap(shown, '.metric-group__cell', 1);
    expect(chosen).toEqual([{ id: 'spending' }]);
  });

  it('has no button and leads nowhere in a page inside Moments', async () => {
    const shown = show({ group, linked: false });
    expect(labelsOf(shown, 'button')).toEqual([]);
    expect(labelsOf(shown, 'text')).not.toEqual([]);
    const chosen = listen(shown, 'choose');
    await tap(shown, '.metric-group__cell', 1);
    expect(chosen).toEqual([]);
  });
});
