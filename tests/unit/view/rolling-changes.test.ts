import { productView } from '../../../miniprogram/domain/view/product-view';
import { productChanges, type RollingChanges } from '../../../miniprogram/domain/view/rolling-changes';
import { wordsFor } from '../../../miniprogram/i18n';
import type { ProductPage } from '../../../typings/content';
import { channelsPage, creators, revalued, uploads, watchTime } from './samples';

const show = (changes: Partial<ProductPage>): ReturnType<typeof productView> =>
  productView(channelsPage(changes), 'zh', wordsFor('zh'));

const whenFresh = (changes: Partial<ProductPage>): RollingChanges => productChanges(show({}), show(changes));

const more = revalued(uploads, 120);

describe('fresh content under the eyes of a reader', () => {
  it('changes nothing where the numbers are the same', () => {
    expect(whenFresh({})).toEqual({});
  });

  it('rolls a changed number wherever it stands, and redraws its chart', () => {
    const changes = whenFresh({ metrics: [creators, more] });
    expect(Object.keys(changes).sort()).toEqual(['view.chart', 'view.progress[0].metrics[0]']);
    expect(changes['view.progress[0].metrics[0]']).toMatchObject({ number: '120' });
  });

  it('rolls by the id, not by the place', () => {
    const shown = show({ chart: null });
    const fresh = show({ chart: null, metrics: [more, creators], announcements: [] });
    expect(Object.keys(productChanges(shown, fresh))).toEqual([
      'view.metrics[1]',
      'view.progress[0].metrics[0]',
    ]);
  });

  it('leaves added and removed records, and other words, for the next time', () => {
    const added = { ...creators, _id: 'added' };
    expect(whenFresh({ metrics: [creators, added, uploads] })).toEqual({});
    expect(whenFresh({ metrics: [uploads], chart: null })).toEqual({});
    expect(whenFresh({ stories: [], quote: null })).toEqual({});
  });

  it('rolls the lead, but not into another metric', () => {
    expect(Object.keys(whenFresh({ lead: revalued(watchTime, 4) }))).toContain('view.lead');
    expect(whenFresh({ lead: { ...creators, _id: 'other' }, chart: null })).toEqual({});
  });
});
