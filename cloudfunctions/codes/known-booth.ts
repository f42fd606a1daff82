import type { Booth } from '../../typings/event';
import { AppError } from '../shared/app-error';
import { readBooth } from '../shared/booth-repository';

/** @throws AppError NOT_FOUND */
export const knownBooth = async (id: string): Promise<Booth> => {
  const booth = await readBooth(id);
  if (booth === null) throw new AppError('NOT_FOUND', 'id: there is no such booth');
  return booth;
};
