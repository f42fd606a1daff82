import type { PassportData } from '../../typings/event';
import { passportData, passportServed } from './passport-repository';

/** The person's stamps of the edition that is served, and its booths; none where nothing is released. */
export const list = async (person: string): Promise<PassportData> => {
  const passport = await passportServed(person);
  return passport === null ? { stamps: [], booths: [] } : passportData(passport);
};
