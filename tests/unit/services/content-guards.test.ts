import { hashOf } from '../../../miniprogram/domain/canonical-hash';
import { contentPorts } from '../../../miniprogram/services/content-ports';
import { createContentState, type Shown } from '../../../miniprogram/services/content-state';
import { snapshot } from '../../../miniprogram/snapshot';
import type { PageDocument } from '../../../typings/content';
import { useWx } from './fake-wx';

const bundled = snapshot.pages.quotes;
const title = { zh: '新', en: 'new' };
const plain: PageDocument = { ...bundled, edition: { ...bundled.edition, title } };
const coded: PageDocument = { ...plain, code: 'cloud://env.bucket/codes/2023/release/quotes.png' };

const storage = new Map<string, string>();

/** A launch of the app, after which the cloud has answered with this release of the page, or not at all. */
const launch = async (served: { page: PageDocument; hash: string } | null): Promise<Shown> => {
  const answers = served && {
    getManifest: { edition: '2023', version: 1, pages: { quotes: served.hash } },
    getPage: { version: 1, ...served },
  };
  useWx({
    cloud: {
      callFunction: ({ data: { action } }: { data: { action: 'getManifest' | 'getPage' } }) =>
        answers
          ? Promise.resolve({ result: { ok: true, data: structuredClone(answers[action]) } })
          : Promise.reject(new Error('cloud.callFunction:fail errCode: -501004')),
    },
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, text: string) => storage.set(key, text),
  });
  const state = createContentState(contentPorts);
  state.enter('quotes');
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  return state.open('quotes');
};

beforeEach(() => {
  storage.clear();
});

it.each([
  ['without a Mini Program code', plain],
  ['with one', coded],
])('a page %s is shown as it was released, and again by a launch without a cloud', async (_name, page) => {
  expect(await launch({ page, hash: hashOf(page) })).toEqual({ page, version: 1, freshness: 'current' });
  expect(await launch(null)).toEqual({ page, version: 1, freshness: 'unreachable' });
});

it.each<[string, PageDocument, PageDocument]>([
  ['has another code than it was released with', coded, { ...coded, code: 'cloud://env.bucket/other.png' }],
  ['lost its code', coded, plain],
  ['was given a code', plain, coded],
])('a page that %s is not shown', async (_name, released, arrived) => {
  expect(await launch({ page: arrived, hash: hashOf(released) })).toEqual({
    page: bundled,
    version: 0,
    freshness: 'older',
  });
});
