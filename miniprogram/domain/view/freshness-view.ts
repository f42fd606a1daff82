import type { FreshnessWords } from '../../../typings/words';
import { fill } from './fill';

export interface FreshnessView {
  /** Which release is on show. */
  freshness: string;
  /** The quiet note; empty where nothing is out of the ordinary. */
  notice: string;
}

/**
 * How fresh the content on show is, in words.
 * @param age `version` 0 is the content bundled with the app
 */
export const freshnessView = (
  age: { version: number; freshness: 'unchecked' | 'current' | 'older' | 'unreachable' },
  words: FreshnessWords,
): FreshnessView => {
  const { version, freshness } = age;
  const known = freshness === 'current' ? words.current : words.saved;
  // Where there never was a cloud the bundled content is no older copy of anything: nothing to note.
  const noted = freshness === 'older' || (freshness === 'unreachable' && version > 0);
  return {
    freshness: version === 0 ? words.bundled : fill(known, { version }),
    notice: noted ? words[freshness] : '',
  };
};
