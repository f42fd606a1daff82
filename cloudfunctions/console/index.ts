import * as z from 'zod';
import { daysIn, spanOf, startOf } from '../../miniprogram/domain/visits/event-clock';
import type { WhoamiData } from '../../typings/event';
import { isOrganiser, requireCaller, requireOrganiser } from '../shared/caller';
import { action, admitting, handle } from '../shared/handle';
import { stats } from './stats';

/** Its events carry two times and a word. */
const MAX_EVENT_BYTES = 8 * 1024;

const DAYS = 31;

const time = z
  .string()
  .refine(
    (value) => startOf(value) !== null,
    'must be a day such as 2023-01-10, or an hour such as 2023-01-10T09',
  );

const statsFields = z
  .strictObject({ from: time, to: time, by: z.enum(['hour', 'day']) })
  .transform(({ from, to, by }, context) => {
    const span = spanOf(from, to);
    if (span !== null && daysIn(span) <= DAYS) return { asked: { from, to, by }, span };
    const message = span === null ? 'must not be before from' : `must be within ${DAYS} days of from`;
    context.addIssue({ code: 'custom', path: ['to'], message });
    return z.NEVER;
  });

const whoami = (): Promise<WhoamiData> => {
  const openid = requireCaller();
  return Promise.resolve({ openid, organiser: isOrganiser(openid) });
};

export const main = handle({
  name: 'console',
  maxBytes: MAX_EVENT_BYTES,
  actions: {
    whoami: admitting(requireCaller, action(z.strictObject({}), whoami)),
    stats: admitting(
      requireOrganiser,
      action(statsFields, ({ asked, span }) => stats(asked, span)),
    ),
  },
});
