import type { Refusal } from './errors';

/** What answers a call of a function: an HTTP status and a body that is JSON already. */
export interface Reply {
  status: number;
  body: string;
}

/** Any HTTP answer; JSON where its headers name no other content type. */
export interface HttpReply {
  status: number;
  body: string | Buffer;
  headers?: Record<string, string>;
}

/** A call that is refused or cannot be finished, as the platform reports it. */
export const refuse = (status: number, errCode: number, errMsg: string): Reply => {
  const refusal: Refusal = { errCode, errMsg };
  return { status, body: JSON.stringify(refusal) };
};
