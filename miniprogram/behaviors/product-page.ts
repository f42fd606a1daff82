import type { Language, ProductId } from '../../typings/content';
import type { ProductView, SectionId } from '../../typings/view';
import type { ProductWords } from '../../typings/words';
import { freshnessView, type FreshnessView } from '../domain/view/freshness-view';
import { productView } from '../domain/view/product-view';
import { productChanges, rollsWhole } from '../domain/view/rolling-changes';
import { wordsFor } from '../i18n/index';
import { productContent } from '../services/content';
import { arrivalAt, type Arrival } from '../services/launch';
import { systemLanguage } from '../services/system';
import { changedFields } from './changed-fields';
import { createPresence, type Presence } from './presence';
import { productRoute, replaceWithProduct, type ChooseEvent } from './routes';
import { barHeight, sectionSelector, watchSections } from './section-watcher';
import { shownAge } from './shown-age';

interface ProductData {
  /** Null only until onLoad. */
  view: ProductView | null;
  words: ProductWords | null;
  freshness: string;
  notice: string;
  /** How someone came: by a card, a code or Moments; empty for every other way. */
  entry: Exclude<Arrival, null> | '';
  activeSection: SectionId | '';
}

/** What a page knows and does not render. */
interface Memory {
  language: Language;
  /** The cloud is asked only for what is in view, and not before the first paint. */
  presence: Presence;
  /** The newest version of which all is on show. */
  whole: number;
  endSubscription: () => void;
  endWatch: () => void;
  /** Until when the section tapped stays the active one, whatever passes by on the way to it. */
  heldUntil: number;
}

/** How long the way to a section takes, ms. */
const scrollTime = 240;

type Methods = WechatMiniprogram.Component.MethodOption & {
  onLoad(query: unknown): void;
  onReady(): void;
  onShow(): void;
  onHide(): void;
  onUnload(): void;
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent;
  onShareTimeline(): WechatMiniprogram.Page.ICustomTimelineContent;
  chooseSection(event: ChooseEvent): void;
  openNext(event: ChooseEvent): void;
};

/** A product's page: its content, title, sections, sharing and the way on. Handlers: chooseSection, openNext. */
export const productPage = (
  id: ProductId,
): WechatMiniprogram.Behavior.Identifier<ProductData, Record<string, never>, Methods> => {
  const content = productContent(id);

  return Behavior<ProductData, Record<string, never>, Methods, [], Memory>({
    data: { view: null, words: null, freshness: '', notice: '', entry: '', activeSection: '' },

    methods: {
      onLoad(query) {
        this.heldUntil = 0;
        this.presence = createPresence(() => content.enter());
        this.endWatch = () => undefined;
        this.language = systemLanguage();
        const words = wordsFor(this.language);
        const shown = content.open();
        const view = productView(shown.page, this.language, words);
        this.whole = shown.version;
        this.setData({
          view,
          words: words.product,
          ...freshnessView(shown, words.freshness),
          entry: arrivalAt(productRoute(id), query) ?? '',
          activeSection: view.sections[0]?.id ?? '',
        });
        this.endSubscription = content.subscribe((fresh) => {
          if (this.data.view === null) return;
          const view = productView(fresh.page, this.language, words);
          if (rollsWhole(this.data.view, view)) this.whole = fresh.version;
          const age = shownAge(this.whole, fresh);
          const changes = {
            ...productChanges(this.data.view, view),
            ...changedFields<FreshnessView>(this.data, freshnessView(age, words.freshness)),
          };
          if (Object.keys(changes).length > 0) this.setData(changes);
        });
      },

      onReady() {
        this.presence.onReady();
        const order = this.data.view?.sections.map((section) => section.id) ?? [];
        this.endWatch = watchSections(this, order, (section) => {
          if (section !== this.data.activeSection && Date.now() > this.heldUntil)
            this.setData({ activeSection: section });
        });
      },

      onShow() {
        void wx.setNavigationBarTitle({ title: this.data.view?.name ?? '' });
        this.presence.onShow();
      },

      onHide() {
        this.presence.onHide();
      },

      onUnload() {
        this.presence.onHide();
        this.endSubscription();
        this.endWatch();
      },

      onShareAppMessage() {
        return { title: this.data.view?.lead.phrase ?? '', path: `/${productRoute(id)}` };
      },

      onShareTimeline() {
        return { title: this.data.view?.lead.phrase ?? '', query: '' };
      },

      chooseSection({ detail }) {
        const section = this.data.view?.sections.find(({ id: known }) => known === detail.id);
        if (section === undefined) return;
        this.heldUntil = Date.now() + 2 * scrollTime;
        this.setData({ activeSection: section.id });
        void wx.pageScrollTo({
          selector: sectionSelector(section.id),
          offsetTop: -barHeight(),
          duration: scrollTime,
        });
      },

      openNext: replaceWithProduct,
    },
  });
};
