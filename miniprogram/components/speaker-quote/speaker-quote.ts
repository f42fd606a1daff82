import type { QuoteView } from '../../../typings/view';

/** A speaker's words, large and in the original; our translation smaller, under it. */
Component({
  properties: {
    quote: { type: Object, value: null as QuoteView | null },
    /** What says that the smaller text is a translation of ours. */
    translationLabel: { type: String, value: '' },
  },
});
