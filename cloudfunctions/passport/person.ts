import { createHash } from 'node:crypto';

/** Of 43 characters of a SHA-256: 132 bits, more than enough to tell everyone apart. */
const LENGTH = 22;

/** What stands for a WeChat user in the database, where the openid itself never is. */
export const personOf = (openid: string): string =>
  createHash('sha256').update(openid).digest('base64url').slice(0, LENGTH);
