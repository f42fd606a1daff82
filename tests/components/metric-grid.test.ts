import { listen, loadComponent, part, tap } from '../support/component';
import { metricOf } from '../support/views';

const show = loadComponent('metric-grid');

const metrics = [
  metricOf(),
  metricOf({ id: 'pay-large-fraud-losses', label: '大额被骗金额下降', number: '98' }),
];

const focusedCards = (properties: Record<string, unknown>): unknown[] =>
  show({ metrics, ...properties })
    .querySelectorAll('.focused')
    .map(({ data }): unknown => Reflect.get(Reflect.get(data, 'metric') as object, 'id'));

describe('a grid of metrics', () => {
  it('leads with a full-width card', () => {
    const grid = show({ metrics });
    const variants = grid.querySelectorAll('.metric-grid__card').map((card): unknown => card.data.variant);
    expect(variants).toEqual(['lead', 'grid']);
  });

  it('tells which metric was tapped', async () => {
    const grid = show({ metrics });
    const chosen = listen(grid, 'choose');
    await tap(part(grid, '.metric-grid__card', 1), '.metric-card');
    expect(chosen).toEqual([{ id: 'pay-large-fraud-losses' }]);
  });

  it('marks the metric that a link pointed at, and no other', () => {
    expect(focusedCards({ focused: 'pay-large-fraud-losses' })).toEqual(['pay-large-fraud-losses']);
    expect(focusedCards({})).toEqual([]);
  });
});
