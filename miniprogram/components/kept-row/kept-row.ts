import type { KeptView } from '../../../typings/view';
import type { Tap } from '../tap';

/** A record that the reader keeps. Fires `choose` and, from its mark, `remove`, each with the record's key as id. */
Component({
  properties: {
    record: { type: Object, value: null as KeptView | null },
    /** What a tap on the record and on its mark does; spoken before the record. */
    openLabel: { type: String, value: '' },
    removeLabel: { type: String, value: '' },
  },

  methods: {
    choose({ currentTarget }: Tap) {
      this.triggerEvent('choose', { id: currentTarget.dataset.id });
    },

    remove({ currentTarget }: Tap) {
      this.triggerEvent('remove', { id: currentTarget.dataset.id });
    },
  },
});
