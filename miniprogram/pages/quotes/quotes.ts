import { nothingRolls } from '../../behaviors/nothing-rolls';
import { quoteCard } from '../../behaviors/quote-card';
import { readingData, startReading, type Reading, type ReadingData } from '../../behaviors/reading';
import { openProduct, type ChooseEvent } from '../../behaviors/routes';
import { parseFocus } from '../../domain/focus';
import { quoteQuery, quoteTitle } from '../../domain/quote-text';
import { fill } from '../../domain/view/fill';
import { quotesView } from '../../domain/view/quotes-view';
import { wordsFor } from '../../i18n/index';
import { quotesContent } from '../../services/content';
import { isSinglePage } from '../../services/launch';
import type { QuotesPage } from '../../../typings/content';
import type { QuotesView } from '../../../typings/view';
import type { QuotesWords } from '../../../typings/words';

interface QuotesData extends ReadingData<QuotesView> {
  words: QuotesWords | null;
  /** Whether the products' names lead to their pages. */
  linked: boolean;
  /** Id of the quote that the link into this page points at; empty where it points at none. */
  focused: string;
}

/** What the page knows and does not render. */
interface Memory {
  reading: Reading;
}

type Methods = WechatMiniprogram.Component.MethodOption & {
  onLoad(query: Record<string, unknown>): void;
  onReady(): void;
  onShow(): void;
  onHide(): void;
  onUnload(): void;
  onShareAppMessage(
    asked: WechatMiniprogram.Page.IShareAppMessageOption,
  ): WechatMiniprogram.Page.ICustomShareContent;
  onShareTimeline(): WechatMiniprogram.Page.ICustomTimelineContent;
  openProduct(event: ChooseEvent): void;
};

const data: QuotesData = { ...readingData, words: null, linked: false, focused: '' };

/** Pixels left free above the quote that a link points at. */
const above = 16;

const pageTitle = (view: QuotesView | null): string =>
  view === null ? '' : fill(wordsFor(view.language).share.quotes, { title: view.title });

/** The page of all quotes. `focus=quote.<id>` opens it at one of them; any other value is as none. */
Component<QuotesData, Record<string, never>, Methods, [], Memory>({
  data,

  methods: {
    onLoad({ focus }) {
      const wanted = parseFocus(focus);
      this.reading = startReading<QuotesPage, QuotesView>(
        this,
        {
          source: quotesContent,
          viewOf: quotesView,
          titleOf: (_, { quotes }) => quotes.title,
          wordsOf: ({ quotes }) => ({ words: quotes }),
          ...nothingRolls,
        },
        (view) => ({
          linked: !isSinglePage(),
          focused: view.voices.find(({ id }) => wanted?.kind === 'quote' && id === wanted.id)?.id ?? '',
        }),
      );
    },

    onReady() {
      this.reading.onReady();
      const { focused } = this.data;
      if (focused === '') return;
      void wx.pageScrollTo({ selector: `#quote-${focused}`, offsetTop: -above, duration: 0 });
    },

    onShow() {
      this.reading.onShow();
    },

    onHide() {
      this.reading.onHide();
    },

    onUnload() {
      this.reading.end();
    },

    onShareAppMessage(asked) {
      const { view } = this.data;
      return quoteCard(view?.voices ?? [], asked) ?? { title: pageTitle(view), path: '/pages/quotes/quotes' };
    },

    onShareTimeline() {
      const { view, focused } = this.data;
      const quote = view?.voices.find(({ id }) => id === focused);
      if (view === null || quote === undefined) return { title: pageTitle(view), query: '' };
      return { title: quoteTitle(quote, wordsFor(view.language)), query: quoteQuery(quote) };
    },

    openProduct,
  },
});
