import { encodeScene } from '../../miniprogram/domain/booth-scene';
import { productIds } from '../../miniprogram/domain/products';
import { passportState } from '../../miniprogram/packages/passport/state/service';
import type { ProductId } from '../../typings/content';
import { labelsOf, loadComponent, tap, told, type AnyRoot } from '../support/component';
import { useStorage, written } from '../support/stored-cells';

const card = loadComponent('passport-card', { folder: 'packages/passport' });

interface Phone {
  /** Each time the passport comes onto the page. */
  show: () => AnyRoot;
  opened: string[];
}

/** A phone in Chinese in a launch of its own, with these stamps and those on their way. */
const phone = (stamped: readonly ProductId[], pending: readonly ProductId[] = []): Phone => {
  const opened: string[] = [];
  const cells = useStorage({
    getAppBaseInfo: () => ({ language: 'zh_CN' }),
    navigateTo: ({ url }: { url: string }) => opened.push(url),
  });
  const scene = encodeScene({ id: 'booth001', tag: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
  const passport = {
    stamps: stamped.map((product) => ({ product, booth: 'booth001', at: Date.UTC(2023, 0, 10) })),
    pending: pending.map((product) => ({ product, scene, at: 1 })),
  };
  cells.set('occ.passport', written(passport));
  passportState.forget();
  return { opened, show: () => card({ language: 'zh' }) };
};

const landing = (shown: AnyRoot): number => shown.dom?.innerHTML.match(/ink-stamp--fresh/g)?.length ?? 0;

describe('the passport on the reader’s page', () => {
  it('says every stamp, those on their way and those left, and leads to their products', async () => {
    const { show, opened } = phone(['pay'], ['wecom']);
    const shown = show();
    expect(told(shown, '.passport__head', 'ariaLabel')).toBe('2枚印章，共5枚');
    expect(labelsOf(shown, 'link')).toEqual([
      '视频号，还没有盖章',
      '微信支付，1月10日盖的章',
      '小程序，还没有盖章',
      '企业微信，印章待发送',
      '搜一搜，还没有盖章',
      '视频号',
      '小程序',
      '搜一搜',
    ]);
    expect(labelsOf(shown, 'button')).toEqual([]);
    await tap(shown, '.passport__stamp', 1);
    expect(opened).toEqual(['/pages/pay/pay']);
  });

  it('lets a stamp come down once, whenever it is looked at again', () => {
    const { show } = phone(['pay', 'search']);
    expect(landing(show())).toBe(2);
    expect(landing(show())).toBe(0);
  });

  it('opens the badge’s poster once all stamps are there', async () => {
    const { show, opened } = phone(productIds);
    const shown = show();
    expect(labelsOf(shown, 'button')).toEqual(['徽章海报']);
    await tap(shown, '.passport__badge');
    expect(opened).toEqual(['/packages/poster/poster/poster?badge=1']);
  });
});
