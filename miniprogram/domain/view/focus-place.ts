import type { ProductPage } from '../../../typings/content';
import type { ProductView } from '../../../typings/view';
import type { Focus } from '../focus';

/** What on a product's page is brought to the reader; `id` tells it from others of its kind. */
export interface FocusPlace {
  kind: 'top' | 'chart' | Focus['kind'];
  id: string;
}

/**
 * Where on a product's page a record stands. A metric without a card stands with what tells it, or else in the chart.
 * @returns null where the page does not show the record
 */
export const focusPlace = (page: ProductPage, view: ProductView, { kind, id }: Focus): FocusPlace | null => {
  const isIt = (record: { id: string }): boolean => record.id === id;
  const announcements = [...view.progress, ...view.plans];
  switch (kind) {
    case 'announcement':
      return announcements.some(isIt) ? { kind, id } : null;
    case 'story':
      return view.stories.some(isIt) ? { kind, id } : null;
    case 'quote':
      return view.quote?.id === id ? { kind, id } : null;
    case 'metric': {
      if (view.lead.id === id) return { kind: 'top', id: '' };
      if (view.metrics.some(isIt)) return { kind, id };
      const announcement = announcements.find(({ metrics }) => metrics.some(isIt));
      if (announcement !== undefined) return { kind: 'announcement', id: announcement.id };
      const story = view.stories.find(({ metrics }) => metrics.some(isIt));
      if (story !== undefined) return { kind: 'story', id: story.id };
      return page.chart?.metrics.includes(id) === true ? { kind: 'chart', id: '' } : null;
    }
  }
};
