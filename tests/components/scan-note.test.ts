import type { ScanView } from '../../typings/view';
import { labelsOf, listen, loadComponent, tap, texts } from '../support/component';

const show = loadComponent('scan-note');

const scan: ScanView = {
  product: 'pay',
  stamp: 'stamped',
  fresh: true,
  title: '欢迎来到支付体验区',
  text: '盖好了，第2枚，共5枚',
};

describe('the note to who came by a booth’s code', () => {
  it('welcomes, says what became of the stamp, and leads to the passport', async () => {
    const note = show({ scan, openLabel: '打开护照' });
    expect(labelsOf(note, 'link')).toEqual(['打开护照 欢迎来到支付体验区 盖好了，第2枚，共5枚']);
    expect(texts(note, '.scan-note__title')).toEqual(['欢迎来到支付体验区']);
    const chosen = listen(note, 'choose');
    await tap(note, '.scan-note__ticket');
    expect(chosen).toHaveLength(1);
  });

  it('is one line that leads nowhere where the code gives no stamp', () => {
    const note = show({ scan: { ...scan, stamp: 'open', fresh: false, title: '', text: '这个码已经停用' } });
    expect(texts(note, '.scan-note__text')).toEqual(['这个码已经停用']);
    expect(labelsOf(note, 'link')).toEqual([]);
  });
});
