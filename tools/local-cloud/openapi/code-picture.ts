import { PNG } from 'pngjs';
import { encode } from 'uqr';
import { stamp } from './stamp';

/** Light modules around a QR code (ISO/IEC 18004). */
const quietZone = 4;

/** Of the code's width that the stamp may take: well within what the highest error correction, 30 %, mends. */
const stampShare = 0.45;

const dark = 0;
const light = 255;

/** A square picture in shades of grey, a byte a pixel. */
class Canvas {
  readonly pixels: Buffer;

  constructor(readonly side: number) {
    this.pixels = Buffer.alloc(side * side, light);
  }

  fill(left: number, top: number, width: number, height: number, shade: number): void {
    for (let y = top; y < top + height; y += 1) {
      const start = y * this.side + left;
      this.pixels.fill(shade, start, start + width);
    }
  }

  /** Draws cells of that size, in pixels, in the middle of the picture, over what is there. */
  drawInMiddle(cells: readonly (readonly boolean[])[], size: number): void {
    const [width, height] = [(cells[0]?.length ?? 0) * size, cells.length * size];
    const [left, top] = [width, height].map((length) => Math.floor((this.side - length) / 2));
    if (left === undefined || top === undefined) return;
    this.fill(left, top, width, height, light);
    for (const [y, row] of cells.entries())
      for (const [x, isDark] of row.entries())
        if (isDark) this.fill(left + x * size, top + y * size, size, size, dark);
  }
}

/**
 * A QR code of the text as a PNG, stamped LOCAL in its middle.
 * @param text at most 1,273 bytes, what the largest code holds
 * @param side of the picture, a square, in pixels: at least 185, what that code is wide with its quiet zone
 */
export const codePicture = (text: string, side: number): Buffer => {
  const { data: modules, size } = encode(text, { ecc: 'H', border: 0 });
  const module = Math.floor(side / (size + 2 * quietZone));
  const canvas = new Canvas(side);
  canvas.drawInMiddle(modules, module);
  const stampWidth = stamp[0]?.length ?? 0;
  canvas.drawInMiddle(stamp, Math.max(1, Math.floor((module * size * stampShare) / stampWidth)));

  // Each row as its difference from the one above (filter 2): rows of a code repeat, and choosing takes longest.
  const grey = { colorType: 0, inputColorType: 0, inputHasAlpha: false, filterType: 2 } as const;
  const picture = new PNG({ width: side, height: side, ...grey });
  picture.data = canvas.pixels;
  return PNG.sync.write(picture, grey);
};
