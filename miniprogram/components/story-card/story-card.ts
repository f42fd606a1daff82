import type { StoryView } from '../../../typings/view';

/** A case: who, what changed, and by how much. Fires `choose` with the id of a metric tapped. */
Component({
  properties: {
    story: { type: Object, value: null as StoryView | null },
  },

  methods: {
    choose({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.triggerEvent('choose', detail);
    },
  },
});
