/** U+200A, the thinnest space that every phone's font has. */
const hair = '\u200a';

const quotation = /(“[^”]*”|「[^」]*」|『[^』]*』)/;

// Lookahead only: Safari before 16.4 refuses a lookbehind.
const hanThenLatin = /([\u3400-\u9fff\uf900-\ufaff])(?=[A-Za-z0-9])/g;
const latinThenHan = /([A-Za-z0-9%+])(?=[\u3400-\u9fff\uf900-\ufaff])/g;

const space = (text: string): string =>
  text.replace(hanThenLatin, `$1${hair}`).replace(latinThenHan, `$1${hair}`);

/** A hair of space between Chinese and Latin letters or digits; what stands in quotation marks is left as it is. */
export const hairSpace = (text: string): string =>
  text
    .split(quotation)
    .map((part, index) => (index % 2 === 1 ? part : space(part)))
    .join('');
