import type { ChartMark, ChartView } from '../../../../typings/view';
import { markText } from './mark-text';
import { linesOf, type ChartOption, type Look } from './plot';

type YAxis = Exclude<NonNullable<ChartOption['yAxis']>, unknown[]>;

/** Type, in parts of the root font size, and a line's height in parts of the type. */
const fontSize = 0.8125;
const lineHeight = 1.4;

/** Lengths in px. */
const bar = 14;
const arrow = 12;
/** An arrow is higher than its bar by twice this. */
const arrowOver = 4;
const underLabel = 6;
const betweenRows = 18;

/** Parts of the width that a row's label may take; the rest is its number's. */
const labelPart = 0.64;

/** How far a broken bar reaches past the break, in parts of the axis before it. */
const pastBreak = 1.16;

/** Two slashes that cut a bar. */
const breakMark = 'path://M0 20L6 0L10 0L4 20ZM9 20L15 0L19 0L13 20Z';

const rowLines = (chart: ChartView, width: number, rem: number): number =>
  Math.max(1, ...chart.marks.map((mark) => linesOf(mark.label, rem * fontSize, width * labelPart)));

const labelHeight = (chart: ChartView, width: number, rem: number): number =>
  rowLines(chart, width, rem) * rem * fontSize * lineHeight;

const rowHeight = (chart: ChartView, width: number, rem: number): number =>
  labelHeight(chart, width, rem) + underLabel + bar + betweenRows;

/** Height in px of a chart of bars: a row a mark, its label and number above its bar. */
export const barsHeight = (chart: ChartView, width: number, rem: number): number =>
  Math.ceil(chart.marks.length * rowHeight(chart, width, rem) - betweenRows + arrowOver);

const isBroken = (chart: ChartView, mark: ChartMark): boolean =>
  chart.breakAt > 0 && mark.value > chart.breakAt;

/**
 * Horizontal bars from zero, in the order of the marks. A lower bound ends in an arrow; a value past `breakAt`
 * is cut there by two slashes and its length says no more than "longer". No axis is drawn: every bar has its number.
 */
export const barsOption = (chart: ChartView, width: number, look: Look): ChartOption => {
  const { marks, breakAt, kind } = chart;
  const size = look.rem * fontSize;
  const rows = marks.map((_, index) => index);
  const drawn = marks.map((mark) => (isBroken(chart, mark) ? breakAt * pastBreak : mark.value));
  const above = underLabel + bar;

  const rowText = (place: 'left' | 'right', texts: string[]): YAxis => ({
    type: 'category',
    position: place,
    inverse: true,
    data: rows,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      inside: true,
      margin: 0,
      interval: 0,
      align: place,
      verticalAlign: 'bottom',
      // The label stands on its bar: lifted by the bar's half and the gap between.
      padding: [0, place === 'right' ? -arrow : 0, above - bar / 2, 0],
      width: width * (place === 'left' ? labelPart : 1 - labelPart),
      overflow: 'break',
      color: place === 'left' ? look.inkSecond : look.ink,
      fontFamily: look.fontFamily,
      fontWeight: place === 'left' ? 'normal' : 'bold',
      fontSize: size,
      lineHeight: size * lineHeight,
      formatter: (row: string) => texts[Number(row)] ?? '',
    },
  });

  return {
    animation: !look.still,
    animationDuration: 600,
    textStyle: { fontFamily: look.fontFamily },
    grid: {
      left: 0,
      right: arrow,
      // A bar stands in the middle of its band, below its label.
      top: (labelHeight(chart, width, look.rem) + underLabel - betweenRows) / 2,
      height: marks.length * rowHeight(chart, width, look.rem),
      containLabel: false,
    },
    xAxis: { type: 'value', show: false, min: Math.min(0, ...drawn), max: Math.max(0, ...drawn) },
    yAxis: [
      rowText(
        'left',
        marks.map((mark) => mark.label),
      ),
      rowText(
        'right',
        marks.map((mark) => markText(kind, mark)),
      ),
    ],
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: bar,
        itemStyle: { color: look.accent },
        data: drawn.map((value, index) => ({
          value,
          itemStyle: { borderRadius: marks[index]?.bound === true ? 0 : [0, bar / 2, bar / 2, 0] },
        })),
      },
      {
        type: 'scatter',
        silent: true,
        symbol: 'triangle',
        symbolRotate: -90,
        symbolSize: [bar + 2 * arrowOver, arrow],
        symbolOffset: [arrow / 2 - 1, 0],
        itemStyle: { color: look.accent, opacity: 1 },
        data: rows.filter((row) => marks[row]?.bound === true).map((row) => [drawn[row] ?? 0, row]),
      },
      {
        type: 'scatter',
        silent: true,
        symbol: breakMark,
        symbolSize: [bar, bar + 2 * arrowOver],
        itemStyle: { color: look.surface, opacity: 1 },
        z: 3,
        data: rows.filter((row) => (drawn[row] ?? 0) > breakAt && breakAt > 0).map((row) => [breakAt, row]),
      },
    ],
  };
};
