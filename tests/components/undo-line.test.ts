import { labelsOf, listen, loadComponent, tap, texts, told } from '../support/component';

const show = loadComponent('undo-line');

describe('the line that takes something back', () => {
  it('is not there while there is nothing to take back', () => {
    expect(labelsOf(show({ undoLabel: '撤销' }), 'button')).toEqual([]);
  });

  it('says what was done, aloud as well, and takes it back', async () => {
    const line = show({ text: '已取消收藏', undoLabel: '撤销' });
    expect(texts(line, '.undo-line__text')).toEqual(['已取消收藏']);
    expect(told(line, '.undo-line', 'ariaLive')).toBe('polite');
    const undone = listen(line, 'undo');
    await tap(line, '.undo-line__undo');
    expect(undone).toHaveLength(1);
  });
});
