import { homeView } from '../../../miniprogram/domain/view/home-view';
import { wordsFor } from '../../../miniprogram/i18n';
import type { HomePage } from '../../../typings/content';
import { channelsPage, creators, text, watchTime } from './samples';

const { edition, product, quote } = channelsPage();

const page: HomePage = {
  id: 'home',
  edition: { ...edition, opening: text('2023年怎么走？', 'Where to?'), closing: text('再会', 'Until then') },
  rows: [{ product, lead: watchTime, others: [creators] }],
  links: [
    {
      _id: 'link',
      edition: '2023',
      order: 1,
      between: ['pay', 'miniprogram'],
      fact: text('付款后发小程序券', 'Coupons after payment'),
      sources: [],
    },
  ],
  quotes: quote === null ? [] : [quote],
};

it('shows the home page in either language', () => {
  expect(homeView(page, 'zh', wordsFor('zh'))).toMatchObject({
    language: 'zh',
    title: '微信之约',
    opening: '2023\u200a年怎么走？',
    rows: [
      {
        id: 'channels',
        name: '视频号',
        lead: { number: '3', phrase: '视频号，使用时长，去年同期的3倍' },
        others: [{ id: 'creators' }],
      },
    ],
    links: [{ between: ['pay', 'miniprogram'], fact: '付款后发小程序券' }],
    quotes: [{ speaker: '张孝超', gloss: '' }],
    unofficial: '非官方手册',
  });
  expect(homeView(page, 'en', wordsFor('en'))).toMatchObject({
    language: 'en',
    rows: [{ name: 'Channels', question: 'Where is the new business?', lead: { suffix: '×' } }],
    links: [{ fact: 'Coupons after payment' }],
    closing: 'Until then',
  });
});
