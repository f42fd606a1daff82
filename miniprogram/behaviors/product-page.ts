import type { ProductId, ProductPage } from '../../typings/content';
import type { ProductView, SectionId, SheetView } from '../../typings/view';
import type { ProductWords } from '../../typings/words';
import { focusValue, parseFocus, type Focus } from '../domain/focus';
import { focusPlace, type FocusPlace } from '../domain/view/focus-place';
import { productView } from '../domain/view/product-view';
import { productChanges, rollsWhole } from '../domain/view/rolling-changes';
import { sheetView } from '../domain/view/sheet-view';
import { wordsFor } from '../i18n/index';
import { productContent } from '../services/content';
import { arrivalAt, type Arrival } from '../services/launch';
import { isStill } from './appearance';
import { scrollToFocused } from './focus-scroll';
import { quoteCard } from './quote-card';
import { readingData, startReading, type Reading, type ReadingData } from './reading';
import { productRoute, replaceWithProduct, type ChooseEvent } from './routes';
import { barHeight, sectionSelector, watchSections } from './section-watcher';

interface ProductData extends ReadingData<ProductView> {
  words: ProductWords | null;
  /** How someone came: by a card, a code or Moments; empty for every other way. */
  entry: Exclude<Arrival, null> | '';
  activeSection: SectionId | '';
  /** What a link points at, once it is brought into view. */
  focused: FocusPlace | null;
  /** The metric that is open up close. */
  sheet: SheetView | null;
}

/** What a page knows and does not render. */
interface Memory {
  reading: Reading<ProductPage>;
  focus: Focus | null;
  endWatch: () => void;
  /** Until when the section tapped stays the active one, whatever passes by on the way to it. */
  heldUntil: number;
}

/** How long the way to a place on the page takes, ms. */
const scrollTime = (): number => (isStill() ? 0 : 240);

/** How long the section tapped stays the active one, ms: longer than any way to it. */
const holdTime = 480;

type Methods = WechatMiniprogram.Component.MethodOption & {
  onLoad(query: Record<string, string | undefined>): void;
  onReady(): void;
  onShow(): void;
  onHide(): void;
  onUnload(): void;
  onShareAppMessage(
    asked: WechatMiniprogram.Page.IShareAppMessageOption,
  ): WechatMiniprogram.Page.ICustomShareContent;
  onShareTimeline(): WechatMiniprogram.Page.ICustomTimelineContent;
  chooseSection(event: ChooseEvent): void;
  openNext(event: ChooseEvent): void;
  openMetric(event: ChooseEvent): void;
  closeMetric(): void;
};

/**
 * A product's page: its content, title, sections, sharing, the record a link points at, and the way on.
 * Handlers: chooseSection, openMetric, closeMetric, openNext.
 */
export const productPage = (
  id: ProductId,
): WechatMiniprogram.Behavior.Identifier<ProductData, Record<string, never>, Methods> => {
  const content = productContent(id);

  return Behavior<ProductData, Record<string, never>, Methods, [], Memory>({
    data: { ...readingData, words: null, entry: '', activeSection: '', focused: null, sheet: null },

    methods: {
      onLoad(query) {
        this.heldUntil = 0;
        this.focus = parseFocus(query.focus);
        this.endWatch = () => undefined;
        this.reading = startReading<ProductPage, ProductView>(
          this,
          {
            source: content,
            viewOf: productView,
            titleOf: ({ name }) => name,
            wordsOf: ({ product }) => ({ words: product }),
            changesOf: productChanges,
            changesWhole: rollsWhole,
          },
          ({ sections }) => ({
            entry: arrivalAt(productRoute(id), query) ?? '',
            activeSection: sections[0]?.id ?? '',
          }),
        );
      },

      onReady() {
        this.reading.onReady();
        const order = this.data.view?.sections.map((section) => section.id) ?? [];
        this.endWatch = watchSections(this, order, (section) => {
          if (section !== this.data.activeSection && Date.now() > this.heldUntil)
            this.setData({ activeSection: section });
        });
        const { view } = this.data;
        const focused = view && this.focus && focusPlace(this.reading.page(), view, this.focus);
        if (focused === null) return;
        this.setData({ focused }, () => {
          void scrollToFocused(this, scrollTime());
        });
      },

      onShow() {
        this.reading.onShow();
      },

      onHide() {
        this.reading.onHide();
      },

      onUnload() {
        this.reading.end();
        this.endWatch();
      },

      onShareAppMessage(asked) {
        const { sheet, view } = this.data;
        const card = quoteCard(view?.quote ? [view.quote] : [], asked);
        if (card !== null) return card;
        if (asked.from === 'button' && sheet !== null) return metricCard(sheet);
        return { title: this.data.view?.lead.phrase ?? '', path: `/${productRoute(id)}` };
      },

      onShareTimeline() {
        return { title: this.data.view?.lead.phrase ?? '', query: '' };
      },

      chooseSection({ detail }) {
        const section = this.data.view?.sections.find(({ id: known }) => known === detail.id);
        if (section === undefined) return;
        this.heldUntil = Date.now() + holdTime;
        this.setData({ activeSection: section.id });
        void wx.pageScrollTo({
          selector: sectionSelector(section.id),
          offsetTop: -barHeight(),
          duration: scrollTime(),
        });
      },

      openNext: replaceWithProduct,

      openMetric({ detail }) {
        const { view } = this.data;
        if (view === null) return;
        const { language } = view;
        this.setData({ sheet: sheetView(this.reading.page(), detail.id, language, wordsFor(language)) });
      },

      closeMetric() {
        this.setData({ sheet: null });
      },
    },
  });
};

/** A card with the number in its title, which opens the page at that metric. */
const metricCard = ({ product, metric }: SheetView): WechatMiniprogram.Page.ICustomShareContent => ({
  title: metric.phrase,
  path: `/${productRoute(product)}?focus=${focusValue({ kind: 'metric', id: metric.id })}`,
});
