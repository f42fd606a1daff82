import { freshnessView } from '../../../miniprogram/domain/view/freshness-view';
import { wordsFor } from '../../../miniprogram/i18n';

const words = wordsFor('zh').freshness;

it.each([
  ['the snapshot', { version: 0, freshness: 'unchecked' }, { freshness: words.bundled, notice: '' }],
  [
    'what the cloud serves',
    { version: 7, freshness: 'current' },
    { freshness: '内容第7版，已是最新', notice: '' },
  ],
  [
    'a saved copy not yet checked',
    { version: 7, freshness: 'unchecked' },
    { freshness: '内容第7版', notice: '' },
  ],
  ['an older copy', { version: 6, freshness: 'older' }, { freshness: '内容第6版', notice: words.older }],
  [
    'a saved copy while offline',
    { version: 7, freshness: 'unreachable' },
    { freshness: '内容第7版', notice: words.unreachable },
  ],
  [
    'the snapshot where no cloud was ever reached',
    { version: 0, freshness: 'unreachable' },
    { freshness: words.bundled, notice: '' },
  ],
] as const)('says how fresh the content is: %s', (_, age, said) => {
  expect(freshnessView(age, words)).toEqual(said);
});
