import type { MetricView } from '../../../typings/view';
import type { Tap } from '../tap';

/**
 * A metric: prefix, numeral, unit, label and a chip with what limits it.
 * Fires `choose` with the metric's id when it is tapped; a row is not tappable.
 */
Component({
  properties: {
    metric: { type: Object, value: null as MetricView | null },
    /** `lead`: a full-width card; `grid`: one of several; `entry`: without a card, at rest; `row`: so, and only text. */
    variant: { type: String, value: 'grid' },
    still: { type: Boolean, value: false },
    /** Whether it may have a row of the grid to itself. */
    alone: { type: Boolean, value: false },
  },

  methods: {
    choose({ currentTarget }: Tap) {
      if (this.data.variant !== 'row') this.triggerEvent('choose', { id: currentTarget.dataset.id });
    },
  },
});
