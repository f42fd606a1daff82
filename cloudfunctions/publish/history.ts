import type { HistoryData } from '../../typings/functions';
import { readCurrent, readNewest } from '../shared/release-repository';

const VERSIONS = 50;

/** What was released, and which of it is served. */
export const history = async (): Promise<HistoryData> => ({
  current: (await readCurrent())?.version ?? null,
  versions: await readNewest(VERSIONS),
});
