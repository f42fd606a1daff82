import type { MetricView } from '../../../typings/view';

/** A metric up close: its numeral and what exactly is measured. Fires `close` when the reader has done. */
Component({
  properties: {
    /** Null closes the sheet. */
    metric: { type: Object, value: null as MetricView | null },
    closeLabel: { type: String, value: '' },
  },

  data: {
    /** The metric last opened: it stays while the sheet slides away. */
    shown: null as MetricView | null,
  },

  observers: {
    metric(metric: MetricView | null) {
      if (metric) this.setData({ shown: metric });
    },
  },

  methods: {
    close() {
      this.triggerEvent('close');
    },
  },
});
