import type { ProductId } from '../../typings/content';

/** Of every line on the grid of 24, so that the five glyphs weigh the same. */
export const strokeWidth = 2;

/** A glyph a product on a grid of 24; and a quotation mark. */
export const glyphs: Record<ProductId | 'quote', string> = {
  channels:
    "<rect x='3' y='5' width='18' height='14' rx='4.5'/><path d='M10.4 9.4v5.2l4.4-2.6z' fill='#000'/>",
  pay: "<circle cx='12' cy='12' r='9'/><path d='M8.7 7.7 12 12l3.3-4.3M12 12v5M9.2 12.2h5.6M9.2 14.8h5.6' stroke-width='1.7'/>",
  miniprogram:
    "<rect x='4' y='4' width='6.5' height='6.5' rx='2' fill='#000'/><rect x='13.5' y='4' width='6.5' height='6.5' rx='2'/><rect x='4' y='13.5' width='6.5' height='6.5' rx='2'/><rect x='13.5' y='13.5' width='6.5' height='6.5' rx='2'/>",
  wecom:
    "<rect x='3' y='7.5' width='18' height='12.5' rx='3.5'/><path d='M9 7.5V6.2A2.2 2.2 0 0 1 11.2 4h1.6A2.2 2.2 0 0 1 15 6.2v1.3M3.5 12.6h6.2M14.3 12.6h6.2M12 11.4v2.4'/>",
  search:
    "<circle cx='10.8' cy='10.8' r='6.8'/><path d='m15.9 15.9 4.6 4.6M10.8 7.4a3.4 3.4 0 0 1 3.4 3.4'/>",
  quote:
    "<path d='M10.2 5.5C6.6 6.9 4.3 10 4.3 13.8c0 2.8 1.6 4.7 3.7 4.7 1.9 0 3.3-1.4 3.3-3.3 0-1.8-1.2-3.1-2.9-3.1-.4 0-.7.1-.9.2.3-2 1.9-4 3.9-5zM20 5.5c-3.6 1.4-5.9 4.5-5.9 8.3 0 2.8 1.6 4.7 3.7 4.7 1.9 0 3.3-1.4 3.3-3.3 0-1.8-1.2-3.1-2.9-3.1-.4 0-.7.1-.9.2.3-2 1.9-4 3.9-5z' fill='#000' stroke='none'/>",
};

const frame = (body: string): string =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='${strokeWidth}' stroke-linecap='round' stroke-linejoin='round'>${body}</svg>`;

/** A drawing as an address in a style sheet. */
export const dataUri = (svg: string): string =>
  `data:image/svg+xml,${svg.replace(/[<>#%]/g, (sign) => encodeURIComponent(sign))}`;

const bookmark = (fill: string): string =>
  `<path d='M6.4 5.8A1.8 1.8 0 0 1 8.2 4h7.6a1.8 1.8 0 0 1 1.8 1.8v14.4L12 16.2l-5.6 4z'${fill}/>`;

/** What a reader does with a record, on the glyphs' grid. */
const icons = {
  copy: "<rect x='8.5' y='8.5' width='12' height='12' rx='2.6'/><path d='M15.5 5.2a1.7 1.7 0 0 0-1.7-1.7H5.2a1.7 1.7 0 0 0-1.7 1.7v8.6a1.7 1.7 0 0 0 1.7 1.7'/>",
  keep: bookmark(''),
  kept: bookmark(" fill='#000'"),
  poster:
    "<rect x='4.5' y='3' width='15' height='18' rx='2.6'/><path d='M8.2 8h7.6M8.2 12h4.4'/><path d='M14.2 15.2h2v2h-2z' fill='#000'/>",
  share:
    "<path d='M12 15V3.8M7.8 7.6 12 3.4l4.2 4.2M5 12.5v5.7A1.8 1.8 0 0 0 6.8 20h10.4a1.8 1.8 0 0 0 1.8-1.8v-5.7'/>",
};

const maskSheet = (kind: string, shapes: Record<string, string>): string =>
  [
    '/* Made by tools/identity/draw.ts. */',
    ...Object.entries(shapes).map(
      ([name, body]) => `.${kind}--${name} {\n  --${kind}: url("${dataUri(frame(body))}");\n}\n`,
    ),
  ].join('\n');

/** The body of a product's glyph on its grid of 24, in this colour where it is filled. */
export const glyphBody = (product: ProductId, colour: string): string =>
  glyphs[product].replaceAll('#000', colour);

/** The style sheet that gives each glyph as a mask, so that it takes the colour of its text in both themes. */
export const glyphStyleSheet = (): string => maskSheet('glyph', glyphs);

/** The style sheet that gives each icon as a mask, for class `icon` beside `icon--<name>`. */
export const iconStyleSheet = (): string => maskSheet('icon', icons);
