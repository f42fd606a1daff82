import type { ProductId, ProductPage } from '../../typings/content';
import type { ProductView, SectionId } from '../../typings/view';
import type { ProductWords } from '../../typings/words';
import { productView } from '../domain/view/product-view';
import { productChanges, rollsWhole } from '../domain/view/rolling-changes';
import { productContent } from '../services/content';
import { arrivalAt, type Arrival } from '../services/launch';
import { quoteCard } from './quote-card';
import { readingData, startReading, type Reading, type ReadingData } from './reading';
import { productRoute, replaceWithProduct, type ChooseEvent } from './routes';
import { barHeight, sectionSelector, watchSections } from './section-watcher';

interface ProductData extends ReadingData<ProductView> {
  words: ProductWords | null;
  /** How someone came: by a card, a code or Moments; empty for every other way. */
  entry: Exclude<Arrival, null> | '';
  activeSection: SectionId | '';
}

/** What a page knows and does not render. */
interface Memory {
  reading: Reading;
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
  onShareAppMessage(
    asked: WechatMiniprogram.Page.IShareAppMessageOption,
  ): WechatMiniprogram.Page.ICustomShareContent;
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
    data: { ...readingData, words: null, entry: '', activeSection: '' },

    methods: {
      onLoad(query) {
        this.heldUntil = 0;
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
        const card = quoteCard(this.data.view?.quote ? [this.data.view.quote] : [], asked);
        if (card !== null) return card;
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
