import { handbookSearch } from '../../../miniprogram/services/handbook';
import { useWx } from './fake-wx';

beforeEach(() => {
  useWx({ getStorageSync: () => '', setStorageSync: () => undefined });
});

describe('the search over the handbook', () => {
  it('knows the edition’s products in their order, and finds in pinyin', () => {
    const { pages, search } = handbookSearch('zh');
    expect(pages.map(({ id }) => id)).toEqual(['channels', 'pay', 'miniprogram', 'wecom', 'search']);
    expect(search('xiaofeiquan').length).toBeGreaterThan(0);
  });

  it('is made once a language, since that takes a while', () => {
    const first = handbookSearch('zh');
    expect(handbookSearch('zh')).toBe(first);
    expect(handbookSearch('en')).not.toBe(first);
    expect(handbookSearch('en').language).toBe('en');
  });
});
