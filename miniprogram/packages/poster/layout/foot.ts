import { fill as filled } from '../../../domain/view/fill';
import { emblem } from './art';
import { block, blockNodes, type Box } from './blocks';
import type { FootContent } from './content';
import type { Look } from './look';
import type { Measure, Node } from './scene';
import { fit, oneLine, type SetText } from './fit';
import { full, wrap } from './wrap';

/** The plate in the corner and the code on it, px: a code stays readable from a fifth of the poster's width on. */
export const plateSize = 88;
const codeSize = 75;
const plateRadius = 14;

/** Between the words and the plate. */
const gap = 14;

const fineLeading = 1.36;
const fineFloor = 7.5;
const fineSizes = [9, 8.5, 8, fineFloor];

/** Source and note in small type, one under the other, as large as the height allows. */
const fineSet = (texts: string[], width: number, height: number, measure: Measure): SetText => {
  const room = (size: number): number => Math.floor(height / (size * fineLeading));
  for (const size of fineSizes) {
    const type = { size, weight: 400 } as const;
    const lines = texts.flatMap((text) => wrap(text, type, width, measure, full).lines);
    if (lines.length <= room(size)) return { size, lines };
  }
  const step = { size: fineFloor, lines: Math.floor(room(fineFloor) / texts.length) };
  return { size: fineFloor, lines: texts.flatMap((text) => fit(text, 400, width, [step], measure).lines) };
};

const corner = (content: FootContent, plate: Box, look: Look): Node[] => {
  if (content.code === '') return emblem(content, plate, plateRadius, look);
  const inset = (plateSize - codeSize) / 2;
  return [
    // White in both themes: a scanner needs the quiet zone.
    { kind: 'rect', ...plate, radius: plateRadius, fill: '#ffffff' },
    {
      kind: 'picture',
      source: content.code,
      x: plate.x + inset,
      y: plate.y + inset,
      width: codeSize,
      height: codeSize,
    },
  ];
};

/**
 * The foot of a poster on the product's field: whose it is and how to open it, source and note, and in the corner
 * the Mini Program code, or the app's mark where there is none.
 * @param box as high as the plate, which takes its right end
 */
export const foot = (
  content: FootContent,
  invitation: string,
  look: Look,
  box: Box,
  measure: Measure,
): Node[] => {
  const { words, code, registered, source, unofficial } = content;
  const width = box.width - plateSize - gap;
  const plate = { x: box.x + box.width - plateSize, y: box.y, width: plateSize, height: plateSize };
  const name = block(oneLine(words.app, 600, width, [15, 10], measure), 600, 1.3);
  const way = code === '' ? filled(words.search, { name: registered }) : invitation;
  const ways = block(oneLine(way, 400, width, [11.5, 9], measure), 400, 1.3);
  const wayTop = box.y + name.height + 2;
  const fineTop = wayTop + ways.height + 5;
  const fine = block(
    fineSet([source, unofficial], width, box.y + box.height - fineTop, measure),
    400,
    fineLeading,
  );
  return [
    ...corner(content, plate, look),
    ...blockNodes(name, box.x, box.y, look.onHero),
    ...blockNodes(ways, box.x, wayTop, look.onHeroSecond),
    ...blockNodes(fine, box.x, box.y + box.height - fine.height, look.onHeroSecond),
  ];
};
