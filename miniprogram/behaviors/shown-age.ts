import type { Freshness } from '../services/reading-order';

interface Age {
  version: number;
  freshness: Freshness;
}

/**
 * What may be said of a page's age when fresher content came while it was read.
 * @param whole the newest version of which all is on show; fresher content of which a part waits for the next open
 * is not called current, nor by its version
 */
export const shownAge = (whole: number, fresh: Age): Age => {
  if (fresh.version === whole) return fresh;
  return { version: whole, freshness: fresh.freshness === 'current' ? 'unchecked' : fresh.freshness };
};
