import * as fc from 'fast-check';
import { boothsByPage, sheetPage } from '../../../miniprogram/packages/console/sheet/layout';
import {
  paper,
  quietZone,
  type Box,
  type PerPage,
  type SheetBooth,
  type SheetPage,
} from '../../../miniprogram/packages/console/sheet/page';
import type { PathNode } from '../../../miniprogram/packages/poster/layout/scene';
import { anyBooth, booth, content, setting } from './setting';

/** What a line of text or an outline may reach over its own measure, mm. */
const tolerance = 0.01;

const faces = fc.record({
  narrow: fc.double({ min: 0.45, max: 0.75, noNaN: true }),
  wide: fc.double({ min: 0.95, max: 1.1, noNaN: true }),
});

const pagesOf = (per: PerPage): fc.Arbitrary<SheetPage> =>
  fc.tuple(fc.array(anyBooth, { minLength: 1, maxLength: per }), faces).map(([booths, { narrow, wide }]) =>
    sheetPage(
      booths.map((each, index) => ({ ...each, id: `booth00${index}` })),
      per,
      content,
      setting(narrow, wide),
    ),
  );

const apart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x + tolerance ||
  b.x + b.width <= a.x + tolerance ||
  a.y + a.height <= b.y + tolerance ||
  b.y + b.height <= a.y + tolerance;

const around = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Each piece of an outline that has one, with half its line's width. */
const piecesOf = ({ x, y, scale, commands, stroke }: PathNode): Box[] => {
  const half = ((stroke?.width ?? 0) * scale) / 2;
  let last: [number, number] | undefined;
  return commands.flatMap((command): Box[] => {
    if (command[0] === 'Z') return [];
    const [toX, toY] = [x + scale * Number(command.at(-2)), y + scale * Number(command.at(-1))];
    const from = last;
    last = [toX, toY];
    if (command[0] === 'M' || from === undefined) return [];
    const box = {
      x: Math.min(from[0], toX),
      y: Math.min(from[1], toY),
      width: Math.abs(toX - from[0]),
      height: Math.abs(toY - from[1]),
    };
    return [around(box, half)];
  });
};

const saidBy = ({ strips }: SheetPage): string[] =>
  strips.flatMap(({ nodes }) => nodes.map(({ text }) => text));

describe.each<PerPage>([1, 6])('a page of %s', (per) => {
  const runs = { numRuns: 150 };

  it('has nothing over anything else, and keeps the blank around each code', () => {
    fc.assert(
      fc.property(pagesOf(per), ({ shapes, codes, strips }) => {
        const quiet = codes.map((code) => around(code, quietZone[per] - 0.8));
        const solid: Box[] = [...strips, ...codes];
        const overlapping = solid.flatMap((one, index) =>
          solid.slice(index + 1).filter((other) => !apart(one, other)),
        );
        expect(overlapping).toEqual([]);
        const pieces = shapes.flatMap(piecesOf);
        for (const blank of quiet) {
          expect([...strips, ...pieces].filter((box) => !apart(box, blank))).toEqual([]);
        }
        expect(strips.filter((strip) => pieces.some((piece) => !apart(strip, piece)))).toEqual([]);
      }),
      runs,
    );
  });

  it('has nothing beyond what a printer reaches, but the marks where it is cut', () => {
    const edge = 5;
    fc.assert(
      fc.property(pagesOf(per), ({ codes, strips }) => {
        for (const { x, y, width, height } of [...codes, ...strips]) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(edge);
          expect(x + width).toBeLessThanOrEqual(paper.width - edge);
          expect(y + height).toBeLessThanOrEqual(paper.height - edge);
        }
      }),
      runs,
    );
  });

  it('says every text whole, each line within its strip', () => {
    const plain = (text: string): string => text.replace(/[\s\u200a]/g, '');
    const some = fc.tuple(anyBooth, faces);
    fc.assert(
      fc.property(some, ([one, { narrow, wide }]) => {
        const { measure, ...rest } = setting(narrow, wide);
        const page = sheetPage([one], per, content, { measure, ...rest });
        const said = plain(saidBy(page).join(''));
        for (const text of [one.label.zh, one.label.en, one.place.zh, one.place.en, one.id])
          expect(said).toContain(plain(text));
        expect(said).not.toContain('…');
        for (const { x, y, width, height, nodes } of page.strips)
          for (const node of nodes) {
            expect(node.x).toBeGreaterThanOrEqual(x - tolerance);
            expect(node.x + measure(node.text, node)).toBeLessThanOrEqual(x + width + tolerance);
            expect(node.baseline - node.size * 0.88).toBeGreaterThanOrEqual(y - tolerance);
            expect(node.baseline + node.size * 0.22).toBeLessThanOrEqual(y + height + tolerance);
          }
      }),
      runs,
    );
  });

  it('says what to do in both languages, and that it is unofficial', () => {
    const said = saidBy(sheetPage([booth()], per, content, setting())).join(' ');
    expect(said).toContain('微信扫一扫，收下这一枚印章');
    expect(said).toContain('Scan in WeChat to collect this stamp');
    expect(said).toContain('非官方');
  });
});

it('a text that is the same in both languages is said once', () => {
  const same = booth({ label: { zh: 'Café', en: 'Café' } });
  for (const per of [1, 6] as const) {
    const said = saidBy(sheetPage([same], per, content, setting()));
    expect(said.filter((text) => text === 'Café')).toHaveLength(1);
  }
});

describe('six codes', () => {
  const six = Array.from({ length: 6 }, (_, index): SheetBooth => booth({ id: `booth00${index}` }));

  it('stand in reading order, each within its cell', () => {
    const { codes } = sheetPage(six, 6, content, setting());
    const cells = codes.map(({ x, y, width, height }) => [
      Math.floor(x / 105) === Math.floor((x + width) / 105) && Math.floor(x / 105),
      Math.floor(y / 99) === Math.floor((y + height) / 99) && Math.floor(y / 99),
    ]);
    expect(cells).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(codes.map((code) => code.booth)).toEqual(six.map(({ id }) => id));
  });

  it('are cut where the marks point: once down the middle, twice across', () => {
    const [marks] = sheetPage(six, 6, content, setting()).shapes;
    const pieces = marks === undefined ? [] : piecesOf(marks);
    const down = pieces.filter(({ width, height }) => height > width).map(({ x, width }) => x + width / 2);
    const across = pieces
      .filter(({ width, height }) => width > height)
      .map(({ y, height }) => y + height / 2);
    const places = (values: number[]): number[] =>
      [...new Set(values.map((value) => Math.round(value * 10) / 10))].sort((a, b) => a - b);
    expect(places(down)).toEqual([105]);
    expect(places(across)).toEqual([99, 198]);
    expect(pieces.some(({ y }) => y < 0.2)).toBe(true);
  });
});

it('booths go on pages in their order, the last page taking the rest', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), fc.constantFrom<PerPage>(1, 6), (booths, per) => {
      const pages = boothsByPage(booths, per);
      expect(pages.flat()).toEqual(booths);
      expect(pages.slice(0, -1).every((page) => page.length === per)).toBe(true);
      expect(pages.every((page) => page.length > 0)).toBe(true);
    }),
  );
});
