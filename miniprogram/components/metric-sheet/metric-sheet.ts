import type { SheetView } from '../../../typings/view';
import type { SheetWords } from '../../../typings/words';
import { wordsFor } from '../../i18n/index';
import { drop, isKept, keep, type Keepable } from '../../services/favourites';
import { isSinglePage } from '../../services/launch';
import { currentLanguage } from '../../services/settings';

/** What the sheet itself says. */
type Labels = Pick<SheetWords, 'share' | 'poster' | 'keep' | 'kept' | 'close'>;

const record = ({ product, metric }: SheetView): Keepable => ({ kind: 'metric', id: metric.id, product });

/**
 * A metric up close: its numeral, what exactly it says, and what a reader does with it: share it (by the page's
 * onShareAppMessage), make a poster of it (fires `poster` with the metric's id), keep it. Fires `close` when the
 * reader has done.
 */
Component({
  properties: {
    /** Null closes the sheet. */
    sheet: { type: Object, value: null as SheetView | null },
  },

  data: {
    /** The sheet last opened: it stays while it slides away. */
    shown: null as SheetView | null,
    labels: null as Labels | null,
    kept: false,
    /** In single-page mode the platform neither shares nor keeps. */
    acts: true,
  },

  observers: {
    sheet(sheet: SheetView | null) {
      if (sheet === null) return;
      const { share, poster, keep: toKeep, kept, close } = wordsFor(currentLanguage()).sheet;
      this.setData({
        shown: sheet,
        labels: { share, poster, keep: toKeep, kept, close },
        kept: isKept(record(sheet)),
        acts: !isSinglePage(),
      });
    },
  },

  methods: {
    toggle() {
      const { shown, kept } = this.data;
      if (shown === null) return;
      if (kept) drop(record(shown));
      else keep(record(shown));
      this.setData({ kept: isKept(record(shown)) });
    },

    poster() {
      const { shown } = this.data;
      if (shown !== null) this.triggerEvent('poster', { id: shown.metric.id });
    },

    close() {
      this.triggerEvent('close');
    },
  },
});
