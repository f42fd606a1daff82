import type { Look } from '../../../miniprogram/packages/charts/options/plot';
import type { ChartMark, ChartView } from '../../../typings/view';

export const look: Look = {
  accent: '#a04a08',
  ink: '#12151a',
  inkSecond: '#565e6c',
  surface: '#ffffff',
  fontFamily: 'sans-serif',
  rem: 16,
  still: false,
};

export const markOf = (value: number, changes: Partial<ChartMark> = {}): ChartMark => ({
  label: '旅游类需求增长',
  value,
  text: `${value}%`,
  bound: false,
  ...changes,
});

export const chartOf = (marks: ChartMark[]): ChartView => ({
  kind: 'bars',
  finding: '',
  note: '',
  marks,
  dot: 0,
  breakAt: 0,
  phrase: '',
});
