/** How numbers are written in Chinese is what domain/ derives, from units to numerals. */
const writesNumerals = new Set(['domain/metric-display.ts', 'domain/numeral.ts']);

/** Whether a file of the app is there to hold texts; a package may have words of its own. */
export const holdsTexts = (file: string): boolean =>
  /^(?:i18n|snapshot|packages\/[^/]+\/i18n)\//.test(file) || writesNumerals.has(file);
