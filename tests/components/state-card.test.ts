import { labelsOf, listen, loadComponent, tap, texts } from '../support/component';

const state = loadComponent('state-card', { folder: 'packages/console' });

describe('what is said in place of content', () => {
  it('is told at once where something went wrong, and offers what can be done', async () => {
    const card = state({
      alert: true,
      heading: '没有等到答复',
      said: '原话',
      note: '照常可读',
      action: '再试一次',
    });
    expect(texts(card, '.state-card')).toEqual(['没有等到答复原话照常可读再试一次']);
    expect(labelsOf(card, 'alert')).toHaveLength(1);
    const chosen = listen(card, 'choose');
    await tap(card, '.state-card__action');
    expect(chosen).toHaveLength(1);
  });

  it('is quiet where there is merely nothing yet', () => {
    const card = state({ heading: '还没有展位' });
    expect(texts(card, '.state-card')).toEqual(['还没有展位']);
    expect(labelsOf(card, 'alert')).toEqual([]);
    expect(labelsOf(card, 'button')).toEqual([]);
  });
});
