import type { QuoteView } from '../../../typings/view';
import type { Tap } from '../tap';

/**
 * A speaker's words, large and in the original; our translation smaller, under it. What is put into it closes the card.
 * Fires `choose` with the product's id where the product's name leads there.
 */
Component({
  properties: {
    quote: { type: Object, value: null as QuoteView | null },
    /** What says that the smaller text is a translation of ours. */
    translationLabel: { type: String, value: '' },
    /** Where it is given, the product's name stands above the words and leads to its page. */
    productName: { type: String, value: '' },
    /** What a tap on that name does; spoken before it. */
    openLabel: { type: String, value: '' },
    /** Whether a link pointed at this quote. */
    focused: { type: Boolean, value: false },
  },

  methods: {
    choose({ currentTarget }: Tap) {
      this.triggerEvent('choose', { id: currentTarget.dataset.id });
    },
  },
});
