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
import { column, inBoth, textsOf } from './text-column';

/** A code in its cell: glyph and name in a line, the code, what to do, and small where it hangs. */
export const cell = (booth: SheetBooth, box: Box, content: SheetContent, setting: Setting): SheetPage => {
  const { accent, ink, inkSecond } = setting.look(booth.product);
  const inset = 8;
  const width = box.width - 2 * inset;
  const [left, middle] = [box.x + inset, box.x + box.width / 2];
  const glyphSize = 11;
  const gap = 4;
  const head = column(
    textsOf(inBoth(booth.label), [
      {
        weight: 700,
        fill: ink,
        gap: 0,
        steps: [
          { size: 6.4, lines: 1 },
          { size: 5.2, lines: 1 },
          { size: 4.4, lines: 2 },
          { size: 3.4, lines: 2 },
          { size: 2.8, lines: 3 },
        ],
      },
      {
        weight: 500,
        fill: inkSecond,
        gap: 0.8,
        steps: [
          { size: 3.6, lines: 1 },
          { size: 2.9, lines: 1 },
          { size: 2.2, lines: 2 },
        ],
      },
    ]),
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
    textsOf(
      [zh.scan, en.scan],
      [
        {
          weight: 700,
          fill: ink,
          gap: 0,
          steps: [
            { size: 4.3, lines: 1 },
            { size: 3.2, lines: 2 },
          ],
        },
        {
          weight: 500,
          fill: inkSecond,
          gap: 0.8,
          steps: [
            { size: 3, lines: 1 },
            { size: 2.4, lines: 2 },
          ],
        },
      ],
    ),
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
        steps: [
          { size: 2.5, lines: 1 },
          { size: 2.2, lines: 1 },
          { size: 2, lines: 2 },
          { size: 1.7, lines: 2 },
        ],
      },
      {
        text: [appNames(content), zh.unofficial, en.unofficial, booth.id].join(' · '),
        weight: 400,
        fill: inkSecond,
        gap: 0.5,
        steps: [
          { size: 1.9, lines: 1 },
          { size: 1.5, lines: 1 },
        ],
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
