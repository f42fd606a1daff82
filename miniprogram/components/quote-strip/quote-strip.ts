import type { QuoteView } from '../../../typings/view';

/**
 * Quotes one at a time, swiped sideways. It snaps by CSS rather than by the platform's swiper,
 * which wants a fixed height: quotes differ in length, and more so when the system's font is large.
 */
Component({
  properties: {
    quotes: { type: Array, value: [] as QuoteView[] },
    translationLabel: { type: String, value: '' },
  },
});
