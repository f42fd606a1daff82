import { AppError } from '../shared/app-error';
import { addOrFind, command, updateDocument } from '../shared/database';

/**
 * The collection of attempts: a document a person and window, `<person>.<window>`, with how many codes that are none
 * the person has tried in it; `until` is when the window ends, ms since 1970, and the document is of no more use.
 */
const ATTEMPTS = 'attempts';

/** Misses that a person has in each window, and its length in ms. */
const MOST = 10;
const WINDOW = 10 * 60 * 1000;

const countUp = (id: string): Promise<boolean> =>
  updateDocument(ATTEMPTS, id, { count: command().lt(MOST) }, { count: command().inc(1) });

/** Never more than the allowed number pass, however many come at once: each step is one of the database's own. */
const mayMiss = async (id: string, until: number): Promise<boolean> => {
  if (await countUp(id)) return true;
  // There is no document yet, or it is full.
  const found = await addOrFind(ATTEMPTS, { _id: id, count: 1, until });
  if (found === null) return true;
  return typeof found.count === 'number' && found.count < MOST && countUp(id);
};

/**
 * Counts a code that is none of ours.
 * @throws AppError RESOURCE_EXHAUSTED with the seconds to wait
 */
export const countMiss = async (person: string, now: number): Promise<void> => {
  const number = Math.floor(now / WINDOW);
  const until = (number + 1) * WINDOW;
  if (await mayMiss(`${person}.${number}`, until)) return;
  const seconds = Math.ceil((until - now) / 1000);
  throw new AppError(
    'RESOURCE_EXHAUSTED',
    `Too many codes that are not ours. Try again in ${seconds} seconds.`,
  );
};
