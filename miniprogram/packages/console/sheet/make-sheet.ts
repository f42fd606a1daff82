import type { Drawing } from '../../poster/drawing';
import { createCodeShelf, type KeptCode } from './code-shelf';
import { readBytes } from './files';
import { boothsByPage, sheetPage } from './layout';
import {
  paper,
  type PerPage,
  type Setting,
  type SheetBooth,
  type SheetContent,
  type SheetPage,
} from './page';
import { writePdf, type PdfPage } from './pdf';
import { pageScene, stripScene } from './pictures';

/** How far a PDF is: its codes come first, then its pages are drawn. */
export interface Progress {
  step: 'codes' | 'pages';
  done: number;
  count: number;
}

/** Makes the sheets of some booths. What it fetched for one sheet it has for the next. */
export interface SheetMaker {
  /**
   * Draws the first page for the screen.
   * @returns a local path
   * @throws CodeError where a code did not come, Error where the page cannot be drawn
   */
  firstPage: (per: PerPage) => Promise<string>;
  /**
   * Makes the PDF.
   * @throws CodeError where a code did not come, Error where a page cannot be drawn
   */
  pdf: (per: PerPage, title: string, told: (progress: Progress) => void) => Promise<Uint8Array<ArrayBuffer>>;
}

/** px at which every text is measured: a canvas measures small type badly, and takes its time for each new size. */
const measuredAt = 100;

const settingOf = (drawing: Drawing): Setting => {
  const measure = drawing.measure();
  return {
    ...drawing,
    measure: (text, { size, weight }) => (measure(text, { size: measuredAt, weight }) * size) / measuredAt,
  };
};

const codeOf = (codes: ReadonlyMap<string, KeptCode>, booth: string): KeptCode => {
  const code = codes.get(booth);
  if (code === undefined) throw new Error(`the code of booth ${booth} is not at hand`);
  return code;
};

export const createSheetMaker = (
  booths: readonly SheetBooth[],
  content: SheetContent,
  drawing: Drawing,
): SheetMaker => {
  const setting = settingOf(drawing);
  const shelf = createCodeShelf(drawing.drawPicture);

  const pdfPage = async (page: SheetPage, codes: ReadonlyMap<string, KeptCode>): Promise<PdfPage> => {
    const images = page.codes.map((box) => ({ ...box, jpeg: codeOf(codes, box.booth).jpeg }));
    const strips = [];
    for (const strip of page.strips.filter(({ nodes }) => nodes.length > 0)) {
      const jpeg = await readBytes(await drawing.drawPicture(stripScene(strip), 'jpg'));
      strips.push({ ...strip, jpeg });
    }
    return { ...paper, paths: page.shapes, images: [...images, ...strips] };
  };

  return {
    async firstPage(per) {
      const [first = []] = boothsByPage(booths, per);
      const codes = await shelf.fetch(
        first.map(({ id }) => id),
        () => undefined,
      );
      const page = sheetPage(first, per, content, setting);
      return drawing.drawPicture(pageScene(page, (booth) => codeOf(codes, booth).path));
    },

    async pdf(per, title, told) {
      const count = booths.length;
      const codes = await shelf.fetch(
        booths.map(({ id }) => id),
        (done) => {
          told({ step: 'codes', done, count });
        },
      );
      const pages: PdfPage[] = [];
      const groups = boothsByPage(booths, per);
      for (const group of groups) {
        pages.push(await pdfPage(sheetPage(group, per, content, setting), codes));
        told({ step: 'pages', done: pages.length, count: groups.length });
      }
      return writePdf(pages, title);
    },
  };
};
