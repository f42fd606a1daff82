import type { BarSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** What the trimmed ECharts can draw. */
export type ChartOption = ComposeOption<BarSeriesOption | ScatterSeriesOption | GridComponentOption>;

/** How the page looks where a chart stands. */
export interface Look {
  accent: string;
  ink: string;
  inkSecond: string;
  surface: string;
  fontFamily: string;
  /** Root font size, px. */
  rem: number;
  /** Whether nothing may move: reduced motion, or a chart drawn again. */
  still: boolean;
}

/** Rough width of a text in px: Chinese is square, Latin somewhat over half. */
const textWidth = (text: string, size: number): number =>
  text.split('').reduce((sum, unit) => sum + (unit > '\u2e7f' ? size : size * 0.58), 0);

/** How many lines a text takes, by words in Latin and by characters in Chinese; an estimate without a canvas. */
export const linesOf = (text: string, size: number, width: number): number => {
  let lines = 1;
  let used = 0;
  for (const piece of text.match(/[^\s\u2e80-\uffff]+\s*|\s+|[\u2e80-\uffff]/g) ?? []) {
    if (used > 0 && used + textWidth(piece.trimEnd(), size) > width) {
      lines += 1;
      used = 0;
    }
    used += textWidth(piece, size);
  }
  return lines;
};
