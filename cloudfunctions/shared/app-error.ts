import type { ErrorCode } from '../../typings/functions';

/** A refusal that the caller is told about: its code and message leave the function as they are. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'AppError';
  }
}
