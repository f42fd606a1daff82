import { labelsOf, listen, loadComponent, tap, texts } from '../support/component';

const show = loadComponent('link-row');

describe('a line that leads to a page', () => {
  it('names the page and, where it is said, what is there', () => {
    const row = show({ label: '五位讲者', hint: '台上的话' });
    expect(labelsOf(row, 'link')).toEqual(['五位讲者']);
    expect(texts(row, '.link-row__hint')).toEqual(['台上的话']);
    expect(texts(show({ label: '五位讲者' }), '.link-row__hint')).toEqual([]);
  });

  it('tells of a tap', async () => {
    const row = show({ label: '五位讲者' });
    const chosen = listen(row, 'choose');
    await tap(row, '.link-row');
    expect(chosen).toHaveLength(1);
  });
});
