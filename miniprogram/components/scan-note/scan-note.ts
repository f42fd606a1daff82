import type { ScanView } from '../../../typings/view';

/**
 * Welcomes who came by a booth's code, like a ticket at the foot of the page's head: whose booth, and what became of
 * the stamp, which the slot draws. It keeps its room from the first frame on. Fires `choose` when it is tapped, where
 * there is a stamp.
 */
Component({
  properties: {
    scan: { type: Object, value: null as ScanView | null },
    /** What a tap does; spoken before the note. */
    openLabel: { type: String, value: '' },
  },

  methods: {
    choose() {
      this.triggerEvent('choose');
    },
  },
});
