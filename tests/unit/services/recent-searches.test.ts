import fc from 'fast-check';
import {
  forgetSearch,
  forgetSearches,
  noteSearch,
  recentSearches,
} from '../../../miniprogram/services/recent-searches';
import { useWx } from './fake-wx';

const cells = new Map<string, unknown>();

beforeEach(() => {
  cells.clear();
  useWx({
    getStorageSync: (key: string) => cells.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => cells.set(key, value),
  });
});

describe('recent searches', () => {
  it('are none at first', () => {
    expect(recentSearches()).toEqual([]);
  });

  it('come newest first, and eight of them', () => {
    for (const query of 'abcdefghij') noteSearch(query);
    expect(recentSearches()).toEqual(Array.from('jihgfedc'));
  });

  it('are trimmed, and stand there once, however they were written', () => {
    for (const query of ['pay', '8亿', ' PAY ', '  ']) noteSearch(query);
    expect(recentSearches()).toEqual(['PAY', '8亿']);
  });

  it('can be forgotten one by one, and all at once', () => {
    for (const query of 'abc') noteSearch(query);
    forgetSearch('b');
    expect(recentSearches()).toEqual(['c', 'a']);
    forgetSearches();
    expect(recentSearches()).toEqual([]);
  });

  it('are texts, whatever is stored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        cells.set('occ.recent-searches', JSON.stringify({ schema: 1, value }));
        expect(recentSearches().every((query) => typeof query === 'string' && query.trim() !== '')).toBe(
          true,
        );
      }),
    );
  });
});
