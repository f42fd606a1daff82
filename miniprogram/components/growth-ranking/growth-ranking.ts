import type { RankingView } from '../../../typings/view';
import type { Tap } from '../tap';

/**
 * Growth on a year before across products, the largest first, under its finding. A lower bound ends in an arrow,
 * a cut bar shows the cut. Fires `choose` with the id of the metric tapped.
 */
Component({
  properties: {
    ranking: { type: Object, value: null as RankingView | null },
    /** Whether a tap leads anywhere. */
    linked: { type: Boolean, value: true },
  },

  methods: {
    choose({ currentTarget }: Tap) {
      if (this.data.linked) this.triggerEvent('choose', { id: currentTarget.dataset.id });
    },
  },
});
