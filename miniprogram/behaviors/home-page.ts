import type { HomeView } from '../../typings/view';
import type { HomeWords } from '../../typings/words';
import { fill } from '../domain/view/fill';
import { freshnessView, type FreshnessView } from '../domain/view/freshness-view';
import { homeView } from '../domain/view/home-view';
import { homeChanges, rollsWhole } from '../domain/view/rolling-changes';
import { wordsFor } from '../i18n/index';
import { homeContent } from '../services/content';
import { systemLanguage } from '../services/system';
import { changedFields } from './changed-fields';
import { createPresence, type Presence } from './presence';
import { openProduct, type ChooseEvent } from './routes';
import { shownAge } from './shown-age';

interface HomeData {
  /** Null only until onLoad. */
  view: HomeView | null;
  words: HomeWords | null;
  freshness: string;
  notice: string;
}

/** What the page knows and does not render. */
interface Memory {
  /** The cloud is asked only for what is in view, and not before the first paint. */
  presence: Presence;
  /** The newest version of which all is on show. */
  whole: number;
  endSubscription: () => void;
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
};

const route = '/pages/home/home';

/** The home page: its content, title and sharing, and the way to a product. Handler: openProduct. */
export const homePage = (): WechatMiniprogram.Behavior.Identifier<HomeData, Record<string, never>, Methods> =>
  Behavior<HomeData, Record<string, never>, Methods, [], Memory>({
    data: { view: null, words: null, freshness: '', notice: '' },

    methods: {
      onLoad() {
        this.presence = createPresence(() => homeContent.enter());
        const language = systemLanguage();
        const words = wordsFor(language);
        const shown = homeContent.open();
        this.whole = shown.version;
        this.setData({
          view: homeView(shown.page, language, words),
          words: words.home,
          ...freshnessView(shown, words.freshness),
        });
        this.endSubscription = homeContent.subscribe((fresh) => {
          if (this.data.view === null) return;
          const view = homeView(fresh.page, language, words);
          if (rollsWhole(this.data.view, view)) this.whole = fresh.version;
          const age = shownAge(this.whole, fresh);
          const changes = {
            ...homeChanges(this.data.view, view),
            ...changedFields<FreshnessView>(this.data, freshnessView(age, words.freshness)),
          };
          if (Object.keys(changes).length > 0) this.setData(changes);
        });
      },

      onReady() {
        this.presence.onReady();
      },

      onShow() {
        void wx.setNavigationBarTitle({ title: wordsFor(systemLanguage()).app.title });
        this.presence.onShow();
      },

      onHide() {
        this.presence.onHide();
      },

      onUnload() {
        this.presence.onHide();
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
