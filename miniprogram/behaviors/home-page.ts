import type { HomePage } from '../../typings/content';
import type { HomeView } from '../../typings/view';
import type { HomeWords } from '../../typings/words';
import { sharedPage, type Shared } from '../domain/share/shared';
import { fill } from '../domain/view/fill';
import { homeView } from '../domain/view/home-view';
import { homeChanges, rollsWhole } from '../domain/view/rolling-changes';
import { wordsFor } from '../i18n/index';
import { homeContent } from '../services/content';
import { takeLost } from '../services/launch';
import { nameTabs } from './appearance';
import { chatCard, favouriteCard, momentsCard, type SharingMethods } from './cards';
import { forgetLink, linkData, type LinkData } from './lost-link';
import { readingData, startReading, type Reading, type ReadingData, type ReadingMethods } from './reading';
import { openPage, openProduct, type ChooseEvent } from './routes';

interface HomeData extends ReadingData<HomeView>, LinkData {
  words: HomeWords | null;
}

/** What the page knows and does not render. */
interface Memory {
  reading: Reading;
}

type Methods = WechatMiniprogram.Component.MethodOption &
  ReadingMethods &
  SharingMethods & {
    onLoad(): void;
    forgetLink(): void;
    openProduct(event: ChooseEvent): void;
    openQuotes(): void;
    openFind(): void;
  };

/**
 * The home page: its content, title and sharing, and the ways on. Handlers: forgetLink, openProduct,
 * openQuotes, openFind.
 */
export const homePage = (): WechatMiniprogram.Behavior.Identifier<HomeData, Record<string, never>, Methods> =>
  Behavior<HomeData, Record<string, never>, Methods, [], Memory>({
    data: { ...readingData, ...linkData, words: null },

    methods: {
      onLoad() {
        this.reading = startReading<HomePage, HomeView>(this, {
          source: homeContent,
          viewOf: homeView,
          titleOf: (_, words) => words.app.title,
          wordsOf: ({ home, link }) => ({ words: home, linkWords: link }),
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
        if (takeLost()) this.setData({ astray: 'noPage' });
      },

      onHide() {
        this.reading.onHide();
      },

      onUnload() {
        this.reading.end();
      },

      onShareAppMessage() {
        return chatCard(sharedHome(this.data.view), 'menu');
      },

      onShareTimeline() {
        return momentsCard(sharedHome(this.data.view));
      },

      onAddToFavorites() {
        return favouriteCard(sharedHome(this.data.view));
      },

      forgetLink,

      openProduct,

      openQuotes() {
        openPage('quotes');
      },

      openFind() {
        openPage('find');
      },
    },
  });

const sharedHome = (view: HomeView | null): Shared =>
  sharedPage('home', view === null ? '' : fill(wordsFor(view.language).share.home, { title: view.title }));
