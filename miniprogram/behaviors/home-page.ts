import type { HomeView } from '../../typings/view';
import type { HomeWords } from '../../typings/words';
import { fill } from '../domain/view/fill';
import { freshnessView, type FreshnessView } from '../domain/view/freshness-view';
import { homeView } from '../domain/view/home-view';
import { homeChanges } from '../domain/view/rolling-changes';
import { wordsFor } from '../i18n/index';
import { homeContent } from '../services/content';
import { systemLanguage } from '../services/system';
import { changedFields } from './changed-fields';
import { openProduct, type ChooseEvent } from './routes';

interface HomeData {
  /** Null only until onLoad. */
  view: HomeView | null;
  words: HomeWords | null;
  freshness: string;
  notice: string;
}

/** What the page knows and does not render. */
interface Memory {
  /** Whether the first paint is done, after which the cloud may be asked. */
  painted: boolean;
  endSubscription: () => void;
}

type Methods = WechatMiniprogram.Component.MethodOption & {
  onLoad(): void;
  onReady(): void;
  onShow(): void;
  onUnload(): void;
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent;
  onShareTimeline(): WechatMiniprogram.Page.ICustomTimelineContent;
  openProduct(event: ChooseEvent): void;
};

const route = '/pages/home/home';

/** The home page: its content, title and sharing, and the way to a product. Handler: openProduct. */
export const homePage = (): WechatMiniprogram.Behavior.Identifier<HomeData, Record<string, never>, Methods> =>
  Behavior<HomeData, Record<string, never>, Methods, [], Memory>({
    data: { view: null, words: null, freshness: '', notice: '' },

    methods: {
      onLoad() {
        this.painted = false;
        const language = systemLanguage();
        const words = wordsFor(language);
        const shown = homeContent.open();
        this.setData({
          view: homeView(shown.page, language, words),
          words: words.home,
          ...freshnessView(shown, words.freshness),
        });
        this.endSubscription = homeContent.subscribe((fresh) => {
          if (this.data.view === null) return;
          const changes = {
            ...homeChanges(this.data.view, homeView(fresh.page, language, words)),
            ...changedFields<FreshnessView>(this.data, freshnessView(fresh, words.freshness)),
          };
          if (Object.keys(changes).length > 0) this.setData(changes);
        });
      },

      onReady() {
        this.painted = true;
        void homeContent.freshen();
      },

      onShow() {
        void wx.setNavigationBarTitle({ title: wordsFor(systemLanguage()).app.title });
        if (this.painted) void homeContent.freshen();
      },

      onUnload() {
        this.endSubscription();
      },

      onShareAppMessage() {
        return { title: shareTitle(this.data.view), path: route };
      },

      onShareTimeline() {
        return { title: shareTitle(this.data.view), query: '' };
      },

      openProduct,
    },
  });

const shareTitle = (view: HomeView | null): string =>
  view === null ? '' : fill(wordsFor(view.language).share.home, { title: view.title });
