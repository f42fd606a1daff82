import { randomInt } from 'node:crypto';

/** Small letters and digits: what a booth's id is made of, and a scene may carry (domain/booth-scene). */
const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 8;

/** An id that nobody can guess, each of 36^8 as likely as any other. */
export const newBoothId = (): string =>
  Array.from({ length: LENGTH }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length))).join('');
