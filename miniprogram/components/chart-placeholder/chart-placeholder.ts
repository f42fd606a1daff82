import type { ChartView } from '../../../typings/view';

/**
 * Stands where a chart will be while the charts' package is on its way: the same finding, the same numbers,
 * about the same room. Should the package never come, nothing is missing but the drawing.
 */
Component({
  properties: {
    chart: { type: Object, value: null as ChartView | null },
  },
});
