import { linesOf } from '../../../miniprogram/packages/charts/options/plot';

/** Room for ten Chinese characters. */
const width = 160;
const size = 16;

it.each([
  ['', 1],
  ['旅游类需求增长', 1],
  ['十个字正好占满一行啊', 1],
  ['累计有收入创作者同比增长', 2],
  ['Growth', 1],
  ['Growth in non-game ad publishers', 3],
  ['日均VOIP视频上传量增长', 2],
])('tells how many lines a label takes: %s', (text, lines) => {
  expect(linesOf(text, size, width)).toBe(lines);
});
