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
import { column, inBoth, textsOf } from './text-column';

/** A code alone on its page: glyph, name, code, what to do, and small what it is and where it hangs. */
export const wholePage = (booth: SheetBooth, content: SheetContent, setting: Setting): SheetPage => {
  const { accent, ink, inkSecond } = setting.look(booth.product);
  const [margin, middle] = [16, paper.width / 2];
  const width = paper.width - 2 * margin;
  const glyphSize = 26;
  const product = content.productNames[booth.product];
  const head = column(
    [
      ...textsOf(product === undefined ? [] : [inBoth(product).join(' · ')], [
        {
          weight: 600,
          fill: accent,
          gap: 0,
          steps: [
            { size: 5.6, lines: 1 },
            { size: 4, lines: 2 },
          ],
        },
      ]),
      ...textsOf(inBoth(booth.label), [
        {
          weight: 700,
          fill: ink,
          gap: 6,
          steps: [
            { size: 18, lines: 1 },
            { size: 15, lines: 1 },
            { size: 13, lines: 2 },
            { size: 10, lines: 2 },
            { size: 8, lines: 3 },
          ],
        },
        {
          weight: 500,
          fill: inkSecond,
          gap: 3,
          steps: [
            { size: 8, lines: 1 },
            { size: 6.5, lines: 1 },
            { size: 5, lines: 2 },
            { size: 4, lines: 3 },
          ],
        },
      ]),
    ],
    width,
    'middle',
    setting,
  ).at(middle, margin + glyphSize + 6);
  const side = 112;
  const code = { booth: booth.id, x: middle - side / 2, y: 115, width: side, height: side };
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
            { size: 9.6, lines: 1 },
            { size: 7, lines: 2 },
          ],
        },
        {
          weight: 500,
          fill: inkSecond,
          gap: 2.4,
          steps: [
            { size: 6.4, lines: 1 },
            { size: 5, lines: 2 },
          ],
        },
      ],
    ),
    width,
    'middle',
    setting,
  );
  const place = { weight: 400, fill: inkSecond, gap: 0.8 } as const;
  const small = [
    { size: 4.2, lines: 1 },
    { size: 3.4, lines: 1 },
    { size: 3, lines: 2 },
  ];
  const foot = column(
    [
      ...textsOf(inBoth(booth.place), [
        { ...place, steps: small },
        { ...place, steps: small },
      ]),
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
        steps: [
          { size: 2.8, lines: 1 },
          { size: 2.4, lines: 2 },
        ],
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
