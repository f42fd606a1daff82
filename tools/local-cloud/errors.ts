// Not `instanceof Error`: Node's own errors are of another realm in tests.
import { isNativeError } from 'node:util/types';

/**
 * Codes of the answers that the SDK knows (its TCB_ERR_CODE table and @cloudbase/database's ERRORS);
 * it turns any other into -501001.
 */
type AdminErrorCode =
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'INVALID_PARAM'
  | 'SYS_ERR';

/** What became of one file of a list; the SDK turns it into the number of that name (TCB_ERR_CODE). */
export type FileCode = 'SUCCESS' | 'STORAGE_FILE_NONEXIST' | 'STORAGE_EXCEED_AUTHORITY';

/** A request to /admin that is answered with `{code, message}`. */
export class AdminError extends Error {
  override readonly name = 'AdminError';

  constructor(
    readonly code: AdminErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Says what MongoDB refuses of a request. @throws AdminError DATABASE_REQUEST_FAILED */
export const refuseRequest = (message: string): never => {
  throw new AdminError('DATABASE_REQUEST_FAILED', message);
};

/** What the platform calls a call it refuses or cannot finish: `{errCode, errMsg}`. */
export interface Refusal {
  errCode: number;
  errMsg: string;
}

/** Codes of refused calls, from the SDK's ERR_CODE table and the platform's list of cloud error codes. */
export const errCodes = {
  functionNotFound: -501000,
  invalidParameters: -501007,
  unauthenticated: -501023,
  storageFailed: -503001,
  /** Also for a file of another environment. */
  storageDenied: -503002,
  fileNotFound: -503003,
  /** Also for a rule that lets nobody in: the platform's own code for it is not known. */
  requestFailed: -504001,
  executionFailed: -504002,
  timedOut: -504003,
  resultTooLarge: -604001,
} as const;

export const messageOf = (error: unknown): string => (isNativeError(error) ? error.message : String(error));

/** Whether the error is the system's of that code, such as ENOENT. */
export const hasCode = (error: unknown, code: string): boolean =>
  isNativeError(error) && 'code' in error && error.code === code;
