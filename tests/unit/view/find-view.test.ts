import { entriesOf } from '../../../miniprogram/domain/search/entries';
import { createSearch } from '../../../miniprogram/domain/search/search';
import { findView } from '../../../miniprogram/domain/view/find-view';
import { wordsFor } from '../../../miniprogram/i18n';
import type { Language, ProductPage, Story } from '../../../typings/content';
import type { FindView, PieceView } from '../../../typings/view';
import { channelsPage, served, text } from './samples';

const both = { zh: wordsFor('zh'), en: wordsFor('en') };

const show = (
  query: string,
  language: Language = 'zh',
  { pages = [channelsPage()], shown = 20 }: { pages?: ProductPage[]; shown?: number } = {},
): FindView => {
  const hits = createSearch(entriesOf(pages, both), { 付: 'fu', 费: 'fei' }, language)(query);
  return findView({ query, hits, shown, recent: ['before'], pages }, language, both[language].find);
};

/** Pieces as one text, with what was found in brackets. */
const marked = (pieces: PieceView[]): string =>
  pieces.map((piece) => (piece.found ? `[${piece.text}]` : piece.text)).join('');

/** A page with so many metrics of one label. */
const manyMetrics = (count: number): ProductPage =>
  channelsPage({
    metrics: Array.from({ length: count }, (_, index) =>
      served({
        _id: `many-${index}`,
        label: text('很多', 'Many'),
        measure: 'level',
        value: 1,
        unit: 'count',
      }),
    ),
  });

describe('what was found', () => {
  it('names kind, product and record, with what was found marked', () => {
    const [result] = show('ff').results;
    expect(result).toMatchObject({ id: 'announcement.subscriptions', product: 'channels', kind: '动态' });
    expect(
      [result?.name, result?.title, result?.status, result?.text].map((pieces) => marked(pieces ?? [])),
    ).toEqual(['视频号', '[付费]订阅', '下一步', '按月[付费]']);
  });

  it('shows the number of a metric, and what it means only where that is what was found', () => {
    const [byNumber] = show('2.64').results;
    expect([marked(byNumber?.number ?? []), byNumber?.text]).toEqual(['[2.64]倍', []]);
    const [byMeaning] = show('统计').results;
    expect(marked(byMeaning?.text ?? [])).toBe('过去一年\u200a2\u200a次[统计]');
  });

  it('quotes the other language where it was found there alone', () => {
    expect(show('subscription').results.map(({ elsewhere }) => marked(elsewhere))).toEqual([
      'Paid [subscription]s',
    ]);
    expect(
      show('付费', 'en').results.map(({ title, elsewhere }) => [marked(title), marked(elsewhere)]),
    ).toEqual([['Paid subscriptions', '[付费]订阅']]);
  });

  it('begins a long text near what was found in it, with a whole word', () => {
    const long = 'A sentence of many words that goes on and on until at last the needle comes';
    const story: Story = {
      _id: 'long',
      product: 'channels',
      edition: '2023',
      order: 1,
      title: text('长', 'Long'),
      text: text('长', long),
      metrics: [],
      sources: [],
    };
    const page = channelsPage({ stories: [story] });
    expect(show('needle', 'en', { pages: [page] }).results.map((result) => marked(result.text))).toEqual([
      '…until at last the [needle] comes',
    ]);
  });

  it('reads as one phrase', () => {
    expect(show('2.64').results.map(({ phrase }) => phrase)).toEqual([
      '视频号，数据，累计有收入创作者同比增长，2.64倍',
    ]);
  });
});

describe('many results', () => {
  it('are shown in part, then in a larger part, and the rest is asked to be narrowed down', () => {
    const states = [20, 40, 60].map((shown) => {
      const { results, found, more, rest } = show('很多', 'zh', { pages: [manyMetrics(50)], shown });
      return [results.length, found, more, rest];
    });
    expect(states).toEqual([
      [20, '找到50条', '再看20条', ''],
      [40, '找到50条', '', '还有10条，多写几个字就能找得更准'],
      [40, '找到50条', '', '还有10条，多写几个字就能找得更准'],
    ]);
  });

  it('say how many more there are', () => {
    expect(show('很多', 'zh', { pages: [manyMetrics(21)] }).more).toBe('再看1条');
  });
});

describe('without a result', () => {
  it('offers recent searches, products and numbers before anything is typed', () => {
    expect(show(' ')).toMatchObject({
      results: [],
      found: '',
      none: '',
      recent: ['before'],
      suggestions: {
        products: [{ id: 'channels', name: '视频号' }],
        numbers: [{ id: 'channels', name: '3倍' }],
      },
    });
  });

  it('says what was searched, and still offers what there is', () => {
    expect(show(' 没有的词 ')).toMatchObject({ none: '没有找到“没有的词”', found: '', recent: [] });
    expect(show('nothing like it', 'en').none).toBe('Nothing found for “nothing like it”');
    expect(show('没有的词').suggestions).not.toBeNull();
  });
});
