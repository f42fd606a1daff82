import type { ClaimData } from '../../typings/event';
import { AppError, BUSY } from '../shared/app-error';
import { readScene, sceneSecret, SECRET_VARIABLE, SHORTEST_SECRET } from '../shared/booth-code';
import { countMiss } from './misses';
import { giveStamp, passportData, passportOfBooth, type Passport } from './passport-repository';

const notOurs = (): AppError => new AppError('NOT_FOUND', 'This is not a code of ours.');

/** @throws AppError UNAVAILABLE: the phone keeps the claim until there is a secret */
const secretToCheckWith = (): string => {
  const secret = sceneSecret();
  if (secret === null)
    throw new AppError(
      'UNAVAILABLE',
      BUSY,
      `no code can be checked: ${SECRET_VARIABLE} has fewer than ${SHORTEST_SECRET} characters`,
    );
  return secret;
};

const stampAt = async (passport: Passport, id: string, person: string, now: number): Promise<ClaimData> => {
  const { edition, booths, stamps } = passport;
  const booth = booths.find((one) => one.id === id);
  if (booth === undefined) throw new Error(`booth ${id} cannot be read`);
  if (booth.revoked !== null) throw new AppError('FAILED_PRECONDITION', 'This code is no longer in use.');
  const { product } = booth;
  if (stamps.some((stamp) => stamp.product === product)) return { ...passportData(passport), fresh: false };
  const stamp = { product, booth: id, at: now };
  // Someone else may have claimed it in the person's name since: the same person, on another phone.
  const before = await giveStamp(edition, person, stamp);
  return {
    ...passportData({ edition, booths, stamps: [...stamps, before ?? stamp] }),
    fresh: before === null,
  };
};

/**
 * Gives the person the stamp of the booth whose code was scanned; the first one of a product stays.
 * @throws AppError NOT_FOUND, FAILED_PRECONDITION for a revoked booth's code, RESOURCE_EXHAUSTED after too many codes
 * that are none, UNAVAILABLE
 */
export const claim = async (scene: string, person: string): Promise<ClaimData> => {
  const id = readScene(scene, secretToCheckWith());
  const now = Date.now();
  if (id === null) {
    await countMiss(person, now);
    throw notOurs();
  }
  const passport = await passportOfBooth(id, person);
  if (passport === null) throw notOurs();
  return stampAt(passport, id, person, now);
};
