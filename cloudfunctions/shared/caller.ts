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

/** Whether it is of the function's variable ORGANISER_OPENIDS, where openids are separated by commas. */
export const isOrganiser = (openid: string): boolean => organisers().includes(openid);

/** The caller's openid. @throws AppError UNAUTHENTICATED */
export const requireCaller = (): string => {
  const openid = callerOpenid();
  if (openid === null) throw new AppError('UNAUTHENTICATED', 'Sign in to WeChat to use this.');
  return openid;
};

/**
 * Lets organisers pass.
 * @throws AppError UNAUTHENTICATED, PERMISSION_DENIED
 */
export const requireOrganiser = (): void => {
  if (!isOrganiser(requireCaller())) throw new AppError('PERMISSION_DENIED', 'This is for organisers only.');
};
