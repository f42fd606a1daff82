import type { FindView } from '../../../typings/view';
import type { FindWords } from '../../../typings/words';
import { pageStyle } from '../../behaviors/appearance';
import { createPresence, type Presence } from '../../behaviors/presence';
import { openRecord, type ChooseEvent } from '../../behaviors/routes';
import { parseFocus } from '../../domain/focus';
import { longestQuery } from '../../domain/search/terms';
import { findView, resultsAtOnce } from '../../domain/view/find-view';
import { wordsFor } from '../../i18n/index';
import { noteView } from '../../services/beacon';
import { insightsContent } from '../../services/content';
import { handbookSearch, type HandbookSearch } from '../../services/handbook';
import { forgetSearch, forgetSearches, noteSearch, recentSearches } from '../../services/recent-searches';
import { currentLanguage } from '../../services/settings';

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>;

/** A tap on something that carries a query. */
type Offered = WechatMiniprogram.TouchEvent<object, object, { query: string }>;

interface FindData {
  /** Null only until onShow. */
  view: FindView | null;
  words: FindWords | null;
  pageStyle: string;
  longest: number;
  /** What stands in the field, and whether the keyboard is at it. */
  query: string;
  focused: boolean;
}

/** What the page knows and does not render. */
interface Memory {
  presence: Presence;
  handbook: HandbookSearch | null;
  /** How many results are shown at most. */
  shown: number;
}

type Methods = WechatMiniprogram.Component.MethodOption & {
  onLoad(): void;
  onShow(): void;
  onReady(): void;
  onHide(): void;
  onUnload(): void;
  /** Shows what the query finds, with whatever else changes. */
  show(query: string, more?: Partial<FindData>): void;
  search(event: Typed): void;
  searchFor(event: Offered): void;
  confirm(): void;
  leave(): void;
  clear(): void;
  showMore(): void;
  open(event: ChooseEvent): void;
  forget(event: Offered): void;
  forgetAll(): void;
};

Component<FindData, Record<string, never>, Methods, [], Memory>({
  data: { view: null, words: null, pageStyle: '', longest: longestQuery, query: '', focused: true },

  methods: {
    onLoad() {
      this.handbook = null;
      this.shown = resultsAtOnce;
      // Asked for the readings; what else is searched comes with the pages that show it.
      this.presence = createPresence(() => insightsContent.enter());
    },

    onShow() {
      const language = currentLanguage();
      const words = wordsFor(language).find;
      const handbook = handbookSearch(language);
      const isNew = handbook !== this.handbook;
      this.handbook = handbook;
      if (isNew) this.show(this.data.query, { words, pageStyle: pageStyle() });
      else if (this.data.pageStyle !== pageStyle()) this.setData({ pageStyle: pageStyle() });
      void wx.setNavigationBarTitle({ title: words.title });
      this.presence.onShow();
      noteView(this.is);
    },

    onReady() {
      this.presence.onReady();
    },

    onHide() {
      this.presence.onHide();
    },

    onUnload() {
      this.presence.onHide();
    },

    show(query, more = {}) {
      if (this.handbook === null) return;
      const { language, pages, search } = this.handbook;
      const finding = { query, hits: search(query), shown: this.shown, recent: recentSearches(), pages };
      this.setData({ view: findView(finding, language, wordsFor(language).find), ...more });
    },

    search({ detail }) {
      this.shown = resultsAtOnce;
      this.show(detail.value);
    },

    searchFor({ currentTarget }) {
      const { query } = currentTarget.dataset;
      this.shown = resultsAtOnce;
      this.show(query, { query });
    },

    confirm() {
      if (this.data.view?.results.length !== 0) noteSearch(this.data.query);
    },

    leave() {
      this.setData({ focused: false });
    },

    clear() {
      this.shown = resultsAtOnce;
      this.show('', { query: '', focused: true });
    },

    showMore() {
      this.shown += resultsAtOnce;
      this.show(this.data.query);
    },

    open({ detail }) {
      const result = this.data.view?.results.find(({ id }) => id === detail.id);
      const focus = parseFocus(result?.id);
      if (result === undefined || focus === null) return;
      noteSearch(this.data.query);
      openRecord(result.product, focus);
    },

    forget({ currentTarget }) {
      forgetSearch(currentTarget.dataset.query);
      this.show(this.data.query);
    },

    forgetAll() {
      forgetSearches();
      this.show(this.data.query);
    },
  },
});
