import { encodeScene } from '../../../miniprogram/domain/booth-scene';
import { emptyPassport } from '../../../miniprogram/packages/passport/state/passport';
import { productIds } from '../../../miniprogram/domain/products';
import { hairSpace } from '../../../miniprogram/domain/view/hair-space';
import { scanView, type Scanned, type ScanView } from '../../../miniprogram/packages/passport/scan-view';
import { passportWords } from '../../../miniprogram/packages/passport/i18n';
import type { Language } from '../../../typings/content';
import type { Passport } from '../../../typings/passport';

const scene = encodeScene({ id: 'booth001', tag: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });

const passport: Passport = {
  ...emptyPassport,
  stamps: [{ product: 'channels', booth: 'booth009', at: 1 }],
  booths: [
    {
      id: 'booth001',
      product: 'pay',
      label: { zh: '支付体验区', en: 'Pay Lab' },
      place: { zh: '一层', en: 'Level 1' },
    },
  ],
};

const say = (verdict: Scanned['verdict'], known = passport, language: Language = 'zh'): ScanView => {
  const name = language === 'zh' ? '微信支付' : 'WeChat Pay';
  return scanView(
    { scene, verdict, product: 'pay', name },
    known,
    productIds,
    language,
    passportWords(language).scan,
  );
};

describe('what is said to who came by a code', () => {
  it('names the booth that welcomes, and counts the stamp', () => {
    const known: Passport = {
      ...passport,
      stamps: [...passport.stamps, { product: 'pay', booth: 'booth001', at: 2 }],
    };
    expect(say('fresh', known)).toEqual({
      stamp: 'stamped',
      fresh: true,
      title: '欢迎来到支付体验区',
      text: hairSpace('盖好了，第2枚，共5枚'),
    });
    expect(say('had', known, 'en')).toMatchObject({
      fresh: false,
      title: 'Welcome to Pay Lab',
      text: 'You have this stamp: 2 of 5',
    });
  });

  it('names the product where the booth is not known', () => {
    expect(say('waiting', { ...passport, booths: [] }).title).toBe('欢迎来到微信支付展位');
    expect(say('waiting', { ...passport, booths: [] }, 'en').title).toBe('Welcome to the WeChat Pay booth');
  });

  it('says of a stamp on its way that it is saved', () => {
    const known: Passport = { ...passport, pending: [{ scene, product: 'pay', at: 2 }] };
    expect(say('waiting', known)).toMatchObject({ stamp: 'pending', text: '印章已存下，联网后补盖' });
  });

  it.each(['unknown', 'revoked'] as const)('is one quiet line where the code is %s', (verdict) => {
    expect(say(verdict)).toMatchObject({ stamp: 'open', title: '' });
  });
});
