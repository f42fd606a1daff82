import type { RankingBarView } from '../../typings/view';
import { labels, labelsOf, listen, loadComponent, part, tap, texts } from '../support/component';

const show = loadComponent('growth-ranking');

const barOf = (changes: Partial<RankingBarView>): RankingBarView => ({
  id: 'search-query-growth',
  product: 'search',
  productName: '搜一搜',
  label: '搜索量同比增长',
  prefix: '',
  number: '54',
  suffix: '%',
  phrase: '搜一搜，搜索量同比增长，54%',
  percent: '',
  bound: false,
  broken: false,
  length: 20,
  ...changes,
});

const ranking = {
  finding: '2项同比增长，1项至少翻了一番',
  note: '增幅，%',
  bars: [
    barOf({
      id: 'watch-time',
      number: '3',
      suffix: '倍',
      percent: '+200%',
      bound: true,
      broken: true,
      length: 100,
      phrase: '视频号，使用时长',
    }),
    barOf({}),
  ],
  legend: ['箭头：至少这么多'],
};

const barClass = (index: number): string =>
  part(show({ ranking }), '.growth-ranking__bar', index).dom?.className ?? '';

describe('the ranking of growth', () => {
  it('stands under its finding, with what is compared and what the signs mean', () => {
    const shown = show({ ranking });
    expect(texts(shown, '.growth-ranking__finding')).toEqual([ranking.finding]);
    expect(texts(shown, '.growth-ranking__note')).toEqual(['增幅，%']);
    expect(texts(shown, '.growth-ranking__key')).toEqual(['箭头：至少这么多']);
  });

  it('says each bar as its metric’s phrase, in order', () => {
    expect(labels(show({ ranking }))).toEqual(['视频号，使用时长', '搜一搜，搜索量同比增长，54%']);
  });

  it('shows the number as written, and the percent where it does not say it', () => {
    expect(texts(show({ ranking }), '.growth-ranking__number')).toEqual(['3倍+200%', '54%']);
  });

  it('ends a lower bound in an arrow and cuts a broken bar, and no other', () => {
    expect(barClass(0)).toMatch(/--bound.*--broken/);
    expect(barClass(1)).not.toMatch(/--bound|--broken/);
  });

  it('tells which metric was tapped', async () => {
    const shown = show({ ranking });
    const chosen = listen(shown, 'choose');
    await tap(shown, '.growth-ranking__row', 1);
    expect(chosen).toEqual([{ id: 'search-query-growth' }]);
  });

  it('has no button and leads nowhere in a page inside Moments', async () => {
    const shown = show({ ranking, linked: false });
    expect(labelsOf(shown, 'button')).toEqual([]);
    expect(labelsOf(shown, 'text')).not.toEqual([]);
    const chosen = listen(shown, 'choose');
    await tap(shown, '.growth-ranking__row', 1);
    expect(chosen).toEqual([]);
  });
});
