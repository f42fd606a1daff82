import type { StoryView } from '../../../typings/view';

/** A case: who, what changed, and by how much. */
Component({
  properties: {
    story: { type: Object, value: null as StoryView | null },
  },
});
