/** A text as it is compared with a query, and where in the text each of its characters stands. */
export interface Folded {
  chars: string;
  /** Offsets in the text, one a character. */
  at: number[];
}

/** The distance from a full-width sign (ＡＢＣ，１２) to its ASCII one: Unicode block FF00. */
const fullWidth = 0xfee0;

const folded = (char: string): string => {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - fullWidth).toLowerCase();
  const lower = char.toLowerCase();
  // İ becomes two characters, which would shift all that follows.
  return lower.length === 1 ? lower : char;
};

/** Of domain/view/hair-space: it stands between Chinese and Latin letters, and nobody types it. */
const hair = '\u200a';

/** Lower case, full-width signs as ASCII, without hair spaces. */
export const fold = (text: string): Folded => {
  let chars = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === hair) continue;
    chars += folded(char);
    at.push(index);
  }
  return { chars, at };
};
