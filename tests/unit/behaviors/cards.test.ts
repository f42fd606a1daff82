import { chatCard, favouriteCard, momentsCard } from '../../../miniprogram/behaviors/cards';
import type { Shared } from '../../../miniprogram/domain/share/shared';

const shared: Shared = {
  title: '微信支付，优惠券使用金额，120亿元',
  page: 'pay',
  place: 'focus=metric.pay-coupons-used',
  art: 'pay',
};

describe('a card in a chat', () => {
  const bundled = {
    title: shared.title,
    path: '/pages/pay/pay?focus=metric.pay-coupons-used&via=chat.sheet',
    imageUrl: '/images/share/pay-card.png',
  };

  it('has a bundled picture at once', () => {
    expect(chatCard(shared, 'sheet')).toEqual(bundled);
  });

  it('has its own picture once that is drawn', async () => {
    const card = chatCard(shared, 'sheet', Promise.resolve('wxfile://tmp_1.png'));
    expect(card).toMatchObject(bundled);
    await expect('promise' in card && card.promise).resolves.toEqual({
      ...bundled,
      imageUrl: 'wxfile://tmp_1.png',
    });
  });

  it('keeps the bundled one where none can be drawn', async () => {
    const card = chatCard(shared, 'sheet', Promise.reject(new Error('no canvas')));
    await expect('promise' in card && card.promise).resolves.toEqual(bundled);
  });
});

it.each([
  ['Moments', momentsCard, 'moments'],
  ['the favourites', favouriteCard, 'favourite'],
] as const)('%s get the place and a square picture', (_, cardOf, channel) => {
  expect(cardOf(shared)).toEqual({
    title: shared.title,
    query: `focus=metric.pay-coupons-used&via=${channel}.menu`,
    imageUrl: '/images/share/pay-square.png',
  });
});
