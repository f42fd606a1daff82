import * as fc from 'fast-check';
import { isJpeg, jpegSize } from '../../../miniprogram/packages/console/sheet/jpeg';
import { jpegBytes } from './jpegs';

const side = fc.integer({ min: 1, max: 65_535 });

it('reads size and components from any frame, whatever stands before it', () => {
  fc.assert(
    fc.property(
      side,
      side,
      fc.constantFrom(1, 3),
      fc.constantFrom(0xc0, 0xc1, 0xc2),
      fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 300 }),
      (width, height, components, frame, before) => {
        const bytes = jpegBytes({ width, height, components, frame, before });
        expect(isJpeg(bytes)).toBe(true);
        expect(jpegSize(bytes)).toEqual({ width, height, components });
      },
    ),
  );
});

it.each([
  ['nothing', new Uint8Array()],
  ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ['a JPEG that ends before its frame', jpegBytes({ width: 1, height: 1 }).subarray(0, 24)],
  ['four components, which a printer would take for ink', jpegBytes({ width: 1, height: 1, components: 4 })],
  ['twelve bits', jpegBytes({ width: 1, height: 1, bits: 12 })],
])('refuses %s', (_name, bytes) => {
  expect(() => jpegSize(bytes)).toThrow('no JPEG that a PDF can show');
});

it('ends on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const begun = Uint8Array.from([0xff, 0xd8, ...bytes]);
      try {
        expect(jpegSize(begun).width).toBeGreaterThanOrEqual(0);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
  );
});
