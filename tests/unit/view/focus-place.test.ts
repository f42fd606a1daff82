import { focusPlace, type FocusPlace } from '../../../miniprogram/domain/view/focus-place';
import { productView } from '../../../miniprogram/domain/view/product-view';
import { parseFocus } from '../../../miniprogram/domain/focus';
import { wordsFor } from '../../../miniprogram/i18n';
import type { ProductPage } from '../../../typings/content';
import { channelsPage } from './samples';

const story = {
  _id: 'live',
  edition: '2023',
  order: 1,
  product: 'channels' as const,
  title: { zh: '主播', en: 'Hosts' },
  text: { zh: '收入', en: 'Income' },
  metrics: ['creators'],
  sources: [],
};

const place = (link: string, changes: Partial<ProductPage> = {}): FocusPlace | null => {
  const page = channelsPage(changes);
  const focus = parseFocus(link);
  return focus && focusPlace(page, productView(page, 'zh', wordsFor('zh')), focus);
};

describe('where a link into a product leads', () => {
  it.each([
    ['announcement.subscriptions', { kind: 'announcement', id: 'subscriptions' }],
    ['announcement.home-pages', { kind: 'announcement', id: 'home-pages' }],
    ['story.live', { kind: 'story', id: 'live' }],
    ['quote.quote', { kind: 'quote', id: 'quote' }],
  ])('%s: to the record', (link, expected) => {
    expect(place(link, { stories: [story] })).toEqual(expected);
  });

  it('a metric: to its card', () => {
    expect(place('metric.creators', { chart: null })).toEqual({ kind: 'metric', id: 'creators' });
  });

  it('the lead metric: to the top', () => {
    expect(place('metric.watch-time')).toEqual({ kind: 'top', id: '' });
  });

  it('a metric without a card: to the announcement or the case that tells it', () => {
    expect(place('metric.uploads')).toEqual({ kind: 'announcement', id: 'home-pages' });
    expect(place('metric.creators', { stories: [story] })).toEqual({ kind: 'story', id: 'live' });
  });

  it('a metric that only the chart shows: to the chart', () => {
    expect(place('metric.creators')).toEqual({ kind: 'chart', id: '' });
  });

  it.each([
    'metric.nothing',
    'announcement.nothing',
    'story.live',
    'quote.nothing',
    'quote.watch-time',
    'page.channels',
    '',
  ])('%p: nowhere', (link) => {
    expect(place(link)).toBeNull();
  });
});
