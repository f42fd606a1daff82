/** What holds for every text of the edition but the quotations. */
import announcements from '../../../cloudfunctions/publish/editions/2023/announcements.json';
import charts from '../../../cloudfunctions/publish/editions/2023/charts.json';
import editions from '../../../cloudfunctions/publish/editions/2023/editions.json';
import links from '../../../cloudfunctions/publish/editions/2023/links.json';
import metrics from '../../../cloudfunctions/publish/editions/2023/metrics.json';
import products from '../../../cloudfunctions/publish/editions/2023/products.json';
import quotes from '../../../cloudfunctions/publish/editions/2023/quotes.json';
import stories from '../../../cloudfunctions/publish/editions/2023/stories.json';

interface Found {
  at: string;
  zh: string;
  en: string;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every `{ zh, en }` pair of two strings below a value, with its path. */
const textsIn = (value: unknown, at: string): Found[] => {
  if (!isObject(value)) return [];
  if ('zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string')
    return [{ at, zh: value.zh, en: value.en }];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, `${at}.${key}`));
};

const texts = Object.entries({
  announcements,
  charts,
  editions,
  links,
  metrics,
  products,
  quotes,
  stories,
}).flatMap(([collection, records]) =>
  records.flatMap((record) => textsIn(record, `${collection}.${record._id}`)),
);

/** Years and names that are no figures. */
const NAMES = /20(?:20|22|23)|3\.0|H5/g;

describe('the prose of the 2023 edition', () => {
  it('leaves no text empty in either language', () => {
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter(({ zh, en }) => zh.trim() === '' || en.trim() === '')).toEqual([]);
  });

  it('writes no space in Chinese: the app sets the hair spaces', () => {
    expect(texts.filter(({ zh }) => /\s/.test(zh))).toEqual([]);
  });

  it('uses Chinese punctuation in Chinese and English punctuation in English', () => {
    expect(texts.filter(({ zh }) => /\p{Script=Han}[,;:?!"]/u.test(zh))).toEqual([]);
    expect(texts.filter(({ en }) => /[，。；：？！、]|\.\.|(?<!\p{L})'|'(?!\p{L})/u.test(en))).toEqual([]);
  });

  it('ends no sentence of one language without ending it in the other', () => {
    const ends = (text: string, mark: RegExp): boolean => mark.test(text);
    const uneven = texts.filter(({ zh, en }) => ends(zh, /[。？！]$/) !== ends(en, /[.?!]$/));
    expect(uneven).toEqual([]);
  });

  it('leaves numbers to the metrics, so that no text can contradict one', () => {
    const numbers = texts.filter(
      ({ at, zh, en }) =>
        !/\.(?:label|window|meaning)$/.test(at) &&
        [zh, en].some((text) => /\d/.test(text.replace(NAMES, ''))),
    );
    expect(numbers).toEqual([]);
  });
});
