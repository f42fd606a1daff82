import type { MetricView } from '../../../typings/view';
import { columnWidth } from '../rolling-number/columns';

/** Numerals of a list, in rem: --numeral-note of the tokens. */
const numeralSize = 1.5;

/** A few metrics beside one another, without cards and at rest; as many columns as their numerals leave room for. */
Component({
  properties: {
    metrics: { type: Array, value: [] as MetricView[] },
    /** The narrowest a column may be, in rem. */
    narrowest: { type: Number, value: 5.25 },
  },

  data: { column: 0 },

  observers: {
    'metrics, narrowest'(metrics: MetricView[], narrowest: number) {
      this.setData({ column: Math.max(narrowest, columnWidth(metrics, numeralSize)) });
    },
  },
});
