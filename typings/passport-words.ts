/** What the visitor's passport says, in one language. `{x}` is filled in. */
import type { Verdict } from './passport';

/** What is said to who came by a booth's code. `{count}` stamps of `{total}`. */
export interface ScanWords {
  /** `{booth}` is its label, or the next one. */
  welcome: string;
  /** A booth whose label is not known, of `{product}`. */
  booth: string;
  /** By what became of the code. */
  verdicts: Record<Verdict, string>;
  /** Spoken before the note: what a tap on it does. */
  open: string;
}

/** The passport on the reader's own page. */
export interface PassportWords {
  scan: ScanWords;
  title: string;
  /** `{count}` stamps of `{total}`, said to who cannot see them. */
  count: string;
  /** A stamp's day: `{day}` in digits, `{month}` too but in English, which names it. */
  date: string;
  /** A stamp as one phrase: `{product}` and, of one that is there, its `{date}`. */
  stamped: string;
  pending: string;
  open: string;
  /** In words under a stamp on its way, and what that means. */
  toSend: string;
  toSendHint: string;
  /** Above the stamps left: `{count}` of them. */
  left: string;
  /** Between the parts of a phrase. */
  comma: string;
  /** All `{total}` stamps are there, and what that opens. */
  complete: string;
  poster: string;
}
