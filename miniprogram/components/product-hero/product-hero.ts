import type { ProductView } from '../../../typings/view';

/** The head of a product's page: its place among the five, its name, its lead metric very large and one sentence. */
Component({
  properties: {
    view: { type: Object, value: null as ProductView | null },
    /** One line for those who came by a card or a code; empty for everyone else. */
    note: { type: String, value: '' },
    still: { type: Boolean, value: false },
  },
});
