import type { InsightsPage } from '../../typings/content';
import type { InsightsFilter, InsightsView } from '../../typings/view';
import type { HomeWords, InsightsWords } from '../../typings/words';
import { sharedPage, type Shared } from '../domain/share/shared';
import { fill } from '../domain/view/fill';
import { filteredPart, insightsView, wholeFilter, type Filtered } from '../domain/view/insights-view';
import { insightsChanges, rollsWhole } from '../domain/view/rolling-changes';
import { wordsFor } from '../i18n/index';
import { insightsContent } from '../services/content';
import { nameTabs } from './appearance';
import { chatCard, favouriteCard, momentsCard, type SharingMethods } from './cards';
import { readingData, startReading, type Reading, type ReadingData, type ReadingMethods } from './reading';
import { showFromStart } from './results';
import { openPage, openRecord, type ChooseEvent } from './routes';

type Words = Omit<
  InsightsWords,
  'title' | 'origin' | 'allProducts' | 'kinds' | 'shown' | 'none' | 'ranking'
> &
  Pick<HomeWords, 'find'>;

interface InsightsData extends ReadingData<InsightsView> {
  words: Words | null;
}

/** What the page knows and does not render. */
interface Memory {
  reading: Reading;
}

type Methods = WechatMiniprogram.Component.MethodOption &
  ReadingMethods &
  SharingMethods & {
    onLoad(): void;
    chooseProduct(event: ChooseEvent): void;
    chooseKind(event: ChooseEvent): void;
    chooseAll(): void;
    filterBy(filter: { product: string; kind: string }): void;
    openMetric(event: ChooseEvent): void;
    openFind(): void;
  };

/** A choice of both filters, where the view offers it. */
const offered = (
  { products, kinds }: InsightsView,
  { product, kind }: { product: string; kind: string },
): InsightsFilter => ({
  product: products.find(({ id }) => id === product)?.id ?? 'all',
  kind: kinds.find(({ id }) => id === kind)?.id ?? 'all',
});

/**
 * The page of all metrics: its content, filters and sharing, and the way to a metric's place.
 * Handlers: chooseProduct, chooseKind, chooseAll, openMetric, openFind.
 */
export const insightsPage = (): WechatMiniprogram.Behavior.Identifier<
  InsightsData,
  Record<string, never>,
  Methods
> =>
  Behavior<InsightsData, Record<string, never>, Methods, [], Memory>({
    data: { ...readingData, words: null },

    methods: {
      onLoad() {
        this.reading = startReading<InsightsPage, InsightsView>(this, {
          source: insightsContent,
          viewOf: (page, language, words) => insightsView(page, language, words, this.data.view?.filter),
          titleOf: (_, words) => words.insights.title,
          wordsOf: ({ insights: { unit, hint, byProduct, byKind, reset }, home: { find } }) => ({
            words: { unit, hint, find, byProduct, byKind, reset } satisfies Words,
          }),
          changesOf: (shown, fresh) => insightsChanges(shown, fresh, wordsFor(shown.language)),
          changesWhole: rollsWhole,
        });
      },

      onReady() {
        this.reading.onReady();
      },

      onShow() {
        this.reading.onShow();
        nameTabs();
      },

      onHide() {
        this.reading.onHide();
      },

      onUnload() {
        this.reading.end();
      },

      onShareAppMessage() {
        return chatCard(sharedInsights(this.data.view), 'menu');
      },

      onShareTimeline() {
        return momentsCard(sharedInsights(this.data.view));
      },

      onAddToFavorites() {
        return favouriteCard(sharedInsights(this.data.view));
      },

      chooseProduct({ detail }) {
        if (this.data.view !== null) this.filterBy({ ...this.data.view.filter, product: detail.id });
      },

      chooseKind({ detail }) {
        if (this.data.view !== null) this.filterBy({ ...this.data.view.filter, kind: detail.id });
      },

      chooseAll() {
        this.filterBy(wholeFilter);
      },

      filterBy(asked) {
        const { view } = this.data;
        if (view === null) return;
        const part = filteredPart(view, offered(view, asked), wordsFor(view.language));
        this.setData(pathsIn('view', part), () => {
          showFromStart(this);
        });
      },

      openMetric({ detail }) {
        const group = this.data.view?.groups.find(({ metrics }) =>
          metrics.some(({ id }) => id === detail.id),
        );
        if (group !== undefined) openRecord(group.id, { kind: 'metric', id: detail.id });
      },

      openFind() {
        openPage('find');
      },
    },
  });

const pathsIn = (field: string, part: Filtered): Record<string, unknown> =>
  Object.fromEntries(Object.entries(part).map(([name, value]) => [`${field}.${name}`, value]));

const sharedInsights = (view: InsightsView | null): Shared =>
  sharedPage(
    'insights',
    view === null
      ? ''
      : fill(wordsFor(view.language).share.insights, { title: view.event, count: view.total }),
  );
