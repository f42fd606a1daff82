import * as z from 'zod';
import { requireOrganiser } from '../shared/caller';
import { editionName } from '../shared/content/record-schemas';
import { action, handle } from '../shared/handle';
import { history } from './history';
import { release } from './release';
import { rollback } from './rollback';
import { seed } from './seed';
import { validate } from './validate';

/** Its events carry names and numbers only; the content comes from the function's own folder. */
const MAX_EVENT_BYTES = 8 * 1024;

const version = z
  .number()
  .refine((value) => Number.isSafeInteger(value) && value > 0, 'must be a whole number above zero');

const ofEdition = z.strictObject({ edition: editionName });

const codes = z.strictObject({
  checkPath: z.boolean().default(true),
  envVersion: z.enum(['release', 'trial', 'develop']).default('release'),
});

export const main = handle({
  name: 'publish',
  maxBytes: MAX_EVENT_BYTES,
  admit: requireOrganiser,
  actions: {
    seed: action(z.strictObject({ edition: editionName, overwrite: z.boolean().optional() }), (event) =>
      seed(event.edition, event.overwrite ?? false),
    ),
    validate: action(ofEdition, ({ edition }) => validate(edition)),
    release: action(ofEdition.extend({ codes: codes.prefault({}) }), (event) =>
      release(event.edition, event.codes),
    ),
    rollback: action(z.strictObject({ version }), (event) => rollback(event.version)),
    history: action(z.strictObject({}), history),
  },
});
