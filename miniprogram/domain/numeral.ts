/**
 * The value moved by so many decimal places, without the rounding of a multiplication
 * (1.1 · 100 is 110.00000000000001; shifted it is 110).
 */
export const shiftDecimal = (value: number, places: number): number => {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
};

/** A number with thousands separators, as English writes it: 1700 → `1,700`. */
export const withSeparators = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

const englishScales: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };
const vagueCounts: Readonly<Record<string, number>> = { tens: 1, hundreds: 2, thousands: 3 };
const chineseScales: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const chineseDigits = '零一二三四五六七八九';

const arabic = String.raw`\d[\d,]*(?:\.\d+)?`;
const scaleWord = '(thousand|million|billion|trillion)';
const scaledEnglish = new RegExp(`(${arabic}|\\ban?|\\bone)\\s+${scaleWord}\\b`, 'i');
const vagueEnglish = new RegExp(
  `\\b(?:several\\s+|(tens|hundreds|thousands)\\s+of\\s+)?${scaleWord}s?\\b`,
  'i',
);
const vagueChinese = /[数几]([十百千万亿]+)/;
const chineseRun = new RegExp(`(?:${arabic}|[零一二两三四五六七八九十百千万亿])+`);
const chineseToken = new RegExp(`${arabic}|[零一二两三四五六七八九十百千万亿]`, 'g');

const arabicValue = (digits: string, exponent = 0): number =>
  Number(`${digits.replace(/,/g, '')}e${exponent}`);

const exponentOf = (scales: string): number =>
  Array.from(scales).reduce((sum, scale) => sum + (chineseScales[scale] ?? 0), 0);

const digitValue = (token: string): number | null => {
  if (/^\d/.test(token)) return arabicValue(token);
  if (token === '两') return 2;
  const digit = chineseDigits.indexOf(token);
  return digit < 0 ? null : digit;
};

/** 一千二百万, 3亿5千万, 千亿: sections below 万 add up, 万 closes a section, 亿 closes everything before it. */
const readChineseTokens = (tokens: string[]): number | null => {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const token of tokens) {
    const value = digitValue(token);
    if (value !== null) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const scale = 10 ** exponentOf(token);
    if (scale < 1e4) section += (digit ?? 1) * scale;
    else if (scale === 1e4) {
      total += (section + (digit ?? 0) || 1) * scale;
      section = 0;
    } else {
      total = (total + section + (digit ?? 0) || 1) * scale;
      section = 0;
    }
    digit = null;
  }
  return total + section + (digit ?? 0);
};

const isVague = (text: string): boolean =>
  vagueChinese.test(text) || (vagueEnglish.test(text) && !scaledEnglish.test(text));

/**
 * Reads the first numeral of a text as a reader does: Arabic or Chinese digits with 十 百 千 万 亿, or
 * English with thousand, million, billion, trillion. Words around it are ignored, a bare scale counts
 * once (上千亿 → 1e11).
 * @returns null where the text gives no number (数万亿, several trillion)
 */
export const parseNumeral = (text: string): number | null => {
  if (isVague(text)) return null;
  const english = scaledEnglish.exec(text);
  if (english?.[1] !== undefined && english[2] !== undefined) {
    const digits = /^\d/.test(english[1]) ? english[1] : '1';
    return arabicValue(digits, englishScales[english[2].toLowerCase()]);
  }
  // 2万多, 260多个: 多 stands inside the numeral.
  const run = chineseRun.exec(text.replace(/多/g, ''))?.[0];
  if (run === undefined) return null;
  const tokens = run.match(chineseToken) ?? [];
  const [first = '', ...scales] = tokens;
  // Decimals such as 1.9亿 are shifted, not multiplied, so that nothing is rounded.
  if (/^\d/.test(first) && scales.every((token) => token in chineseScales))
    return arabicValue(first, exponentOf(scales.join('')));
  return readChineseTokens(tokens);
};

/**
 * The power of ten that a text without a number names: 数万亿 and `several trillion` → 1e12.
 * @returns null where no scale stands in it
 */
export const parseMagnitude = (text: string): number | null => {
  const chinese = vagueChinese.exec(text)?.[1];
  if (chinese !== undefined) return 10 ** exponentOf(chinese);
  const english = vagueEnglish.exec(text);
  const scale = english?.[2];
  if (scale === undefined) return null;
  const exponent = englishScales[scale.toLowerCase()] ?? 0;
  return 10 ** (exponent + (vagueCounts[english?.[1]?.toLowerCase() ?? ''] ?? 0));
};
