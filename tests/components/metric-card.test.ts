import { labels, labelsOf, listen, loadComponent, settled, tap, texts } from '../support/component';
import { metricOf } from '../support/views';

const show = loadComponent('metric-card');

describe('a metric card', () => {
  it('is one phrase for a screen reader and a button to tap', () => {
    const card = show({ metric: metricOf() });
    expect(labels(card)).toEqual(['微信支付，领取各类消费券，2020年以来，超3亿人次']);
    expect(labelsOf(card, 'button')).toHaveLength(1);
  });

  it('shows label and chip', () => {
    const card = show({ metric: metricOf() });
    expect(texts(card, '.metric-card__label')).toEqual(['领取各类消费券']);
    expect(texts(card, '.metric-card__chip')).toEqual(['2020年以来']);
  });

  it('has no chip where nothing limits the number', () => {
    expect(texts(show({ metric: metricOf({ chip: '' }) }), '.metric-card__chip')).toEqual([]);
  });

  it('tells which metric was tapped', async () => {
    const card = show({ metric: metricOf() });
    const chosen = listen(card, 'choose');
    await tap(card, '.metric-card');
    expect(chosen).toEqual([{ id: 'pay-voucher-claims' }]);
  });

  it('is a button at rest among the things of a case', async () => {
    const card = show({ metric: metricOf(), variant: 'entry' });
    const chosen = listen(card, 'choose');
    await tap(card, '.metric-card');
    expect(chosen).toEqual([{ id: 'pay-voucher-claims' }]);
    expect(labelsOf(card, 'button')).toHaveLength(1);
    expect(card.querySelector('.metric-card__numeral')?.data).toMatchObject({ still: true });
  });

  it('is text and not a button among other things in a row', async () => {
    const card = show({ metric: metricOf(), variant: 'row' });
    const chosen = listen(card, 'choose');
    await tap(card, '.metric-card');
    expect(chosen).toEqual([]);
    expect(labelsOf(card, 'button')).toEqual([]);
    expect(labelsOf(card, 'text')).toHaveLength(1);
  });

  it.each([
    ['rolls', {}, false],
    ['is at rest in a row', { variant: 'row' }, true],
    [
      'is at rest where the numeral has no digit',
      { metric: metricOf({ number: '数万亿', rolls: false }) },
      true,
    ],
    ['is at rest where motion is off', { still: true }, true],
  ])('its numeral %s', async (_, properties, still) => {
    const card = show({ metric: metricOf(), ...properties });
    await settled();
    expect(card.querySelector('.metric-card__numeral')?.data).toMatchObject({ still });
  });
});
