import { cell } from './cell';
import { cutMarks } from './marks';
import {
  paper,
  type Box,
  type PerPage,
  type Setting,
  type SheetBooth,
  type SheetContent,
  type SheetPage,
} from './page';
import { wholePage } from './whole-page';

const [columns, rows] = [2, 3];

const cellAt = (place: number): Box => ({
  x: (place % columns) * (paper.width / columns),
  y: Math.floor(place / columns) * (paper.height / rows),
  width: paper.width / columns,
  height: paper.height / rows,
});

const cellsPage = (booths: readonly SheetBooth[], content: SheetContent, setting: Setting): SheetPage => {
  const cells = booths.map((booth, place) => cell(booth, cellAt(place), content, setting));
  return {
    shapes: [cutMarks(columns, rows), ...cells.flatMap(({ shapes }) => shapes)],
    codes: cells.flatMap(({ codes }) => codes),
    strips: cells.flatMap(({ strips }) => strips),
  };
};

/** The booths of each page. */
export const boothsByPage = <Booth>(booths: readonly Booth[], per: PerPage): Booth[][] =>
  Array.from({ length: Math.ceil(booths.length / per) }, (_, page) =>
    booths.slice(page * per, (page + 1) * per),
  );

/** Sets the booths of one page, in their order. */
export const sheetPage = (
  booths: readonly SheetBooth[],
  per: PerPage,
  content: SheetContent,
  setting: Setting,
): SheetPage => {
  const [first] = booths;
  if (per === 6) return cellsPage(booths, content, setting);
  return first === undefined ? { shapes: [], codes: [], strips: [] } : wholePage(first, content, setting);
};
