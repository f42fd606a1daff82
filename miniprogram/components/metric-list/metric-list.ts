import type { MetricView } from '../../../typings/view';
import { columnWidth } from '../rolling-number/columns';

/** Numerals of a list, in rem: --numeral-note of the tokens. */
const numeralSize = 1.5;

/**
 * A few metrics beside one another, without cards and at rest; as many columns as their numerals leave room for.
 * Fires `choose` with the id of the metric tapped, where they can be.
 */
Component({
  properties: {
    metrics: { type: Array, value: [] as MetricView[] },
    /** The narrowest a column may be, in rem. */
    narrowest: { type: Number, value: 5.25 },
    /** Whether each can be tapped. */
    opens: { type: Boolean, value: false },
  },

  data: {
    /** In rem. */
    column: 0,
    /** Four stand two by two, not three and one. */
    isFour: false,
  },

  observers: {
    'metrics, narrowest'(metrics: MetricView[], narrowest: number) {
      const column = Math.max(narrowest, columnWidth(metrics, numeralSize));
      this.setData({ column, isFour: metrics.length === 4 });
    },
  },

  methods: {
    choose({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.triggerEvent('choose', detail);
    },
  },
});
