import { createHmac } from 'node:crypto';

/** The scene of a booth by the contract's own words: `1.<id>.<HMAC-SHA256(secret, id), 80 bits>`. */
export const sceneOf = (id: string, secret: string): string =>
  `1.${id}.${createHmac('sha256', secret).update(id).digest().subarray(0, 10).toString('base64url')}`;

/** The scene with the first character of its id changed. */
export const unlikeId = (scene: string): string =>
  `1.${scene.startsWith('1.a') ? 'b' : 'a'}${scene.slice(3)}`;
