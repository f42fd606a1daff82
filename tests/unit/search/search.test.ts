import fc from 'fast-check';
import { entriesOf } from '../../../miniprogram/domain/search/entries';
import { createSearch, type Hit } from '../../../miniprogram/domain/search/search';
import { wordsFor } from '../../../miniprogram/i18n';
import { snapshot } from '../../../miniprogram/snapshot';
import type { Language } from '../../../typings/content';

const { channels, pay, miniprogram, wecom, search, insights } = snapshot.pages;
const pages = [channels, pay, miniprogram, wecom, search];
const entries = entriesOf(pages, { zh: wordsFor('zh'), en: wordsFor('en') });
const searches = {
  zh: createSearch(entries, insights.readings ?? {}, 'zh'),
  en: createSearch(entries, insights.readings ?? {}, 'en'),
};

const find = (query: string, language: Language = 'zh'): Hit[] => searches[language](query);

const ids = (hits: Hit[]): string[] => hits.map(({ entry }) => entry.id);

/** What is marked in a hit's title, in Chinese. */
const markedTitle = (hit: Hit | undefined): string[] | undefined =>
  hit?.ranges.title.map(({ start, end }) => hit.entry.texts.zh.title.slice(start, end));

const elsewhere = (hit: Hit | undefined): string[] | undefined =>
  hit?.elsewhere?.ranges.map(({ start, end }) => hit.elsewhere?.text.slice(start, end) ?? '');

describe('what can be found', () => {
  it('is every metric, announcement, case and quotation of the edition', () => {
    const count = (kind: string): number => entries.filter((entry) => entry.kind === kind).length;
    expect(['metric', 'announcement', 'story', 'quote'].map(count)).toEqual([
      insights.metrics.length,
      pages.flatMap(({ announcements }) => announcements).length,
      pages.flatMap(({ stories }) => stories).length,
      pages.length,
    ]);
  });

  it('is nothing by an empty query', () => {
    expect(['', '  ', '\u3000'].map((query) => find(query))).toEqual([[], [], []]);
  });

  it('is a quotation by words within it, and by who said it', () => {
    expect(ids(find('有灵魂的工具'))).toEqual(['pay-quote']);
    expect(ids(find('zengming'))).toContain('miniprogram-quote');
    expect(ids(find('tool with a soul', 'en'))).toEqual(['pay-quote']);
  });
});

describe('the same records', () => {
  it('are found in Chinese, in pinyin and by initials, whatever language is on show', () => {
    const found = ids(find('消费券')).sort();
    expect(found.length).toBeGreaterThan(0);
    for (const language of ['zh', 'en'] as const)
      for (const query of ['消费券', 'xiaofeiquan', 'xiaofq', 'xfquan'])
        expect(ids(find(query, language)).sort()).toEqual(found);
  });

  it('are marked in the language on show, and quoted from the other one where only that has them', () => {
    expect(markedTitle(find('xiaofeiquan')[0])).toEqual(['消费券']);
    expect(elsewhere(find('消费券', 'en')[0])).toEqual(['消费券']);
    expect(find('消费券').map((hit) => hit.elsewhere)).toEqual(find('消费券').map(() => null));
    expect(elsewhere(find('vouchers')[0])).toEqual(['vouchers']);
  });
});

describe('the order', () => {
  /** Where a query was found in each hit: the best field and way. */
  const places = (query: string): string[] =>
    find(query).map(({ entry, ranges }) =>
      ranges.title.length + ranges.number.length > 0
        ? 'title'
        : entry.kind === 'quote' || ranges.text.length + ranges.note.length > 0
          ? 'body'
          : 'product',
    );

  it('begins with what bears the words in its title or number, and ends with what only belongs to the product', () => {
    const order = ['title', 'body', 'product'];
    const found = places('支付');
    expect(new Set(found)).toEqual(new Set(['title', 'body', 'product']));
    expect(found).toEqual([...found].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
  });

  it('puts metrics first, then announcements, cases and quotations, where all else is alike', () => {
    const kinds = find('微信支付')
      .slice(-10)
      .map(({ entry }) => entry.kind);
    const order = ['metric', 'announcement', 'story', 'quote'];
    expect(kinds).toEqual([...kinds].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
  });

  it('puts what is written so before what is only read so', () => {
    const lookAlikes = entries.slice(0, 2).map((entry, index) => ({
      ...entry,
      id: index === 0 ? 'read' : 'written',
      texts: { ...entry.texts, zh: { ...entry.texts.zh, title: index === 0 ? '爱屁屁' : 'app' } },
    }));
    const readings = { 爱: 'a', 屁: 'p' };
    expect(ids(createSearch(lookAlikes, readings, 'zh')('app'))).toEqual(['written', 'read']);
  });

  it('puts pinyin last for who reads English', () => {
    const [first] = find('he', 'en');
    const last = find('he', 'en').slice(-1)[0];
    expect(first?.elsewhere).toBeNull();
    expect(last?.elsewhere).not.toBeNull();
  });
});

describe('several words', () => {
  it('must all be found, wherever', () => {
    const both = ids(find('支付 商家'));
    expect(both.length).toBeGreaterThan(0);
    for (const word of ['支付', '商家']) expect(ids(find(word))).toEqual(expect.arrayContaining(both));
    expect(find('支付 没有这个词')).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    ['2.64', 'channels-earning-creators'],
    ['8亿', 'search-monthly-users'],
    ['8yi', 'search-monthly-users'],
    ['2000', 'pay-voucher-spending'],
  ])('are found as written: %s', (query, id) => {
    expect(ids(find(query))).toEqual([id]);
  });
});

it('takes a letter for the beginning of a title’s word in the language on show alone', () => {
  expect(find('w').every(({ ranges, elsewhere: other }) => ranges.title.length > 0 && other === null)).toBe(
    true,
  );
  expect(find('w', 'en').every(({ elsewhere: other }) => other === null)).toBe(true);
});

it('marks only what is in the texts, whatever is typed, and never fails', () => {
  const bits = entries.flatMap(({ texts }) => [
    texts.zh.title,
    texts.en.title,
    texts.zh.text,
    texts.zh.number,
  ]);
  const part = fc
    .tuple(fc.constantFrom(...bits), fc.nat(30), fc.nat(8))
    .map(([text, at, length]) => text.slice(at, at + length));
  const query = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    part,
    fc.array(part).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(query, fc.constantFrom<Language>('zh', 'en'), (typed, language) => {
      const wrong = find(typed, language).filter(({ entry, ranges }) => {
        const texts: Record<string, string> = { ...entry.texts[language] };
        return Object.entries(ranges).some(([field, found]) => {
          const ends = found.flatMap(({ start, end }) => [start, end]);
          const isInOrder = ends.every((end, index) => end > (ends[index - 1] ?? -1));
          return !isInOrder || Math.max(0, ...ends) > (texts[field] ?? '').length;
        });
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
