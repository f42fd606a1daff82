import type { FoundView } from '../../../typings/view';
import type { Tap } from '../tap';

/** A record that a search found, with what was found in it marked. Fires `choose` with the record's id. */
Component({
  properties: {
    record: { type: Object, value: null as FoundView | null },
  },

  methods: {
    choose({ currentTarget }: Tap) {
      this.triggerEvent('choose', { id: currentTarget.dataset.id });
    },
  },
});
