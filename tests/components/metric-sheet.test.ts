import type { SheetView } from '../../typings/view';
import { labelsOf, listen, loadComponent, settled, tap, texts, type AnyRoot } from '../support/component';
import { sheetOf } from '../support/views';

const show = loadComponent('metric-sheet', { usesVant: true });

let stored: Record<string, unknown> = {};

/** The reader's phone, as far as a sheet asks for it. */
const onPhone = ({ scene = 1001, language = 'zh_CN' } = {}): void => {
  Object.assign(wx, {
    getEnterOptionsSync: () => ({ path: 'pages/pay/pay', scene }),
    getAppBaseInfo: () => ({ language }),
    getStorageSync: (key: string) => stored[key] ?? '',
    setStorageSync: (key: string, value: unknown) => {
      stored[key] = value;
    },
  });
};

const opened = async (sheet: SheetView = sheetOf()): Promise<AnyRoot> => {
  const component = show({ sheet: null });
  component.setData({ sheet });
  await settled();
  await settled();
  return component;
};

beforeEach(() => {
  stored = {};
  onPhone();
});

describe('a metric up close', () => {
  it('says the number as one phrase, its label, and each term with all its lines', async () => {
    const sheet = await opened();
    expect(labelsOf(sheet, 'dialog')).toEqual([sheetOf().metric.phrase]);
    expect(texts(sheet, '.metric-sheet__label')).toEqual(['领取各类消费券']);
    expect(texts(sheet, '.metric-sheet__term')).toEqual(['衡量什么', '出处']);
    expect(texts(sheet, '.metric-sheet__line')).toEqual([
      '领券的人次，同一个人领几次就算几次。',
      '开场总览 · “超3亿人次领取”',
      '微信支付演讲 · “超过3亿人次用微信支付领取”',
    ]);
  });

  it('offers to share the number, to make a poster of it, to keep it and to close it', async () => {
    const sheet = await opened();
    expect(texts(sheet, '.metric-sheet__share')).toEqual(['分享这个数字']);
    expect(labelsOf(sheet, 'button')).toEqual(['海报', '收藏', '关闭']);
  });

  it('keeps the metric and lets go of it again', async () => {
    const sheet = await opened();
    await tap(sheet, '.metric-sheet__action', 1);
    expect(texts(sheet, '.metric-sheet__action')[1]).toBe('已收藏');

    const later = await opened();
    expect(texts(later, '.metric-sheet__action')[1]).toBe('已收藏');
    await tap(later, '.metric-sheet__action', 1);
    expect(texts(later, '.metric-sheet__action')[1]).toBe('收藏');
  });

  it('only closes in Moments, where nothing can be shared or kept', async () => {
    onPhone({ scene: 1154 });
    const sheet = await opened();
    expect(texts(sheet, '.metric-sheet__share')).toEqual([]);
    expect(labelsOf(sheet, 'button')).toEqual(['关闭']);
  });

  it('asks for a poster of the metric', async () => {
    const sheet = await opened();
    const asked = listen(sheet, 'poster');
    await tap(sheet, '.metric-sheet__action');
    expect(asked).toEqual([{ id: sheetOf().metric.id }]);
  });

  it('tells that the reader has done', async () => {
    const sheet = await opened();
    const closed = listen(sheet, 'close');
    await tap(sheet, '.metric-sheet__action', 2);
    expect(closed).toHaveLength(1);
  });
});
