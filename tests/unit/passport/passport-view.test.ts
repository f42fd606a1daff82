import { emptyPassport } from '../../../miniprogram/packages/passport/state/passport';
import { productIds } from '../../../miniprogram/domain/products';
import { hairSpace } from '../../../miniprogram/domain/view/hair-space';
import { passportWords } from '../../../miniprogram/packages/passport/i18n';
import { lineBetween, stampAt } from '../../../miniprogram/packages/passport/passport-map';
import { passportView, type PassportView } from '../../../miniprogram/packages/passport/passport-view';
import { snapshot } from '../../../miniprogram/snapshot';
import type { Language, ProductId } from '../../../typings/content';
import type { OpenBooth, Stamp } from '../../../typings/event';
import type { Passport } from '../../../typings/passport';

const show = (passport: Partial<Passport>, language: Language = 'zh'): PassportView =>
  passportView({ ...emptyPassport, ...passport }, snapshot.pages.home, language, passportWords(language));

/** Just after midnight of 10 January 2023 on the event's clock, and still the 9th elsewhere. */
const at = Date.UTC(2023, 0, 9, 16, 5);

const stampsOf = (...products: ProductId[]): Stamp[] =>
  products.map((product) => ({ product, booth: 'booth001', at }));

const booth = (id: string, product: ProductId, label: string): OpenBooth => ({
  id,
  product,
  label: { zh: label, en: label },
  place: { zh: '二层', en: 'Level 2' },
});

const claim = { scene: '', product: 'pay', at } as const;

describe('the passport', () => {
  it('counts the stamps that are there or on their way', () => {
    const { count, total, countPhrase } = show({ stamps: stampsOf('search'), pending: [claim] });
    expect([count, total, countPhrase]).toEqual(['2', '5', '2枚印章，共5枚']);
  });

  it('says each stamp as a phrase, with its day on the event’s clock', () => {
    const passport = { stamps: stampsOf('search'), pending: [claim] };
    const said = (language: Language): Record<string, string> =>
      Object.fromEntries(show(passport, language).stamps.map(({ product, phrase }) => [product, phrase]));
    expect(said('zh')).toMatchObject({
      search: '搜一搜，1月10日盖的章',
      pay: '微信支付，印章待发送',
      wecom: '企业微信，还没有盖章',
    });
    expect(said('en')).toMatchObject({
      search: 'WeChat Search, stamped on 10 Jan',
      pay: 'WeChat Pay, stamp to be sent',
      wecom: 'WeCom, no stamp yet',
    });
  });

  it('says in words that a stamp is on its way, and what that means', () => {
    const { stamps, hint } = show({ pending: [claim] });
    expect(stamps.find(({ product }) => product === 'pay')).toMatchObject({ note: '待发送', date: '' });
    expect(hint).not.toBe('');
    expect(show({ stamps: stampsOf('pay') }).hint).toBe('');
  });

  it('names the stamps left and every booth that gives them, or the product alone', () => {
    const booths = [
      booth('booth001', 'wecom', '会客厅'),
      booth('booth002', 'wecom', '问答角'),
      booth('booth003', 'pay', '体验区'),
    ];
    const { left, leftTitle } = show({ stamps: stampsOf('pay', 'channels', 'search'), booths });
    expect(leftTitle).toBe(hairSpace('还差2枚'));
    expect(left.map(({ phrase }) => phrase)).toEqual(['小程序', '企业微信，会客厅，二层，问答角，二层']);
  });

  it('joins two stamps by a line of ink once both are there', () => {
    const joined = ({ lines }: PassportView): string[] =>
      lines.flatMap(({ key, joined: isJoined }) => (isJoined ? [key] : []));
    expect(joined(show({ stamps: stampsOf('pay') }))).toEqual([]);
    expect(joined(show({ stamps: stampsOf(...productIds) }))).toHaveLength(snapshot.pages.home.links.length);
  });

  it('is complete with a stamp of each product, none of them on its way', () => {
    expect(show({ stamps: stampsOf(...productIds) }).complete).toBe(hairSpace('5枚印章都盖齐了'));
    const nearly = { stamps: stampsOf('channels', 'miniprogram', 'wecom', 'search'), pending: [claim] };
    expect(show(nearly)).toMatchObject({ complete: '', count: '5', left: [] });
  });

  it('lets a stamp come down once', () => {
    const stamps = stampsOf('pay', 'search');
    const fresh = show({ stamps, celebrated: ['pay'] }).stamps.filter((stamp) => stamp.fresh);
    expect(fresh.map(({ product }) => product)).toEqual(['search']);
  });
});

describe('the page of the passport', () => {
  it('keeps every stamp within it and clear of the others', () => {
    const points = productIds.map(stampAt);
    for (const [index, one] of points.entries()) {
      expect([one.x >= 94, one.x <= 528, one.y >= 94, one.y <= 376]).toEqual([true, true, true, true]);
      for (const other of points.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(188);
    }
  });

  it('draws a line from one stamp towards the other', () => {
    const [from, to] = [stampAt('channels'), stampAt('wecom')];
    const { x, y, length, angle } = lineBetween('channels', 'wecom');
    const end = {
      x: x + length * Math.cos((angle * Math.PI) / 180),
      y: y + length * Math.sin((angle * Math.PI) / 180),
    };
    expect(x - from.x).toBeCloseTo(to.x - end.x, -1);
    expect(y - from.y).toBeCloseTo(to.y - end.y, -1);
  });
});
