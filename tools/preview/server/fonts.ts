import { readFile } from 'node:fs/promises';
import { inProject } from '../../support/paths';

const folder = inProject('node_modules', '@fontsource-variable', 'noto-sans-sc');

/** A font file's name as the package's style sheet gives it; nothing else is read. */
const fileName = /^files\/[\w-]+\.woff2$/;

const family = 'Noto Sans SC Variable';

/**
 * The phone that is drawn has the served font as its system font: wherever a script names `system-ui`, in its
 * style sheets or for a canvas, it means that one.
 */
export const withServedFont = (script: string): string => script.replaceAll('system-ui', family);

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
document.fonts.load("16px '${family}'", ${JSON.stringify(`Aa0${characters}`)}).finally(() => {
  document.body.append(Object.assign(document.createElement('script'), { src: '/app.js' }));
});
`;

/**
 * A file of the preview's text font by its path under /fonts/, or null. Text waits for the font instead of
 * showing another first: it comes from this machine.
 */
export const readFont = async (name: string): Promise<string | Buffer | null> => {
  if (name === 'index.css') {
    const sheet = await readFile(`${folder}/index.css`, 'utf8');
    return sheet.replaceAll('font-display: swap', 'font-display: block');
  }
  return fileName.test(name) ? readFile(`${folder}/${name}`).catch(() => null) : null;
};
