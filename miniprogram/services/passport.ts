import type { PassportEvent } from '../../typings/event';
import { callFunction } from './cloud';
import { isClaimData, isPassportData, parsePassport } from './passport-guards';
import { createPassportState } from './passport-state';
import { readStored, writeStored } from './storage';

const key = 'passport';

/** The visitor's passport on this device: wx storage and the passport function behind it. */
export const passportState = createPassportState({
  read: () => parsePassport(readStored(key)),
  write(passport) {
    writeStored(key, passport);
  },
  claim(scene) {
    const event: PassportEvent = { action: 'claim', scene };
    return callFunction('passport', event, isClaimData);
  },
  list() {
    const event: PassportEvent = { action: 'list' };
    return callFunction('passport', event, isPassportData);
  },
  now: () => Date.now(),
});
