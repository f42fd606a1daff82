import type { AnnouncementView } from '../../../typings/view';

/** What is out, what is being tried, what is coming: a full, a half and an open mark, each with its word. */
Component({
  properties: {
    items: { type: Array, value: [] as AnnouncementView[] },
  },
});
