import type { ChartMark, ChartView } from '../../../../typings/view';
import { linesOf, type ChartOption, type Look } from './plot';

const columns = 20;

const fontSize = 0.8125;
const lineHeight = 1.4;

/** Lengths in px: under a block's heading, and under a block. */
const underHeading = 6;
const underBlock = 16;

/** Diameter of a dot in parts of its cell. */
const dotPart = 0.62;

interface Block {
  mark: ChartMark;
  /** Px from the top. */
  top: number;
  dotsTop: number;
  count: number;
}

/** The label, and the number in bold, as ECharts' rich text. */
const headingOf = ({ label, text }: ChartMark): string => `{label|${label}}  {text|${text}}`;

const blocksOf = (chart: ChartView, width: number, rem: number): { blocks: Block[]; height: number } => {
  const cell = width / columns;
  const size = rem * fontSize;
  const blocks: Block[] = [];
  let top = 0;
  for (const mark of chart.marks) {
    const dotsTop =
      top + linesOf(`${mark.label}  ${mark.text}`, size, width) * size * lineHeight + underHeading;
    const count = chart.dot > 0 ? Math.round(mark.value / chart.dot) : 0;
    blocks.push({ mark, top, dotsTop, count });
    top = dotsTop + Math.ceil(count / columns) * cell + underBlock;
  }
  return { blocks, height: Math.ceil(top - underBlock) };
};

/** Height in px of a chart of dots: a block a mark, its heading above its dots. */
export const dotsHeight = (chart: ChartView, width: number, rem: number): number =>
  blocksOf(chart, width, rem).height;

/** Dots of equal worth, twenty a row, a block a mark; only the first block has the accent. */
export const dotsOption = (chart: ChartView, width: number, look: Look): ChartOption => {
  const { blocks, height } = blocksOf(chart, width, look.rem);
  const cell = width / columns;
  const size = look.rem * fontSize;
  const type = { fontFamily: look.fontFamily, fontSize: size, lineHeight: size * lineHeight };

  const dotsOf = (block: Block): [number, number][] =>
    Array.from({ length: block.count }, (_, index) => [
      (index % columns) * cell + cell / 2,
      block.dotsTop + Math.floor(index / columns) * cell + cell / 2,
    ]);

  return {
    animation: !look.still,
    animationDuration: 600,
    textStyle: { fontFamily: look.fontFamily },
    grid: { left: 0, right: 0, top: 0, bottom: 0, containLabel: false },
    xAxis: { type: 'value', show: false, min: 0, max: width },
    yAxis: { type: 'value', show: false, inverse: true, min: 0, max: height },
    series: [
      ...blocks.map((block, index) => ({
        type: 'scatter' as const,
        silent: true,
        symbol: 'circle',
        symbolSize: cell * dotPart,
        itemStyle: { color: index === 0 ? look.accent : look.inkSecond, opacity: index === 0 ? 1 : 0.5 },
        data: dotsOf(block),
      })),
      {
        type: 'scatter',
        silent: true,
        symbolSize: 0,
        itemStyle: { opacity: 1 },
        data: blocks.map((block) => ({
          value: [0, block.top],
          label: {
            show: true,
            position: [0, 0],
            width,
            overflow: 'break',
            align: 'left',
            verticalAlign: 'top',
            formatter: () => headingOf(block.mark),
            rich: {
              label: { ...type, color: look.inkSecond },
              text: { ...type, color: look.ink, fontWeight: 'bold' },
            },
          },
        })),
      },
    ],
  };
};
