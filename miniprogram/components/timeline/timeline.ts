import type { AnnouncementView } from '../../../typings/view';

/**
 * What is out, what is being tried, what is coming: a full, a half and an open mark, each with its word.
 * Fires `choose` with the id of a metric tapped.
 */
Component({
  properties: {
    items: { type: Array, value: [] as AnnouncementView[] },
    /** Id of the announcement that a link pointed at. */
    focused: { type: String, value: '' },
  },

  methods: {
    choose({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.triggerEvent('choose', detail);
    },
  },
});
