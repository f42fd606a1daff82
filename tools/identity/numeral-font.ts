import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { inProject } from '../support/paths';

/** Everything a numeral is made of; units in Chinese stay in the phone's own face. */
export const numeralCharacters = '0123456789.,%+\u2212×¥';

/** Inter Display Bold: the optical size for large settings (axis range 14–32). */
const instance = { wght: 700, opsz: 32 };

/** Base64 in WXSS counts against the audit's 10 kB; the app keeps to 8 KiB. */
const limit = 8 * 1024;

/** The numeral face as TrueType or WOFF2: Inter (SIL Open Font Licence 1.1), cut to what numerals need. */
export const numeralFont = async (targetFormat: 'truetype' | 'woff2'): Promise<Buffer> => {
  const inter = await readFile(
    inProject('node_modules/@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2'),
  );
  return subsetFont(inter, numeralCharacters, {
    targetFormat,
    variationAxes: instance,
    keepFeatures: ['tnum'],
    noHinting: true,
  });
};

/**
 * The style sheet that carries the face, as committed in `miniprogram/styles/numeral.wxss`.
 * @throws where the base64 text grows beyond 8 KiB
 */
export const numeralStyleSheet = async (): Promise<string> => {
  const data = (await numeralFont('woff2')).toString('base64');
  if (data.length > limit)
    throw new Error(`the numeral face is ${data.length} bytes of base64, over ${limit}`);
  return `/* Made by tools/identity/draw.ts. Inter, SIL Open Font Licence 1.1, cut to digits and their signs. */
@font-face {
  font-family: "Open Class Numeral";
  font-style: normal;
  font-weight: 700;
  src: url('data:font/woff2;base64,${data}') format('woff2');
}
`;
};
