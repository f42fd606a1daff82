import * as z from 'zod';
import { requireCaller } from '../shared/caller';
import { action, handle } from '../shared/handle';
import { claim } from './claim';
import { list } from './list';
import { personOf } from './person';

/** Its events carry one scene. */
const MAX_EVENT_BYTES = 8 * 1024;

/** The 'scene' of getUnlimitedQRCode's reference, in characters. */
const LONGEST_SCENE = 32;

const scene = z
  .string()
  .refine(({ length }) => length > 0 && length <= LONGEST_SCENE, `must be 1 to ${LONGEST_SCENE} characters`);

const person = (): string => personOf(requireCaller());

export const main = handle({
  name: 'passport',
  maxBytes: MAX_EVENT_BYTES,
  admit: requireCaller,
  actions: {
    claim: action(z.strictObject({ scene }), (event) => claim(event.scene, person())),
    list: action(z.strictObject({}), () => list(person())),
  },
});
