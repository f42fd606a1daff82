import { Blob, Buffer as Line, Face, Feature, Font, shape } from 'harfbuzzjs';
import { numeralCharacters, numeralFont } from './numeral-font';

/** Bytes of the module: a poster's package is loaded for one picture. */
const limit = 6 * 1024;

/** Finer than a pixel of the largest numeral, and a fifth smaller written than the font's own 2048. */
const unitsToTheEm = 1000;

/** A glyph's outline with y growing downwards, as a canvas has it; Z draws the line back to a contour's start. */
const pathOf = (font: Font, glyph: number): string => {
  let start = '';
  return font
    .glyphToJson(glyph)
    .map(({ type, values }, index, commands) => {
      const numbers = values
        .map((value, place) => Math.round(place % 2 === 1 ? -value : value))
        .join(' ')
        .replaceAll(' -', '-');
      if (type === 'M') start = numbers;
      const returns = type === 'L' && numbers === start && commands[index + 1]?.type === 'Z';
      return returns ? '' : type + numbers;
    })
    .join('');
};

const outlineOf = (font: Font, character: string): { advance: number; path: string } => {
  const line = new Line();
  line.addText(character);
  line.guessSegmentProperties();
  shape(font, line, [new Feature('tnum')]);
  const [glyph, ...others] = line.getGlyphInfosAndPositions();
  if (glyph?.xAdvance === undefined || others.length > 0)
    throw new Error(`${character} is not one glyph of the numeral face`);
  return { advance: Math.round(glyph.xAdvance), path: pathOf(font, glyph.codepoint) };
};

/**
 * The module that carries the numeral face's outlines, as committed in `miniprogram/packages/poster/layout/`.
 * @throws where it grows beyond 6 KiB
 */
export const numeralOutlines = async (): Promise<string> => {
  const font = new Font(new Face(new Blob(await numeralFont('truetype'))));
  font.setScale(unitsToTheEm, unitsToTheEm);
  const outlines = Array.from(numeralCharacters, (character) => ({
    character,
    ...outlineOf(font, character),
  }));
  const record = (part: 'advance' | 'path'): string =>
    JSON.stringify(Object.fromEntries(outlines.map((outline) => [outline.character, outline[part]])));
  const text = `/* Made by tools/identity/draw.ts. Inter, SIL Open Font Licence 1.1, cut to digits and their signs. */

/** Units to the em of the numeral face. */
export const numeralEm = ${unitsToTheEm};

/** How far each character moves the pen; digits all the same. */
export const numeralAdvances: Readonly<Record<string, number>> = ${record('advance')};

/** The outline of each character, its baseline at 0. */
export const numeralPaths: Readonly<Record<string, string>> = ${record('path')};
`;
  const size = Buffer.byteLength(text);
  if (size > limit) throw new Error(`the numeral outlines are ${size} bytes, over ${limit}`);
  return text;
};
