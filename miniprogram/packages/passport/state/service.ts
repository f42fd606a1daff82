import type { PassportEvent } from '../../../../typings/event';
import { callFunction } from '../../../services/cloud';
import { clearScans, passportCame, passportKey, scans } from '../../../services/passport';
import { readStored, writeStored } from '../../../services/storage';
import { isClaimData, isPassportData, parsePassport, parseScans } from './guards';
import { createPassportState } from './passport-state';

/** The visitor's passport on this device: wx storage and the passport function behind it. */
export const passportState = createPassportState({
  read: () => parsePassport(readStored(passportKey)),
  write: (passport) => writeStored(passportKey, passport),
  claim(scene) {
    const event: PassportEvent = { action: 'claim', scene };
    return callFunction('passport', event, isClaimData);
  },
  list() {
    const event: PassportEvent = { action: 'list' };
    return callFunction('passport', event, isPassportData);
  },
  scans: () => parseScans(scans()),
  clearScans,
});

passportCame(passportState);
