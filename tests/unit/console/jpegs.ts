/** JPEGs for tests: headers as encoders write them; the picture itself is not decoded. */

interface Header {
  width: number;
  height: number;
  components?: number;
  /** Of the frame: 0xc0 baseline, 0xc2 progressive. */
  frame?: number;
  /** Bytes of segments before the frame, such as a camera's notes. */
  before?: number[];
  bits?: number;
}

const word = (value: number): number[] => [value >> 8, value & 0xff];

const segment = (marker: number, content: readonly number[]): number[] => [
  0xff,
  marker,
  ...word(content.length + 2),
  ...content,
];

export const jpegBytes = ({
  width,
  height,
  components = 3,
  frame = 0xc0,
  before = [],
  bits = 8,
}: Header): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xe1, before),
    // Its marker's number lies between the frames', and is none.
    ...segment(0xc4, [0, 1, 2, 3, 4, 5, 6, 7, 8]),
    ...segment(frame, [
      bits,
      ...word(height),
      ...word(width),
      components,
      ...Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]).flat(),
    ]),
    0xff,
    0xd9,
  ]);
