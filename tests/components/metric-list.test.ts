import { labels, labelsOf, listen, loadComponent, part, tap } from '../support/component';
import { metricOf } from '../support/views';

const show = loadComponent('metric-list');

const column = (metrics: unknown[], narrowest: number): number =>
  Number(show({ metrics, narrowest }).data.column);

describe('a list of metrics', () => {
  it('tells which metric was tapped, where each opens', async () => {
    const list = show({ metrics: [metricOf()], opens: true });
    const chosen = listen(list, 'choose');
    await tap(part(list, '.metric-list__card'), '.metric-card');
    expect(chosen).toEqual([{ id: 'pay-voucher-claims' }]);
    expect(labelsOf(show({ metrics: [metricOf()] }), 'button')).toEqual([]);
  });

  it('says each metric as one phrase', () => {
    expect(labels(show({ metrics: [metricOf(), metricOf({ id: 'other', phrase: '另一个' })] }))).toEqual([
      metricOf().phrase,
      '另一个',
    ]);
  });

  it('keeps to narrow columns for short numerals', () => {
    expect(column([metricOf({ prefix: '', number: '98', suffix: '%' })], 5.25)).toBe(5.25);
  });

  it('asks for wider ones where a numeral is long, as in English', () => {
    const long = metricOf({ prefix: 'over ', number: '300', suffix: ' million claims' });
    expect(column([long], 5.25)).toBeGreaterThan(7);
  });
});
