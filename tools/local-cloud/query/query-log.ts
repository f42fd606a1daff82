import type { Explanation } from './query';

/** From how many documents on a scan is worth a line. */
const large = 1000;

/** Tells once of each collection that large scans are made of: the platform would be slow there. */
export const scanReporter = (log: (line: string) => void): ((explanation: Explanation) => void) => {
  const told = new Set<string>();
  return ({ collection, index, examined, matched }) => {
    if (index !== null || examined < large || matched === examined || told.has(collection)) return;
    told.add(collection);
    log(
      `${collection}: a query looked at ${examined} documents to find ${matched}: no index of database.json helps it`,
    );
  };
};
