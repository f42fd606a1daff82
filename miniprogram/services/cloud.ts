import type { ErrorCode, Failure, Result } from '../../typings/functions';
import { isRecord } from './guards';

/** A page on show never waits for the cloud, so a slow answer may take its time; a hung one is given up. */
const timeOut = 10_000;

const errorCodes: Record<ErrorCode, true> = {
  INVALID_ARGUMENT: true,
  NOT_FOUND: true,
  UNAUTHENTICATED: true,
  PERMISSION_DENIED: true,
  RESOURCE_EXHAUSTED: true,
  FAILED_PRECONDITION: true,
  UNAVAILABLE: true,
  INTERNAL: true,
};

const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.keys(errorCodes).includes(value);

const failure = (code: ErrorCode, message: string): Failure => ({ ok: false, error: { code, message } });

/** The envelope in what a function returned; anything else is an INTERNAL failure. */
const narrowed = <Data>(result: unknown, isData: (value: unknown) => value is Data): Result<Data> => {
  if (!isRecord(result)) return failure('INTERNAL', 'no envelope');
  if (result.ok === true && isData(result.data)) return { ok: true, data: result.data };
  if (result.ok === false && isRecord(result.error) && isErrorCode(result.error.code)) {
    const { code, message } = result.error;
    return failure(code, typeof message === 'string' ? message : '');
  }
  return failure('INTERNAL', 'unknown data');
};

/** wx.cloud is missing where the base library is old or the project has no cloud development. */
export const cloudOf = (host: { cloud?: WxCloud }): WxCloud | undefined => host.cloud;

/** A time limit to race with: `passed` rejects after that time, unless it is cancelled. */
export const giveUp = (milliseconds: number): { passed: Promise<never>; cancel: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('time-out'));
    }, milliseconds);
  });
  return {
    passed,
    cancel: () => {
      if (timer !== undefined) clearTimeout(timer);
    },
  };
};

/**
 * Prepares wx.cloud, once, at launch. Where there is no cloud every later call is refused.
 * @param environment id of the cloud environment; empty for the one the project is opened with
 */
export const startCloud = (environment: string): void => {
  try {
    cloudOf(wx)?.init({ ...(environment === '' ? {} : { env: environment }), traceUser: false });
  } catch {
    // Without an environment the calls are refused one by one, which the callers expect.
  }
};

/**
 * Calls a cloud function.
 * @param event the function's event of typings/functions, its action included
 * @param isData tells whether the envelope's data is what the action answers
 * @param patience how long an answer may take, ms
 * @returns the function's envelope. Refused (no cloud, no environment, offline, quota, time-out) is UNAVAILABLE,
 * an answer of another shape is INTERNAL. Never rejects.
 */
export const callFunction = async <Data>(
  name: string,
  event: object,
  isData: (value: unknown) => value is Data,
  patience = timeOut,
): Promise<Result<Data>> => {
  const cloud = cloudOf(wx);
  if (!cloud) return failure('UNAVAILABLE', 'no cloud');
  const limit = giveUp(patience);
  try {
    const answer = await Promise.race([cloud.callFunction({ name, data: event }), limit.passed]);
    return narrowed(answer.result, isData);
  } catch (error) {
    return failure('UNAVAILABLE', error instanceof Error ? error.message : 'refused');
  } finally {
    limit.cancel();
  }
};
