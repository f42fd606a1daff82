import { corners } from './marks';
import {
  appNames,
  quietZone,
  type Box,
  type Setting,
  type SheetBooth,
  type SheetContent,
  type SheetPage,
} from './page';
import { paths } from './paths';
import { column, inBoth, pair, sizes } from './text-column';

/** A code in its cell: glyph and name in a line, the code, what to do, and small where it hangs. */
export const cell = (booth: SheetBooth, box: Box, content: SheetContent, setting: Setting): SheetPage => {
  const colours = setting.look(booth.product);
  const { accent, inkSecond } = colours;
  const inset = 8;
  const width = box.width - 2 * inset;
  const [left, middle] = [box.x + inset, box.x + box.width / 2];
  const glyphSize = 11;
  const gap = 4;
  const head = column(
    pair(inBoth(booth.label), {
      colours,
      gaps: [0, 0.8],
      first: sizes([6.4, 1], [5.2, 1], [4.4, 2], [3.4, 2], [2.8, 3]),
      second: sizes([3.6, 1], [2.9, 1], [2.2, 2]),
    }),
    width - glyphSize - gap,
    'left',
    setting,
  );
  const headRoom = { top: box.y + inset - 1, height: 16 };
  const side = 44;
  const code = {
    booth: booth.id,
    x: middle - side / 2,
    y: box.y + 26,
    width: side,
    height: side,
  };
  const { zh, en } = content.words;
  const ways = column(
    pair([zh.scan, en.scan], {
      colours,
      gaps: [0, 0.8],
      first: sizes([4.3, 1], [3.2, 2]),
      second: sizes([3, 1], [2.4, 2]),
    }),
    width,
    'middle',
    setting,
  );
  const foot = column(
    [
      {
        text: inBoth(booth.place).join(' · '),
        weight: 400,
        fill: inkSecond,
        gap: 0,
        steps: sizes([2.5, 1], [2.2, 1], [2, 2], [1.7, 2]),
      },
      {
        text: [appNames(content), zh.unofficial, en.unofficial, booth.id].join(' · '),
        weight: 400,
        fill: inkSecond,
        gap: 0.5,
        steps: sizes([1.9, 1], [1.5, 1]),
      },
    ],
    width,
    'middle',
    setting,
  );
  const centred = (height: number): number => headRoom.top + Math.max(0, headRoom.height - height) / 2;
  return {
    shapes: [
      ...paths(setting.glyph(booth.product, left, centred(glyphSize), glyphSize, accent)),
      corners(code, quietZone[6], 7, { colour: accent, width: 0.7 }),
    ],
    codes: [code],
    strips: [
      head.at(left + glyphSize + gap, centred(head.height)),
      ways.at(middle, box.y + 74.4),
      foot.at(middle, box.y + box.height - 5.5 - foot.height),
    ],
  };
};
