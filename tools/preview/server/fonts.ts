import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { servedFamily as family } from '../runtime/served-font';
import { inProject } from '../../support/paths';

const fontFolder = (name: string): string => inProject('node_modules', '@fontsource-variable', name);

const folders = [fontFolder('noto-sans-sc'), fontFolder('inter')];

/** A font file's name as the package's style sheet gives it; nothing else is read. */
const fileName = /^files\/[\w-]+\.woff2$/;

/** A Chinese face sets an apostrophe as wide as a character; phones take it from their Latin face. */
const apostrophe = `
@font-face {
  font-family: '${family}';
  font-weight: 100 900;
  src: url(./files/inter-latin-wght-normal.woff2) format('woff2');
  unicode-range: U+2019;
}
`;

/** Characters of East Asian scripts, punctuation and full-width forms, plain or as an escape. */
const eastAsian = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\uffef]|\\u(?:[2-9][\da-f]{3}|f[9a-f][\da-f]{2})/gi;

/** The distinct East Asian characters of a script's texts. */
export const charactersOf = (script: string): string => {
  const found = (script.match(eastAsian) ?? []).map((match) =>
    match.startsWith('\\u') ? String.fromCharCode(parseInt(match.slice(2), 16)) : match,
  );
  return [...new Set(found)].sort().join('');
};

/**
 * The script that starts the app once the font's parts for these characters are there: Chromium leaves boxes
 * where text was laid out before its part of the font arrived, and a canvas would draw with another font.
 */
export const startScript = (characters: string): string => `'use strict';
document.fonts.load("16px '${family}'", ${JSON.stringify(`Aa0\u2019${characters}`)}).finally(() => {
  document.body.append(Object.assign(document.createElement('script'), { src: '/app.js' }));
});
`;

/**
 * A file of the preview's text font by its path under /fonts/, or null. Text waits for the font instead of
 * showing another first: it comes from this machine.
 */
export const readFont = async (name: string): Promise<string | Buffer | null> => {
  if (name === 'index.css') {
    const sheet = await readFile(path.join(fontFolder('noto-sans-sc'), 'index.css'), 'utf8');
    return sheet.replaceAll('font-display: swap', 'font-display: block') + apostrophe;
  }
  if (!fileName.test(name)) return null;
  const file = folders.map((folder) => path.join(folder, name)).find((place) => existsSync(place));
  return file === undefined ? null : readFile(file);
};
