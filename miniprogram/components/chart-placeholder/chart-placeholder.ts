import type { ChartView } from '../../../typings/view';
import type { ChartWords } from '../../../typings/words';
import { wordsFor } from '../../i18n/index';
import { currentLanguage } from '../../services/settings';
import { onPackageFailure } from '../../services/system';

/** What an instance knows and does not render. */
interface Memory {
  endFailures?: () => void;
}

const properties = {
  chart: { type: Object, value: null as ChartView | null },
};

const data = {
  /** Null while the drawing may still come. */
  failed: null as Pick<ChartWords, 'failed' | 'item' | 'figure'> | null,
};

/**
 * Stands where a chart will be while the charts' package is on its way: the same finding, the same numbers,
 * about the same room. Should the package not come, they are a table, and nothing is missing but the drawing.
 */
Component<typeof data, typeof properties, WechatMiniprogram.Component.MethodOption, [], Memory>({
  properties,
  data,

  lifetimes: {
    attached() {
      this.endFailures = onPackageFailure(() => {
        const { failed, item, figure } = wordsFor(currentLanguage()).chart;
        this.setData({ failed: { failed, item, figure } });
      });
    },
    detached() {
      this.endFailures?.();
    },
  },
});
