import type { Language } from '../../typings/content';
import type { Words } from '../../typings/words';
import { freshnessView, type FreshnessView } from '../domain/view/freshness-view';
import { wordsFor } from '../i18n/index';
import { noteView } from '../services/beacon';
import type { Content, ContentSource } from '../services/content';
import { isSinglePage } from '../services/launch';
import { wakePassport } from '../services/passport';
import { currentLanguage } from '../services/settings';
import { pageStyle } from './appearance';
import { changedFields } from './changed-fields';
import { createPresence } from './presence';
import { shownAge } from './shown-age';

/** What every page that shows content holds in its data. */
export interface ReadingData<View> extends FreshnessView {
  /** Null only until onLoad. */
  view: View | null;
  /** Of page-meta. */
  pageStyle: string;
  /** Whether anything leads to another page: not in single-page mode. */
  linked: boolean;
}

export const readingData = { view: null, freshness: '', notice: '', pageStyle: '', linked: true };

interface Host<View> {
  /** Its route. */
  is: string;
  data: ReadingData<View>;
  setData(changes: Record<string, unknown>): void;
}

/** The lifecycles that every page which shows content passes on to its Reading. */
export interface ReadingMethods {
  onReady(): void;
  onShow(): void;
  onHide(): void;
  onUnload(): void;
}

/** How a page reads: where from, and what it shows of it. */
export interface ReadingPlan<Page, View> {
  source: ContentSource<Page>;
  viewOf(page: Page, language: Language, words: Words): View;
  /** Of the navigation bar. */
  titleOf(view: View, words: Words): string;
  /** What else the page's data holds in a language. */
  wordsOf(words: Words): object;
  /** Paths of setData by which fresh content changes in place what is being read. */
  changesOf(shown: View, fresh: View): Record<string, unknown>;
  /** Whether those changes are all there is. */
  changesWhole(shown: View, fresh: View): boolean;
}

/** Told of a page's lifecycles; `end` is for onUnload. */
export interface Reading<Page = unknown> {
  /** The newest content at hand, of which all may not be on show. */
  page(): Page;
  onReady(): void;
  onShow(): void;
  onHide(): void;
  end(): void;
}

/**
 * Shows content on a page from its onLoad on: at once in the reader's language, fresher content as it arrives, all
 * of it anew where the language has changed meanwhile. Each change is one setData.
 * @param first what a page sets with its first view
 */
export const startReading = <Page, View extends { language: Language }>(
  host: Host<View>,
  plan: ReadingPlan<Page, View>,
  first: (view: View) => Record<string, unknown> = () => ({}),
): Reading<Page> => {
  const presence = createPresence(() => {
    wakePassport();
    return plan.source.enter();
  });
  /** The newest version of which all is on show. */
  let whole = 0;
  let held = plan.source.open();

  const show = (content: Content<Page>, more: typeof first): void => {
    const language = currentLanguage();
    const words = wordsFor(language);
    const view = plan.viewOf(content.page, language, words);
    whole = content.version;
    held = content;
    host.setData({
      view,
      ...plan.wordsOf(words),
      ...freshnessView(content, words.freshness),
      pageStyle: pageStyle(),
      linked: !isSinglePage(),
      ...more(view),
    });
  };

  show(held, first);

  const endSubscription = plan.source.subscribe((fresh) => {
    held = fresh;
    const shown = host.data.view;
    if (shown === null) return;
    const words = wordsFor(shown.language);
    const view = plan.viewOf(fresh.page, shown.language, words);
    if (plan.changesWhole(shown, view)) whole = fresh.version;
    const age = freshnessView(shownAge(whole, fresh), words.freshness);
    const changes = { ...plan.changesOf(shown, view), ...changedFields<FreshnessView>(host.data, age) };
    if (Object.keys(changes).length > 0) host.setData(changes);
  });

  return {
    page: () => held.page,
    onReady() {
      presence.onReady();
    },
    onShow() {
      if (host.data.view?.language !== currentLanguage()) show(plan.source.open(), () => ({}));
      else if (host.data.pageStyle !== pageStyle()) host.setData({ pageStyle: pageStyle() });
      const { view } = host.data;
      // A page inside Moments keeps the title of its JSON.
      if (view !== null && host.data.linked) {
        void wx.setNavigationBarTitle({ title: plan.titleOf(view, wordsFor(view.language)) });
      }
      presence.onShow();
      noteView(host.is);
    },
    onHide() {
      presence.onHide();
    },
    end() {
      presence.onHide();
      endSubscription();
    },
  };
};
