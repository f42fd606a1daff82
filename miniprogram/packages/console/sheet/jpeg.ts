/** What a JPEG says of itself. */
export interface JpegSize {
  /** px */
  width: number;
  height: number;
  /** Of a pixel: 1 is grey, 3 are YCbCr. */
  components: number;
}

/** Whether a file begins as a JPEG does: SOI and a marker (ITU-T T.81, B.1.1). */
export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** Markers of a frame: SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * Reads a JPEG's size from its frame header.
 * @throws Error where the bytes are no JPEG that a PDF can show: 8 bits a component, of which there are one or three
 */
export const jpegSize = (bytes: Uint8Array): JpegSize => {
  let at = 2;
  while (isJpeg(bytes) && at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) {
      const [bits, components] = [bytes[at + 4], bytes[at + 9] ?? 0];
      if (bits !== 8 || (components !== 1 && components !== 3)) break;
      return { height: word(bytes, at + 5), width: word(bytes, at + 7), components };
    } else at += 2 + word(bytes, at + 2);
  }
  throw new Error('the bytes are no JPEG that a PDF can show');
};
