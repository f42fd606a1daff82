import type { AnnouncementStatus, Language, ProductPage, ServedMetric } from '../../../typings/content';
import type {
  AnnouncementView,
  MetricView,
  ProductView,
  SectionId,
  SectionView,
} from '../../../typings/view';
import type { Words } from '../../../typings/words';
import { chartView } from './chart-view';
import { hairSpace } from './hair-space';
import { metricView } from './metric-view';
import { quoteView } from './quote-view';

const sectionOrder: readonly SectionId[] = ['metrics', 'progress', 'plans', 'stories', 'quote'];

/** So many metrics at least have a card; of the others, those that no announcement and no case tells. */
const fewestCards = 5;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A product's page in one language, ready for setData. */
export const productView = (page: ProductPage, language: Language, words: Words): ProductView => {
  const name = page.product.name[language];
  const all = [page.lead, ...page.metrics];

  const view = (metric: ServedMetric): MetricView => metricView(metric, name, language, words.metric);

  const named = (ids: string[]): MetricView[] =>
    ids.flatMap((id) => all.filter((metric) => metric._id === id).map(view));

  const announcements = (statuses: AnnouncementStatus[]): AnnouncementView[] =>
    page.announcements
      .filter((announcement) => statuses.includes(announcement.status))
      .map((announcement) => ({
        id: announcement._id,
        status: announcement.status,
        statusText: words.statuses[announcement.status],
        title: hairSpace(announcement.title[language]),
        text: hairSpace(announcement.text[language]),
        metrics: named(announcement.metrics),
      }));

  const drawn = new Set(page.chart?.metrics);
  const told = new Set([...page.announcements, ...page.stories].flatMap(({ metrics }) => metrics));

  const body = {
    metrics: page.metrics
      .filter((metric) => !drawn.has(metric._id))
      .filter((metric, index) => index < fewestCards || !told.has(metric._id))
      .map(view),
    progress: announcements(['launched', 'rollingOut']),
    plans: announcements(['upcoming']),
    stories: page.stories.map((story) => ({
      id: story._id,
      title: hairSpace(story.title[language]),
      text: hairSpace(story.text[language]),
      metrics: named(story.metrics),
    })),
    quote: page.quote && quoteView(page.quote, language),
  };

  const hasContent = (id: SectionId): boolean =>
    id === 'metrics' || (id === 'quote' ? body.quote !== null : body[id].length > 0);

  const sections: SectionView[] = sectionOrder
    .filter(hasContent)
    .map((id) => ({ id, title: words.sections[id] }));

  return {
    id: page.id,
    language,
    name,
    place: `${twoDigits(page.index)} / ${twoDigits(page.total)}`,
    summary: hairSpace(page.product.summary[language]),
    question: hairSpace(page.product.question[language]),
    lead: view(page.lead),
    ...body,
    chart: page.chart && chartView(page.chart, all, language, words.chart),
    next: { id: page.next.slug, name: page.next.name[language] },
    sections,
    note: hairSpace(`${page.edition.title[language]} · ${page.edition.unofficial[language]}`),
  };
};
