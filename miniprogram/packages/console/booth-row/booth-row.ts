import type { CodesWords } from '../../../../typings/console-words';
import type { Tap } from '../../../components/tap';
import type { BoothView } from '../booth-codes/booth-view';

/** One booth with its code. Fires `show` (also to hide) and `revoke` for its buttons, `enlarge` for its picture. */
Component({
  properties: {
    booth: { type: Object, value: null as BoothView | null },
    words: { type: Object, value: null as CodesWords | null },
    /** Local path of its code; empty while it is not shown. */
    picture: { type: String, value: '' },
    pictureLabel: { type: String, value: '' },
    /** What is under way with it: `render`, `revoke` or nothing. */
    busy: { type: String, value: '' },
    /** What went wrong with it; empty where nothing did. */
    failure: { type: String, value: '' },
  },

  methods: {
    show({ currentTarget }: Tap) {
      if (this.data.busy === '') this.triggerEvent('show', { id: currentTarget.dataset.id });
    },
    revoke({ currentTarget }: Tap) {
      if (this.data.busy === '') this.triggerEvent('revoke', { id: currentTarget.dataset.id });
    },
    enlarge() {
      this.triggerEvent('enlarge');
    },
  },
});
