import type { Booth, CreateData } from '../../typings/event';
import { AppError } from '../shared/app-error';
import { addBooth, readBooths, removeBooth } from '../shared/booth-repository';
import { readCurrent } from '../shared/release-repository';
import { newBoothId } from './booth-id';
import { coder } from './coded-booth';

/** Booths of an edition, revoked ones too: each claim of a stamp reads all of them. */
const MOST_BOOTHS = 100;

/** Ids of 36^8 that are taken one after the other before something else must be wrong. */
const TRIES = 5;

const tooMany = (): AppError =>
  new AppError(
    'FAILED_PRECONDITION',
    `This edition has ${MOST_BOOTHS} booths already, those revoked included: it cannot have more.`,
  );

const addWithNewId = async (booth: Omit<Booth, 'id'>): Promise<Booth> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const made = { id: newBoothId(), ...booth };
    if (await addBooth(made)) return made;
  }
  throw new Error(`${TRIES} new ids of booths were all taken`);
};

/**
 * Makes a booth of the edition that is served.
 * @throws AppError FAILED_PRECONDITION where nothing is released, the edition is full or there is no secret
 */
export const create = async (fields: Pick<Booth, 'product' | 'label' | 'place'>): Promise<CreateData> => {
  const code = coder();
  const current = await readCurrent();
  if (current === null)
    throw new AppError(
      'FAILED_PRECONDITION',
      'Nothing has been released yet: a booth belongs to an edition.',
    );
  const { edition } = current;
  if ((await readBooths(edition)).length >= MOST_BOOTHS) throw tooMany();
  const booth = await addWithNewId({ edition, ...fields, created: Date.now(), revoked: null });
  // Others may have been made meanwhile: who then sees too many takes the own one back.
  if ((await readBooths(edition)).length > MOST_BOOTHS) {
    await removeBooth(booth.id);
    throw tooMany();
  }
  return { booth: code(booth) };
};
