import type { RevokeData } from '../../typings/event';
import { revokeBooth } from '../shared/booth-repository';
import { coder } from './coded-booth';
import { knownBooth } from './known-booth';

/**
 * Lets a booth's code no longer count; again it changes nothing.
 * @throws AppError NOT_FOUND, FAILED_PRECONDITION where there is no secret
 */
export const revoke = async (id: string): Promise<RevokeData> => {
  const code = coder();
  await knownBooth(id);
  await revokeBooth(id, Date.now());
  return { booth: code(await knownBooth(id)) };
};
