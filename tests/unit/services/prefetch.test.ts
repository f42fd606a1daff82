import fc from 'fast-check';
import { hashOf } from '../../../miniprogram/domain/canonical-hash';
import type { PageCopy } from '../../../miniprogram/services/content-guards';
import { onPrefetched } from '../../../miniprogram/services/prefetch';
import { snapshot } from '../../../miniprogram/snapshot';
import { useWx } from './fake-wx';

const page = { ...snapshot.pages.quotes, quotes: [], products: [] };
const copy: PageCopy = { version: 3, hash: hashOf(page), page };
const served = JSON.stringify({ ok: true, data: copy });

interface Platform {
  /** What the question gets; undefined fails. */
  had?: unknown;
  /** What the event brings afterwards. */
  comes?: unknown[];
}

/** What is handed over where the platform behaves so. */
const handedOver = ({ had, comes = [] }: Platform): PageCopy[] => {
  const copies: PageCopy[] = [];
  let hear: (result: unknown) => void = () => undefined;
  useWx({
    onBackgroundFetchData: (listener: (result: unknown) => void) => {
      hear = listener;
    },
    getBackgroundFetchData: (options: Record<'success' | 'fail', (result: unknown) => void>) => {
      if (had === undefined) options.fail({ errMsg: 'getBackgroundFetchData:fail' });
      else options.success(had);
    },
  });
  onPrefetched((given) => copies.push(given));
  comes.forEach((result) => {
    hear(result);
  });
  return copies;
};

describe('what the platform fetched while the app started', () => {
  it('is asked for, and waited for where the fetch is still under way', () => {
    expect(handedOver({ had: { fetchedData: served } })).toEqual([copy]);
    expect(handedOver({ comes: [{ fetchedData: served }] })).toEqual([copy]);
  });

  it('is handed over once where both bring the same', () => {
    expect(handedOver({ had: { fetchedData: served }, comes: [{ fetchedData: served }] })).toEqual([copy]);
  });

  it('follows the old data of an earlier launch', () => {
    const newer = { ...copy, version: 4 };
    const comes = [{ fetchedData: JSON.stringify({ ok: true, data: newer }) }];
    expect(handedOver({ had: { fetchedData: served }, comes })).toEqual([copy, newer]);
  });

  it('is nothing where there was no fetch: Android fails, iOS brings an empty text', () => {
    expect(handedOver({})).toEqual([]);
    expect(handedOver({ had: { fetchedData: '' } })).toEqual([]);
  });

  it.each([
    ['a refusal', { ok: false, error: { code: 'NOT_FOUND', message: '' } }],
    ['a manifest', { ok: true, data: { edition: '2023', version: 3, pages: {} } }],
    ['a page that is unchanged', { ok: true, data: { version: 3, hash: copy.hash, unchanged: true } }],
    ['no page of ours', { ok: true, data: { ...copy, page: { id: 'wecom?' } } }],
    ['more than 256 KB', { ok: true, data: copy, more: 'x'.repeat(256 * 1024) }],
  ])('is left alone where it is %s', (_, data) => {
    expect(handedOver({ had: { fetchedData: JSON.stringify(data) } })).toEqual([]);
  });

  it('is left alone whatever else it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.string(), (result, fetchedData, text) => {
        const comes = [result, { fetchedData }, { fetchedData: text }, { fetchedData: served.slice(0, -2) }];
        expect(handedOver({ comes })).toEqual([]);
      }),
    );
  });

  it('is not asked for where the platform knows neither way, or refuses', () => {
    const copies: PageCopy[] = [];
    useWx({});
    onPrefetched((given) => copies.push(given));
    const refuse = (): never => {
      throw new Error('not supported');
    };
    useWx({ onBackgroundFetchData: refuse, getBackgroundFetchData: refuse });
    onPrefetched((given) => copies.push(given));
    expect(copies).toEqual([]);
  });
});
