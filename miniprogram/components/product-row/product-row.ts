import type { HomeRowView } from '../../../typings/view';
import type { Tap } from '../tap';

/**
 * A product on the home page: its question, its headline metric, and the list's other figures at rest.
 * Fires `choose` with the product's id.
 */
Component({
  properties: {
    row: { type: Object, value: null as HomeRowView | null },
    /** What a tap does; spoken before the product's name. Without it a tap does nothing. */
    openLabel: { type: String, value: '' },
    still: { type: Boolean, value: false },
  },

  methods: {
    choose({ currentTarget }: Tap) {
      if (this.data.openLabel !== '') this.triggerEvent('choose', { id: currentTarget.dataset.id });
    },
  },
});
