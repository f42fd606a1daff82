import type { InsightsGroupView } from '../../../typings/view';

/** How many metrics each product has, as parts of one strip. */
Component({
  properties: {
    groups: { type: Array, value: [] as InsightsGroupView[] },
  },

  data: { parts: [] as { id: string; name: string; count: number }[] },

  observers: {
    groups(groups: InsightsGroupView[]) {
      this.setData({ parts: groups.map(({ id, name, metrics }) => ({ id, name, count: metrics.length })) });
    },
  },
});
