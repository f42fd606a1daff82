import { AppError } from './app-error';
import { cloud } from './sdk';

/** The openid that the platform vouches for, null for an unauthenticated call. Call it inside `main` only. */
export const callerOpenid = (): string | null => {
  const { OPENID: openid } = cloud.getWXContext();
  // The SDK turns a value of digits only into a number.
  if (typeof openid === 'number') return String(openid);
  return typeof openid === 'string' && openid !== '' ? openid : null;
};

const organisers = (): string[] =>
  (process.env.ORGANISER_OPENIDS ?? '')
    .split(',')
    .map((openid) => openid.trim())
    .filter((openid) => openid !== '');

/**
 * Lets organisers pass: the openids in the function's variable ORGANISER_OPENIDS, separated by commas.
 * @throws AppError UNAUTHENTICATED, PERMISSION_DENIED
 */
export const requireOrganiser = (): void => {
  const openid = callerOpenid();
  if (openid === null) throw new AppError('UNAUTHENTICATED', 'Sign in to WeChat to use this.');
  if (!organisers().includes(openid)) throw new AppError('PERMISSION_DENIED', 'This is for organisers only.');
};
