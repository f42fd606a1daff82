import type { PathCommand, PathNode } from '../../poster/layout/scene';
import { jpegSize } from './jpeg';
import type { Box } from './page';

/** A JPEG and where it stands. */
export interface PlacedImage extends Box {
  jpeg: Uint8Array;
}

/** A page of a document. Lengths are mm from its left upper corner, y growing downwards. */
export interface PdfPage {
  width: number;
  height: number;
  images: readonly PlacedImage[];
  paths: readonly PathNode[];
}

/** A PDF counts in points, 72 to an inch of 25.4 mm (ISO 32000-1, 8.3.2.3). */
const pointsPerMm = 72 / 25.4;

/** A number as PDF writes it: no exponent, no more digits than a printer sees. */
const number = (value: number): string => String(Number(value.toFixed(4)));

const numbers = (...values: number[]): string => values.map(number).join(' ');

/** `#rrggbb` as three shares. */
const colour = (hex: string): string =>
  numbers(...[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255));

const operators = (commands: readonly PathCommand[]): string[] => {
  let [fromX, fromY] = [0, 0];
  return commands.map((command) => {
    if (command[0] === 'Z') return 'h';
    const [name, ...points] = command;
    const [x = 0, y = 0] = points.slice(-2);
    const start = [fromX, fromY] as const;
    [fromX, fromY] = [x, y];
    if (name === 'M') return `${numbers(...points)} m`;
    if (name === 'L') return `${numbers(...points)} l`;
    if (name === 'C') return `${numbers(...points)} c`;
    // A quadratic curve's control point, two thirds of the way to it from each end.
    const [controlX = 0, controlY = 0] = points;
    const towards = (end: number, control: number): number => end + ((control - end) * 2) / 3;
    const first = [towards(start[0], controlX), towards(start[1], controlY)];
    return `${numbers(...first, towards(x, controlX), towards(y, controlY), x, y)} c`;
  });
};

const drawnPath = ({ x, y, scale, commands, fill, stroke }: PathNode): string[] => {
  const paint = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
  return [
    'q',
    `${numbers(scale, 0, 0, scale, x, y)} cm`,
    ...(fill === undefined ? [] : [`${colour(fill)} rg`]),
    // Round ends and joints, as on a canvas (draw.ts of the poster's package).
    ...(stroke === undefined ? [] : [`${colour(stroke.colour)} RG`, `${number(stroke.width)} w 1 J 1 j`]),
    ...operators(commands),
    paint,
    'Q',
  ];
};

/** An image fills a unit square whose y grows upwards; the page's grows downwards. */
const drawnImage = ({ x, y, width, height }: Box, name: string): string =>
  `q ${numbers(width, 0, 0, -height, x, y + height)} cm /${name} Do Q`;

const contents = (page: PdfPage, nameOf: (image: PlacedImage) => string): string =>
  [
    // From here on a length is a mm, from the left upper corner.
    `${numbers(pointsPerMm, 0, 0, -pointsPerMm, 0, page.height * pointsPerMm)} cm`,
    ...page.paths.flatMap(drawnPath),
    ...page.images.map((image) => drawnImage(image, nameOf(image))),
  ].join('\n');

/** A text in UTF-16 with its mark, in hexadecimal (ISO 32000-1, 7.9.2.2). */
const textString = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`;

const bytesOf = (ascii: string): Uint8Array => Uint8Array.from(ascii, (character) => character.charCodeAt(0));

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** An object's number stands at its place in the list, from 1 on. */
type PdfObject = readonly Uint8Array[];

const dictionary = (entries: string): PdfObject => [bytesOf(`<< ${entries} >>`)];

const stream = (entries: string, content: Uint8Array): PdfObject => [
  bytesOf(`<< ${entries} /Length ${content.length} >>\nstream\n`),
  content,
  bytesOf('\nendstream'),
];

const imageObject = (jpeg: Uint8Array): PdfObject => {
  const { width, height, components } = jpegSize(jpeg);
  const space = components === 1 ? '/DeviceGray' : '/DeviceRGB';
  return stream(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode`,
    jpeg,
  );
};

/** Objects one after the other, and where to find them (ISO 32000-1, 7.5). */
const file = (objects: readonly PdfObject[], trailer: string): Uint8Array<ArrayBuffer> => {
  // The second line tells programs that the file is not all text.
  const parts: Uint8Array[] = [bytesOf('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n')];
  let length = parts.reduce((sum, part) => sum + part.length, 0);
  const offsets = objects.map((object, index) => {
    const offset = length;
    const whole = joined([bytesOf(`${index + 1} 0 obj\n`), ...object, bytesOf('\nendobj\n')]);
    parts.push(whole);
    length += whole.length;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    bytesOf(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return joined(parts);
};

/**
 * Writes a document of pictures and outlines; texts are pictures, so that it needs no fonts.
 * @throws Error where an image is no JPEG that a PDF can show
 */
export const writePdf = (pages: readonly PdfPage[], title: string): Uint8Array<ArrayBuffer> => {
  // 1 is the catalogue, 2 the list of pages, 3 the title; then each page's own, its contents and its images.
  const objects: PdfObject[] = [
    dictionary('/Type /Catalog /Pages 2 0 R'),
    [],
    dictionary(`/Title ${textString(title)}`),
  ];
  const kids: number[] = [];
  for (const page of pages) {
    const names = new Map(page.images.map((image, index) => [image, `I${index}`]));
    const own = objects.length + 1;
    kids.push(own);
    const resources = page.images.map((_, index) => `/I${index} ${own + 2 + index} 0 R`).join(' ');
    objects.push(
      dictionary(
        `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${numbers(page.width * pointsPerMm, page.height * pointsPerMm)}] /Resources << /XObject << ${resources} >> >> /Contents ${own + 1} 0 R`,
      ),
      stream('', bytesOf(contents(page, (image) => names.get(image) ?? ''))),
      ...page.images.map(({ jpeg }) => imageObject(jpeg)),
    );
  }
  objects[1] = dictionary(
    `/Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]`,
  );
  return file(objects, '/Root 1 0 R /Info 3 0 R');
};
