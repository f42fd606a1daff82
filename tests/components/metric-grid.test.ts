import { listen, loadComponent, part, settled, tap, texts } from '../support/component';
import { metricOf } from '../support/views';

const show = loadComponent('metric-grid', { usesVant: true });

const metrics = [
  metricOf(),
  metricOf({
    id: 'pay-large-fraud-losses',
    label: '大额被骗金额下降',
    number: '98',
    meaning: '钱少了，不是案子少了。',
  }),
];

describe('a grid of metrics', () => {
  it('leads with a full-width card', () => {
    const grid = show({ metrics });
    const variants = grid.querySelectorAll('.metric-grid__card').map((card): unknown => card.data.variant);
    expect(variants).toEqual(['lead', 'grid']);
  });

  it('opens the metric tapped up close and closes it again', async () => {
    const grid = show({ metrics, closeLabel: '知道了' });
    await tap(part(grid, '.metric-grid__card', 1), '.metric-card');
    await settled();
    const sheet = part(grid, '.metric-grid__sheet');
    expect(texts(sheet, '.metric-sheet__label')).toEqual(['大额被骗金额下降']);
    expect(texts(sheet, '.metric-sheet__meaning')).toEqual(['钱少了，不是案子少了。']);
    await tap(sheet, '.metric-sheet__close');
    expect(sheet.data.metric).toBeNull();
  });

  it('keeps its taps to itself', async () => {
    const grid = show({ metrics });
    const chosen = listen(grid, 'choose');
    await tap(part(grid, '.metric-grid__card'), '.metric-card');
    expect(chosen).toEqual([]);
  });
});
