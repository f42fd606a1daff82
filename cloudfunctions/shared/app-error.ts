import type { ErrorCode } from '../../typings/functions';

/** What a caller is told of a failure that passes. */
export const BUSY = 'The service is busy. Try again in a moment.';

/** A refusal that the caller is told about: its code and message leave the function as they are. */
export class AppError extends Error {
  /** @param reason what went wrong on our side, an error or a text: for the log alone */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly reason?: unknown,
  ) {
    super(message);
    this.name = 'AppError';
  }
}
