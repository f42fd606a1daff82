import { corners } from './marks';
import {
  appNames,
  paper,
  quietZone,
  type Setting,
  type SheetBooth,
  type SheetContent,
  type SheetPage,
} from './page';
import { paths } from './paths';
import { column, inBoth, pair, sizes } from './text-column';

/** A code alone on its page: glyph, name, code, what to do, and small what it is and where it hangs. */
export const wholePage = (booth: SheetBooth, content: SheetContent, setting: Setting): SheetPage => {
  const colours = setting.look(booth.product);
  const { accent, inkSecond } = colours;
  const [margin, middle] = [16, paper.width / 2];
  const width = paper.width - 2 * margin;
  const glyphSize = 26;
  const product = content.productNames[booth.product];
  const head = column(
    [
      {
        text: product === undefined ? '' : inBoth(product).join(' · '),
        weight: 600,
        fill: accent,
        gap: 0,
        steps: sizes([5.6, 1], [4, 2]),
      },
      ...pair(inBoth(booth.label), {
        colours,
        gaps: [6, 3],
        first: sizes([18, 1], [15, 1], [13, 2], [10, 2], [8, 3]),
        second: sizes([8, 1], [6.5, 1], [5, 2], [4, 3]),
      }),
    ],
    width,
    'middle',
    setting,
  ).at(middle, margin + glyphSize + 6);
  const side = 112;
  const code = { booth: booth.id, x: middle - side / 2, y: 115, width: side, height: side };
  const { zh, en } = content.words;
  const ways = column(
    pair([zh.scan, en.scan], {
      colours,
      gaps: [0, 2.4],
      first: sizes([9.6, 1], [7, 2]),
      second: sizes([6.4, 1], [5, 2]),
    }),
    width,
    'middle',
    setting,
  );
  const place = {
    weight: 400,
    fill: inkSecond,
    gap: 0.8,
    steps: sizes([4.2, 1], [3.4, 1], [3, 2]),
  } as const;
  const foot = column(
    [
      ...inBoth(booth.place).map((text) => ({ ...place, text })),
      {
        text: [
          inBoth(content.event).join(' '),
          appNames(content),
          zh.unofficial,
          en.unofficial,
          booth.id,
        ].join(' · '),
        weight: 400,
        fill: inkSecond,
        gap: 3,
        steps: sizes([2.8, 1], [2.4, 2]),
      },
    ],
    width,
    'middle',
    setting,
  );
  return {
    shapes: [
      ...paths(setting.glyph(booth.product, middle - glyphSize / 2, margin, glyphSize, accent)),
      corners(code, quietZone[1], 15, { colour: accent, width: 1.4 }),
    ],
    codes: [code],
    strips: [head, ways.at(middle, 238), foot.at(middle, paper.height - 13 - foot.height)],
  };
};
