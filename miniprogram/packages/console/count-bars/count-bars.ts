import type { BarsView } from '../live-numbers/live-view';

/** Scans, and the stamps among them, hour by hour or day by day. */
Component({
  properties: {
    bars: { type: Object, value: null as BarsView | null },
    /** What the two kinds of bars are called. */
    scans: { type: String, value: '' },
    stamps: { type: String, value: '' },
  },
});
