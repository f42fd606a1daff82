import * as z from 'zod';
import { productIds } from '../../miniprogram/domain/products';
import { requireOrganiser } from '../shared/caller';
import { action, handle } from '../shared/handle';
import { boothText } from './booth-fields';
import { create } from './create';
import { list } from './list';
import { render } from './render';
import { revoke } from './revoke';

/** Its events carry two short texts at most. */
const MAX_EVENT_BYTES = 8 * 1024;

/** Of a booth's label and its place, in characters: one line on a phone and on a printed code. */
const LONGEST_LABEL = 24;
const LONGEST_PLACE = 40;

/** Side of a code, px: the bounds of 'width' in getUnlimitedQRCode's reference. */
const SMALLEST = 280;
const LARGEST = 1280;

const width = z
  .number()
  .refine(
    (value) => Number.isInteger(value) && value >= SMALLEST && value <= LARGEST,
    `must be a whole number from ${SMALLEST} to ${LARGEST}`,
  )
  .default(LARGEST);

export const main = handle({
  name: 'codes',
  maxBytes: MAX_EVENT_BYTES,
  admit: requireOrganiser,
  actions: {
    create: action(
      z.strictObject({
        product: z.enum(productIds),
        label: boothText(LONGEST_LABEL),
        place: boothText(LONGEST_PLACE),
      }),
      create,
    ),
    list: action(z.strictObject({}), list),
    revoke: action(z.strictObject({ id: z.string() }), ({ id }) => revoke(id)),
    render: action(
      z.strictObject({
        id: z.string(),
        width,
        checkPath: z.boolean().default(true),
        envVersion: z.enum(['release', 'trial', 'develop']).default('release'),
      }),
      render,
    ),
  },
});
