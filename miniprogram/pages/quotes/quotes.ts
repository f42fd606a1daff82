import { nothingRolls } from '../../behaviors/nothing-rolls';
import { forgetLink } from '../../behaviors/lost-link';
import { makePicture } from '../shared/make-picture';
import { askedQuote } from '../../behaviors/asked-quote';
import { chatCard, favouriteCard, momentsCard, type SharingMethods } from '../../behaviors/cards';
import { readingData, startReading, type Reading, type ReadingData } from '../../behaviors/reading';
import { openPoster, openProduct, type ChooseEvent } from '../../behaviors/routes';
import { parseFocus } from '../../domain/focus';
import { sharedQuote, type Shared } from '../../domain/share/shared';
import { fill } from '../../domain/view/fill';
import { quotesView } from '../../domain/view/quotes-view';
import { wordsFor } from '../../i18n/index';
import { quotesContent } from '../../services/content';
import type { QuotesPage } from '../../../typings/content';
import type { QuotesView } from '../../../typings/view';
import type { LinkWords, QuotesWords } from '../../../typings/words';

interface QuotesData extends ReadingData<QuotesView> {
  words: QuotesWords | null;
  /** Id of the quote that the link into this page points at; empty where it points at none. */
  focused: string;
  linkWords: LinkWords | null;
  /** Which of them is to be said; empty where the link led here, or that was long ago. */
  astray: keyof LinkWords | '';
}

/** What the page knows and does not render. */
interface Memory {
  reading: Reading;
}

type Methods = WechatMiniprogram.Component.MethodOption &
  SharingMethods & {
    onLoad(query: Record<string, unknown>): void;
    onReady(): void;
    onShow(): void;
    onHide(): void;
    onUnload(): void;
    forgetLink(): void;
    openProduct(event: ChooseEvent): void;
    openPoster(event: ChooseEvent): void;
  };

const data: QuotesData = { ...readingData, words: null, focused: '', linkWords: null, astray: '' };

/** Pixels left free above the quote that a link points at. */
const above = 16;

const sharedPage = (view: QuotesView | null): Shared => ({
  title: view === null ? '' : fill(wordsFor(view.language).share.quotes, { title: view.title }),
  page: '/pages/quotes/quotes',
  place: '',
  art: 'home',
});

/** The quote that a link pointed at is passed on again, or else the page. */
const sharedFrom = ({ view, focused }: Pick<QuotesData, 'view' | 'focused'>): Shared => {
  const quote = view?.voices.find(({ id }) => id === focused);
  return view === null || quote === undefined
    ? sharedPage(view)
    : sharedQuote(quote, wordsFor(view.language));
};

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
          wordsOf: ({ quotes, link }) => ({ words: quotes, linkWords: link }),
          ...nothingRolls,
        },
        ({ voices }) => {
          const found = voices.find(({ id }) => wanted?.kind === 'quote' && id === wanted.id)?.id ?? '';
          const isAstray = focus !== undefined && found === '';
          return { focused: found, astray: isAstray ? 'noPlace' : '' };
        },
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
      const quote = askedQuote(view?.voices ?? [], asked);
      if (view === null || quote === null) return chatCard(sharedFrom(this.data), 'menu');
      const picture = makePicture('card', { kind: 'quote', product: quote.product, quote });
      return chatCard(sharedQuote(quote, wordsFor(view.language)), 'quote', picture);
    },

    onShareTimeline() {
      return momentsCard(sharedFrom(this.data));
    },

    onAddToFavorites() {
      return favouriteCard(sharedFrom(this.data));
    },

    forgetLink,

    openProduct,

    openPoster({ detail }) {
      const quote = this.data.view?.voices.find(({ id }) => id === detail.id);
      if (quote !== undefined) openPoster(quote.product, { kind: 'quote', id: quote.id });
    },
  },
});
