import type { ProductId, ProductPage } from '../../typings/content';
import type { MakePicture } from '../../typings/picture';
import type { ProductView, SectionId, SheetView } from '../../typings/view';
import type { ProductWords } from '../../typings/words';
import { routeOf } from '../domain/pages';
import { shareArt } from '../domain/share-art';
import type { FocusPlace } from '../domain/view/focus-place';
import { landingOf } from '../domain/view/landing';
import { productView } from '../domain/view/product-view';
import { productChanges, rollsWhole } from '../domain/view/rolling-changes';
import { sheetView } from '../domain/view/sheet-view';
import { wordsFor } from '../i18n/index';
import { productContent } from '../services/content';
import { note } from '../services/beacon';
import { arrivalAt, takeLost, type Arrival } from '../services/launch';
import { isStill } from './appearance';
import { favouriteCard, momentsCard, type SharingMethods } from './cards';
import { scrollToFocused } from './focus-scroll';
import { forgetLink, linkData, type LinkData } from './lost-link';
import { productCard, productPoster, sharedFrom } from './product-sharing';
import { readingData, startReading, type Reading, type ReadingData, type ReadingMethods } from './reading';
import { openPoster, replaceWithProduct, type ChooseEvent } from './routes';
import { scanAtLoad, scanAtShow } from './scan';
import { offerPoster } from './screenshot-poster';
import { barHeight, sectionSelector, watchSections } from './section-watcher';

interface ProductData extends ReadingData<ProductView>, LinkData {
  words: ProductWords | null;
  /** How someone came: by a card, a code or Moments; empty for every other way. */
  entry: Exclude<Arrival, null> | '';
  activeSection: SectionId | '';
  /** The scene of the code that led here, where something is said of it; empty otherwise. */
  scan: string;
  /** What a link points at, once it is brought into view. */
  focused: FocusPlace | null;
  /** The metric that is open up close. */
  sheet: SheetView | null;
}

/** What a page knows and does not render. */
interface Memory {
  reading: Reading<ProductPage>;
  query: Record<string, string | undefined>;
  endWatch: () => void;
  endPoster: () => void;
  /** Until when the section tapped stays the active one, whatever passes by on the way to it. */
  heldUntil: number;
}

/** How long the way to a place on the page takes, ms. */
const scrollTime = (): number => (isStill() ? 0 : 240);

/** How long the section tapped stays the active one, ms: longer than any way to it. */
const holdTime = 480;

type Methods = WechatMiniprogram.Component.MethodOption &
  ReadingMethods &
  SharingMethods & {
    onLoad(query: Record<string, string | undefined>): void;
    land(): void;
    goTo(section: SectionId): void;
    chooseSection(event: ChooseEvent): void;
    forgetLink(): void;
    openNext(event: ChooseEvent): void;
    openMetric(event: ChooseEvent): void;
    openMetricPoster(event: ChooseEvent): void;
    openQuotePoster(event: ChooseEvent): void;
    closeMetric(): void;
  };

/**
 * A product's page: its content, title, sections, sharing, the record a link points at, and the way on.
 * Handlers: chooseSection, openMetric, closeMetric, openMetricPoster, openQuotePoster, forgetLink, openNext.
 */
export const productPage = (
  id: ProductId,
  makePicture: MakePicture,
): WechatMiniprogram.Behavior.Identifier<ProductData, Record<string, never>, Methods> => {
  const content = productContent(id);

  return Behavior<ProductData, Record<string, never>, Methods, [], Memory>({
    data: {
      ...readingData,
      words: null,
      entry: '',
      activeSection: '',
      scan: '',
      focused: null,
      ...linkData,
      sheet: null,
    },

    methods: {
      onLoad(query) {
        this.heldUntil = 0;
        this.query = query;
        const lost = takeLost();
        this.endWatch = this.endPoster = () => undefined;
        this.reading = startReading<ProductPage, ProductView>(
          this,
          {
            source: content,
            viewOf: productView,
            titleOf: ({ name }) => name,
            wordsOf: ({ product, link }) => ({ words: product, linkWords: link }),
            changesOf: productChanges,
            changesWhole: rollsWhole,
          },
          ({ sections }) => ({
            entry: arrivalAt(routeOf(id), query) ?? '',
            scan: scanAtLoad(id, query),
            activeSection: sections[0]?.id ?? '',
            astray: lost ? 'noPage' : '',
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
        this.land();
      },

      onShow() {
        this.reading.onShow();
        scanAtShow(this, id);
        if (!this.data.linked) return;
        this.endPoster = offerPoster(shareArt(id, 'square'), () => productPoster(id, this.data, makePicture));
      },

      onHide() {
        this.reading.onHide();
        this.endPoster();
      },

      onUnload() {
        this.reading.end();
        this.endWatch();
        this.endPoster();
      },

      onShareAppMessage(asked) {
        return productCard(id, this.data, asked, makePicture);
      },

      onShareTimeline() {
        return momentsCard(sharedFrom(id, this.data));
      },

      onAddToFavorites() {
        return favouriteCard(sharedFrom(id, this.data));
      },

      land() {
        const { view } = this.data;
        if (view === null) return;
        const landing = landingOf(this.reading.page(), view, this.query);
        switch (landing.kind) {
          case 'page':
            return;
          case 'section':
            this.goTo(landing.id);
            return;
          case 'record':
            this.setData({ focused: landing.place }, () => {
              void scrollToFocused(this, scrollTime());
            });
            return;
          case 'nowhere':
            this.setData({ astray: 'noPlace' });
        }
      },

      chooseSection({ detail }) {
        const section = this.data.view?.sections.find(({ id: known }) => known === detail.id);
        if (section !== undefined) this.goTo(section.id);
      },

      goTo(section) {
        this.heldUntil = Date.now() + holdTime;
        this.setData({ activeSection: section });
        void wx.pageScrollTo({
          selector: sectionSelector(section),
          offsetTop: -barHeight(),
          duration: scrollTime(),
        });
      },

      forgetLink,

      openNext: replaceWithProduct,

      openMetric({ detail }) {
        const { view } = this.data;
        if (view === null) return;
        const { language } = view;
        note({ kind: 'metric', metric: detail.id });
        this.setData({ sheet: sheetView(this.reading.page(), detail.id, language, wordsFor(language)) });
      },

      openMetricPoster({ detail }) {
        openPoster(id, { kind: 'metric', id: detail.id });
      },

      openQuotePoster({ detail }) {
        openPoster(id, { kind: 'quote', id: detail.id });
      },

      closeMetric() {
        this.setData({ sheet: null });
      },
    },
  });
};
