import { createHmac, timingSafeEqual } from 'node:crypto';
import { decodeScene, encodeScene } from '../../miniprogram/domain/booth-scene';

/** Bytes of the tag in a scene (domain/booth-scene): the first 80 bits of the HMAC. */
const TAG_BYTES = 10;

/** The name of the functions' variable that holds the secret. */
export const SECRET_VARIABLE = 'SCENE_SECRET';

/** What an HMAC's secret needs at least, in characters, so that it cannot be tried out. */
export const SHORTEST_SECRET = 16;

/** The secret that booths' codes are signed with; null where the variable holds none that is long enough. */
export const sceneSecret = (): string | null => {
  const secret = process.env[SECRET_VARIABLE] ?? '';
  return secret.length < SHORTEST_SECRET ? null : secret;
};

const tagOf = (id: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(id).digest().subarray(0, TAG_BYTES);

/** What a booth's code carries: the same for the same booth and secret at any time. */
export const signScene = (id: string, secret: string): string =>
  encodeScene({ id, tag: [...tagOf(id, secret)] });

/** The id of the booth whose code this is; null for anything that was not signed with the secret. */
export const readScene = (scene: string, secret: string): string | null => {
  const read = decodeScene(scene);
  if (read === null) return null;
  return timingSafeEqual(Buffer.from(read.tag), tagOf(read.id, secret)) ? read.id : null;
};
