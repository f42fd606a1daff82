import type { InsightsFilter, InsightsGroupView, ListedMetricView } from '../../../typings/view';
import { setParts } from '../../domain/numeral-parts';
import { isOfKind } from '../../domain/view/insights-view';
import { columnWidth, numeralWidth } from '../rolling-number/columns';
import type { Tap } from '../tap';

/** Numerals, in rem: --numeral-list of the tokens. */
const numeralSize = 1.75;

/** The narrowest a metric may be, and its padding at a width of 375 px, in rem. */
const narrowest = 8.6;
const padding = 1.75;

/** A metric as it is set: a sign that touches the digits belongs to them. */
interface Cell extends Pick<ListedMetricView, 'id' | 'label' | 'chip' | 'phrase'> {
  before: string;
  digits: string;
  after: string;
  /** Width of the numeral in em of its digits. */
  width: number;
}

const cellOf = ({ id, label, chip, phrase, prefix, number, suffix }: ListedMetricView): Cell => {
  const { before, digits, after } = setParts(prefix, number, suffix);
  return { id, label, chip, phrase, before, digits, after, width: numeralWidth(before, digits, after) };
};

/** The metrics of one product, at rest, a few elements each. Fires `choose` with the id of the metric tapped. */
Component({
  properties: {
    group: { type: Object, value: null as InsightsGroupView | null },
    /** Which of its metrics are on show. */
    kind: { type: String, value: 'all' },
    /** Whether a tap leads anywhere. */
    linked: { type: Boolean, value: true },
  },

  data: { cells: [] as Cell[], column: narrowest },

  observers: {
    'group, kind'(group: InsightsGroupView | null, kind: InsightsFilter['kind']) {
      const metrics = (group?.metrics ?? []).filter((metric) => isOfKind(metric, kind));
      this.setData({
        cells: metrics.map(cellOf),
        column: Math.max(narrowest, columnWidth(metrics, numeralSize) + padding),
      });
    },
  },

  methods: {
    choose({ currentTarget }: Tap) {
      if (this.data.linked) this.triggerEvent('choose', { id: currentTarget.dataset.id });
    },
  },
});
