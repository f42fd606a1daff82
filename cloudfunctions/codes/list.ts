import type { ListBoothsData } from '../../typings/event';
import { readBooths } from '../shared/booth-repository';
import { readCurrent } from '../shared/release-repository';
import { coder } from './coded-booth';

/**
 * The booths of the edition that is served, in their order; none where nothing is released.
 * @throws AppError FAILED_PRECONDITION where there is no secret
 */
export const list = async (): Promise<ListBoothsData> => {
  const code = coder();
  const current = await readCurrent();
  return { booths: current === null ? [] : (await readBooths(current.edition)).map(code) };
};
