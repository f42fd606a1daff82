import type { HomeView } from '../../typings/view';
import type { HomeWords } from '../../typings/words';
import { fill } from '../domain/view/fill';
import { homeView } from '../domain/view/home-view';
import { homeChanges, rollsWhole } from '../domain/view/rolling-changes';
import { wordsFor } from '../i18n/index';
import { homeContent } from '../services/content';
import { nameTabs } from './appearance';
import { readingData, startReading, type Reading, type ReadingData } from './reading';
import { openPage, openProduct, type ChooseEvent } from './routes';

interface HomeData extends ReadingData<HomeView> {
  words: HomeWords | null;
}

/** What the page knows and does not render. */
interface Memory {
  reading: Reading;
}

type Methods = WechatMiniprogram.Component.MethodOption & {
  onLoad(): void;
  onReady(): void;
  onShow(): void;
  onHide(): void;
  onUnload(): void;
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent;
  onShareTimeline(): WechatMiniprogram.Page.ICustomTimelineContent;
  openProduct(event: ChooseEvent): void;
  openQuotes(): void;
  openFind(): void;
};

const route = '/pages/home/home';

/** The home page: its content, title and sharing, and the ways on. Handlers: openProduct, openQuotes, openFind. */
export const homePage = (): WechatMiniprogram.Behavior.Identifier<HomeData, Record<string, never>, Methods> =>
  Behavior<HomeData, Record<string, never>, Methods, [], Memory>({
    data: { ...readingData, words: null },

    methods: {
      onLoad() {
        this.reading = startReading(this, {
          source: homeContent,
          viewOf: homeView,
          titleOf: (_, words) => words.app.title,
          wordsOf: ({ home }) => ({ words: home }),
          changesOf: homeChanges,
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
        return { title: shareTitle(this.data.view), path: route };
      },

      onShareTimeline() {
        return { title: shareTitle(this.data.view), query: '' };
      },

      openProduct,

      openQuotes() {
        openPage('quotes');
      },

      openFind() {
        openPage('find');
      },
    },
  });

const shareTitle = (view: HomeView | null): string =>
  view === null ? '' : fill(wordsFor(view.language).share.home, { title: view.title });
