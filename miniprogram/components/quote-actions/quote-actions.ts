import type { QuoteView } from '../../../typings/view';
import type { QuoteActionsWords } from '../../../typings/words';
import { signedQuote } from '../../domain/quote-text';
import { wordsFor } from '../../i18n/index';
import { copyText } from '../../services/clipboard';
import { drop, isKept, keep, type Keepable } from '../../services/favourites';
import { isSinglePage } from '../../services/launch';
import { currentLanguage } from '../../services/settings';

const record = ({ id, product }: QuoteView): Keepable => ({ kind: 'quote', id, product });

/**
 * What a reader does with a quote: copy the original words, keep it, share it (the page's onShareAppMessage finds
 * the quote's id as `quote` in the target's dataset), make a poster of it (fires `poster` with the quote's id and
 * product). Empty in single-page mode, where the platform allows none of it.
 */
Component({
  properties: {
    quote: { type: Object, value: null as QuoteView | null },
  },

  data: {
    /** Null where nothing is offered. */
    labels: null as Pick<QuoteActionsWords, 'copy' | 'keep' | 'kept' | 'poster' | 'share'> | null,
    kept: false,
  },

  observers: {
    quote(quote: QuoteView | null) {
      if (quote === null || isSinglePage()) {
        this.setData({ labels: null });
        return;
      }
      const { copy, keep: toKeep, kept, poster, share } = wordsFor(currentLanguage()).quoteActions;
      this.setData({ labels: { copy, keep: toKeep, kept, poster, share }, kept: isKept(record(quote)) });
    },
  },

  pageLifetimes: {
    show() {
      const { labels, quote, kept } = this.data;
      if (labels !== null && isKept(record(quote)) !== kept) this.setData({ kept: !kept });
    },
  },

  methods: {
    async copy() {
      const { quote } = this.data;
      const words = wordsFor(currentLanguage());
      const { copied, refused } = words.quoteActions;
      const isCopied = await copyText(signedQuote(quote, words));
      void wx.showToast({ title: isCopied ? copied : refused, icon: 'none' });
    },

    poster() {
      const { id, product } = this.data.quote;
      this.triggerEvent('poster', { id, product });
    },

    toggle() {
      const { quote, kept } = this.data;
      if (kept) drop(record(quote));
      else keep(record(quote));
      this.setData({ kept: isKept(record(quote)) });
    },
  },
});
