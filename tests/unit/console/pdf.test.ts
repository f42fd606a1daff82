import * as fc from 'fast-check';
import { writePdf, type PdfPage } from '../../../miniprogram/packages/console/sheet/pdf';
import { openPdfReader } from '../../support/read-pdf';
import { jpegBytes } from './jpegs';

const a4 = { width: 210, height: 297 };
const jpeg = jpegBytes({ width: 30, height: 20 });

const page = (changes: Partial<PdfPage> = {}): PdfPage => ({ ...a4, images: [], paths: [], ...changes });

const read = openPdfReader();

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const length = fc.double({ min: 0.001, max: 300, noNaN: true });
const colour = fc.constantFrom('#000000', '#a04a08', '#ffffff');

const anyPage = fc.record<PdfPage>({
  width: fc.double({ min: 10, max: 1000, noNaN: true }),
  height: fc.double({ min: 10, max: 1000, noNaN: true }),
  images: fc.array(
    fc.record({
      x: length,
      y: length,
      width: length,
      height: length,
      jpeg: fc
        .record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) })
        .map(jpegBytes),
    }),
    { maxLength: 4 },
  ),
  paths: fc.array(
    fc
      .tuple(length, length, length, colour, fc.boolean())
      .map(([x, y, scale, hex, isStroked]): PdfPage['paths'][number] => ({
        kind: 'path',
        x,
        y,
        scale,
        commands: [['M', x, y], ['L', y, x], ['Q', 1, 2, x, y], ['C', 1, 2, 3, 4, y, x], ['Z']],
        ...(isStroked ? { stroke: { colour: hex, width: scale } } : { fill: hex }),
      })),
    { maxLength: 4 },
  ),
});

it('is read whole by a reader, page by page, whatever stands on them', async () => {
  const documents = fc.array(anyPage, { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(documents, async (wanted) => {
      const { pages } = await read(writePdf(wanted, 'a'));
      expect(pages).toHaveLength(wanted.length);
      for (const [index, { width, height, images, paths }] of wanted.entries()) {
        const [left, bottom, right, top] = pages[index]?.box ?? [];
        expect([left, bottom]).toEqual([0, 0]);
        expect(right).toBeCloseTo((width / 25.4) * 72, 2);
        expect(top).toBeCloseTo((height / 25.4) * 72, 2);
        expect(pages[index]).toMatchObject({ images: images.length, paths: paths.length });
      }
    }),
    { numRuns: 60 },
  );
});

it('names itself in any script', async () => {
  const { title } = await read(writePdf([page()], '打印单 – “码” 🎉'));
  expect(title).toBe('打印单 – “码” 🎉');
});

it('has every object where its table says', () => {
  const whole = text(
    writePdf([page({ images: [{ x: 0, y: 0, width: 10, height: 10, jpeg }] }), page()], 'a'),
  );
  const table = whole.slice(Number(/startxref\n(\d+)\n/.exec(whole)?.[1]));
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  expect(offsets.length).toBeGreaterThan(5);
  offsets.forEach((offset, index) => {
    expect(whole.slice(offset, offset + 8)).toMatch(new RegExp(`^${index + 1} 0 obj`));
  });
});

it('holds a picture’s bytes as they are', () => {
  const bytes = writePdf([page({ images: [{ x: 0, y: 0, width: 10, height: 10, jpeg }] })], 'a');
  expect(text(bytes)).toContain(text(jpeg));
});

it('counts from the left upper corner, in mm', async () => {
  const { pages } = await read(
    writePdf([page({ images: [{ x: 20, y: 30, width: 100, height: 50, jpeg }] })], 'a'),
  );
  const [place, box] = pages[0]?.transforms ?? [];
  // 297 mm are 841.89 pt; the page's own y grows upwards.
  expect(place?.map((value) => Math.round(value * 100) / 100)).toEqual([2.83, 0, 0, -2.83, 0, 841.89]);
  expect(box).toEqual([100, 0, 0, -50, 20, 80]);
});

it('refuses what is no JPEG', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
  expect(() => writePdf([page({ images: [{ x: 0, y: 0, width: 1, height: 1, jpeg: png }] })], 'a')).toThrow(
    'no JPEG',
  );
});
