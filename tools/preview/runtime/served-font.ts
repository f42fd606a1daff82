/** The one text face of the preview: all machines draw the same. */
export const servedFamily = 'Noto Sans SC Variable';

/** The phone drawn has the served font as its system font: `system-ui` in a CSS font means that one. */
export const withServedFont = (font: string): string =>
  font.replace(/(?<![\w-])system-ui(?![\w-])/g, `'${servedFamily}'`);
