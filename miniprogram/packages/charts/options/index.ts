import type { ChartKind } from '../../../../typings/content';
import type { ChartView } from '../../../../typings/view';
import { barsHeight, barsOption } from './bars';
import { dotsHeight, dotsOption } from './dots';
import type { ChartOption, Look } from './plot';

interface Drawing {
  /** Px that the chart needs at a width in px and a root font size in px. */
  height(chart: ChartView, width: number, rem: number): number;
  option(chart: ChartView, width: number, look: Look): ChartOption;
}

const bars: Drawing = { height: barsHeight, option: barsOption };

/** How each kind of chart is drawn; change is bars whose marks were brought to % change. */
export const drawings: Record<ChartKind, Drawing> = {
  bars,
  change: bars,
  dots: { height: dotsHeight, option: dotsOption },
};
