import { askedQuote } from '../../behaviors/asked-quote';
import { chatCard, favouriteCard, momentsCard, type SharingMethods } from '../../behaviors/cards';
import { forgetLink, linkData, type LinkData } from '../../behaviors/lost-link';
import { nothingRolls } from '../../behaviors/nothing-rolls';
import {
  readingData,
  startReading,
  type Reading,
  type ReadingData,
  type ReadingMethods,
} from '../../behaviors/reading';
import { openPoster, openProduct, type ChooseEvent } from '../../behaviors/routes';
import { parseFocus } from '../../domain/focus';
import { sharedPage, sharedQuote, type Shared } from '../../domain/share/shared';
import { fill } from '../../domain/view/fill';
import { quotesView } from '../../domain/view/quotes-view';
import { wordsFor } from '../../i18n/index';
import { quotesContent } from '../../services/content';
import { makePicture } from '../shared/make-picture';
import type { QuotesPage } from '../../../typings/content';
import type { QuotesView } from '../../../typings/view';
import type { QuotesWords } from '../../../typings/words';

interface QuotesData extends ReadingData<QuotesView>, LinkData {
  words: QuotesWords | null;
  /** Id of the quote that the link into this page points at; empty where it points at none. */
  focused: string;
}

/** What the page knows and does not render. */
interface Memory {
  reading: Reading;
}

type Methods = WechatMiniprogram.Component.MethodOption &
  ReadingMethods &
  SharingMethods & {
    onLoad(query: Record<string, unknown>): void;
    forgetLink(): void;
    openProduct(event: ChooseEvent): void;
    openPoster(event: ChooseEvent): void;
  };

const data: QuotesData = { ...readingData, ...linkData, words: null, focused: '' };

/** Pixels left free above the quote that a link points at. */
const above = 16;

/** The quote that a link pointed at is passed on again, or else the page. */
const sharedFrom = ({ view, focused }: Pick<QuotesData, 'view' | 'focused'>): Shared => {
  if (view === null) return sharedPage('quotes', '');
  const words = wordsFor(view.language);
  const quote = view.voices.find(({ id }) => id === focused);
  if (quote !== undefined) return sharedQuote(quote, words);
  return sharedPage('quotes', fill(words.share.quotes, { title: view.title }));
};

/** The page of all quotes. `focus=quote.<id>` opens it at one of them; of any other value it says that it is none. */
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
