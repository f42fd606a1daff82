/**
 * What belongs to the character before it: combining marks, variation selectors, a skin tone, tags of a flag.
 * Written for `new RegExp`: the upload's compiler rewrites literals to ES5, and does not know every one with `u`.
 */
const attached = `(?:${[
  String.raw`[\u0300-\u036f]`,
  String.raw`[\u1ab0-\u1aff]`,
  String.raw`[\u1dc0-\u1dff]`,
  String.raw`[\u20d0-\u20ff]`,
  String.raw`[\u3099-\u309a]`,
  String.raw`[\ufe00-\ufe0f]`,
  String.raw`[\ufe20-\ufe2f]`,
  String.raw`[\u{1f3fb}-\u{1f3ff}]`,
  String.raw`[\u{e0020}-\u{e007f}]`,
].join('|')})`;
const flag = String.raw`[\u{1f1e6}-\u{1f1ff}]{2}`;
const character = new RegExp(`(?:${flag}|[^])${attached}*(?:\\u200d[^]${attached}*)*`, 'gu');

/** A text's characters as a reader counts them: 👩‍🔬 and é are one each. Phones lack Intl.Segmenter. */
export const charactersOf = (text: string): string[] => text.match(character) ?? [];

/** May not begin a line. */
const closing = /^[，。、；：？！…—～·）」』》〉】〕〗”’％‰℃,.;:?!)\]}%]/;
/** May not end a line. */
const opening = /^[（「『《〈【〔〖“‘([{¥$#@]/;

/** Code points of signs, Han, kana, Hangul, full-width forms and emoji, between which a line may end anywhere. */
const wideRanges = [
  [0x2600, 0x27bf],
  [0x2e80, 0x9fff],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
  [0x1f000, 0x3ffff],
] as const;

const isWide = (text: string): boolean => {
  const code = text.codePointAt(0) ?? 0;
  return wideRanges.some(([first, last]) => code >= first && code <= last);
};

/** An ordinary space and the hair of space between Chinese and Latin. */
const space = /^[ \u200a]/;

const qualifier = /(?:超过|超|约|近|逾|至少|over |about )?/;
const numeral = /[+\u2212\u00a5$-]?\d(?:[\d.,:]*\d)?/;
const scale = /[十百千万亿多余]/;
const counter =
  /(?:美元|人次|分钟|小时|元|倍|秒|年|月|日|号|天|人|次|个|家|名|款|项|份|岁|度|分|时|届|种|位|条|期|周|场|件|笔|[%％×+‰℃])/;
const word =
  /(?:million|billion|trillion|thousand|hundred|times|yuan|seconds?|minutes?|years?|days?|ms|s)(?![A-Za-z])/;

/** A numeral with what bounds and counts it (超2000亿元, over 1.3 billion), which no line end may part. */
const whole = new RegExp(
  `${qualifier.source}${numeral.source}(?:[ \\u200a]?(?:${scale.source}+${counter.source}?|${counter.source}|${word.source}))*`,
  'g',
);

/** The offsets inside numerals. */
const keptTogether = (text: string): Set<number> => {
  const offsets = new Set<number>();
  for (const match of text.matchAll(whole)) {
    for (let offset = 1; offset < match[0].length; offset += 1) offsets.add(match.index + offset);
  }
  return offsets;
};

/** Latin, accents included. */
const letter = /^[A-Za-z\u00c0-\u024f]/;

/** Whether a line may end between two neighbours, numerals aside; `word` is the last one that is no space. */
const mayPart = (word: string, before: string, after: string): boolean => {
  if (space.test(after)) return false;
  if (closing.test(after) || opening.test(word)) return false;
  if (space.test(before)) return true;
  if (/^[-–—]/.test(before)) return letter.test(after);
  return isWide(before) || isWide(after);
};

/** The pieces of a text between which a line may end: CJK by character (避头尾), Latin by word, a numeral whole. */
export const piecesOf = (text: string): string[] => {
  const kept = keptTogether(text);
  const pieces: string[] = [];
  let piece = '';
  let [word, last] = ['', ''];
  let offset = 0;
  for (const next of charactersOf(text)) {
    if (piece !== '' && !kept.has(offset) && mayPart(word, last, next)) {
      pieces.push(piece);
      piece = '';
    }
    piece += next;
    last = next;
    if (!space.test(next)) word = next;
    offset += next.length;
  }
  return piece === '' ? pieces : [...pieces, piece];
};
