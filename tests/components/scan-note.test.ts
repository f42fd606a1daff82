import { encodeScene } from '../../miniprogram/domain/booth-scene';
import { passportState } from '../../miniprogram/packages/passport/state/service';
import { noteScan } from '../../miniprogram/services/passport';
import { clearDevice } from '../../miniprogram/services/settings';
import { labelsOf, loadComponent, settled, tap, texts } from '../support/component';
import { useStorage } from '../support/stored-cells';

const show = loadComponent('scan-note', { folder: 'packages/passport' });

const scene = encodeScene({ id: 'booth001', tag: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });

const gives = {
  ok: true,
  data: {
    fresh: true,
    stamps: [{ product: 'pay', booth: 'booth001', at: 1 }],
    booths: [
      {
        id: 'booth001',
        product: 'pay',
        label: { zh: '支付体验区', en: 'Pay Lab' },
        place: { zh: '', en: '' },
      },
    ],
  },
};

/** A phone in Chinese whose cloud answers a claim so. @returns where its taps led */
const phone = (answer: object): string[] => {
  const opened: string[] = [];
  useStorage({
    getAppBaseInfo: () => ({ language: 'zh_CN' }),
    switchTab: ({ url }: { url: string }) => opened.push(url),
    cloud: { callFunction: () => Promise.resolve({ result: answer }) },
  });
  clearDevice();
  noteScan({ scene, product: 'pay', at: 1 });
  return opened;
};

const note = (code = scene): ReturnType<typeof show> => show({ scene: code, product: 'pay', language: 'zh' });

describe('the note to who came by a booth’s code', () => {
  it('says at once that the stamp is saved, then what became of it, and leads to the passport', async () => {
    const opened = phone(gives);
    const shown = note();
    expect(labelsOf(shown, 'link')).toEqual(['打开护照 欢迎来到微信支付展位 印章已存下，联网后补盖']);
    passportState.wake();
    expect(labelsOf(shown, 'link')).toEqual(['打开护照 欢迎来到微信支付展位 正在盖章…']);
    await settled();
    expect(texts(shown, '.scan-note__title')).toEqual(['欢迎来到支付体验区']);
    await tap(shown, '.scan-note__ticket');
    expect(opened).toEqual(['/pages/me/me']);
  });

  it('is one line that leads nowhere where the code gives no stamp', async () => {
    phone({ ok: false, error: { code: 'FAILED_PRECONDITION', message: '' } });
    const shown = note();
    passportState.wake();
    await settled();
    expect(texts(shown, '.scan-note__text')).toEqual(['这个码已经停用，内容照常看']);
    expect(labelsOf(shown, 'link')).toEqual([]);
    expect(texts(note('hello'), '.scan-note__text')).toEqual(['没认出这个码，内容照常看']);
  });
});
