import { labelsOf, listen, loadComponent, tap, texts } from '../support/component';

const show = loadComponent('section-bar');

const sections = [
  { id: 'metrics', title: '数据' },
  { id: 'progress', title: '进展' },
  { id: 'quote', title: '金句' },
];

describe('the section bar', () => {
  it('names every section for a screen reader', () => {
    const bar = show({ sections, active: 'metrics', label: '本页目录' });
    expect(labelsOf(bar, 'tab')).toEqual(['数据', '进展', '金句']);
    expect(labelsOf(bar, 'tablist')).toEqual(['本页目录']);
  });

  it('marks the active section only', () => {
    const bar = show({ sections, active: 'progress' });
    expect(texts(bar, '.section-bar__tab--active')).toEqual(['进展']);
    bar.setData({ active: 'quote' });
    expect(texts(bar, '.section-bar__tab--active')).toEqual(['金句']);
  });

  it('tells which section was tapped', async () => {
    const bar = show({ sections, active: 'metrics' });
    const chosen = listen(bar, 'choose');
    await tap(bar, '.section-bar__tab', 2);
    expect(chosen).toEqual([{ id: 'quote' }]);
  });
});
