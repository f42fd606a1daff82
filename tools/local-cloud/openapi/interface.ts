import type { Answered } from './messages';

/** An error of the interface itself, which the SDK throws as a CloudSDKError with this number. */
export class WxError extends Error {
  override readonly name = 'WxError';

  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg);
  }
}

/**
 * One interface of WeChat's server side.
 * @param parameters by their names in snake case
 * @throws WxError
 */
export type Interface = (parameters: Record<string, unknown>) => Promise<Answered>;
