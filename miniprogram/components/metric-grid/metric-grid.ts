import type { MetricView } from '../../../typings/view';
import { columnWidth } from '../rolling-number/columns';

/**
 * Two columns fit while each is at least this wide, in rem: one is left where the system's font is above
 * 1.15 times, or the screen below 350 px.
 */
const narrowest = 9.65;

/** Numerals of the grid, in rem (--numeral-card of the tokens), and a card's padding at a width of 375 px. */
const numeralSize = 2.25;
const padding = 2;

/**
 * A full-width metric and a grid of the others, which ends in a full-width one where a hole would be left.
 * Fires `choose` with the id of the metric tapped.
 */
Component({
  properties: {
    metrics: { type: Array, value: [] as MetricView[] },
    /** Id of the metric that a link pointed at. */
    focused: { type: String, value: '' },
    still: { type: Boolean, value: false },
  },

  data: {
    column: narrowest,
  },

  observers: {
    metrics(metrics: MetricView[]) {
      const column = Math.max(narrowest, columnWidth(metrics.slice(1), numeralSize) + padding);
      if (column !== this.data.column) this.setData({ column });
    },
  },

  methods: {
    choose({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.triggerEvent('choose', detail);
    },
  },
});
