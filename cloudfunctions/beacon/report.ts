import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { isBoothId } from '../../miniprogram/domain/booth-id';
import { isHour, isReportable } from '../../miniprogram/domain/visits/event-clock';
import { visitChannels, visitedPages } from '../../miniprogram/domain/visits/places';
import type { ReportData, VisitEvent } from '../../typings/event';
import { addBatch } from '../shared/visit-repository';

const EVENTS = 50;
const COUNT = 1000;
const TOO_FAR = 'must be of the last 7 days, or at most an hour ahead';

const page = z.enum(visitedPages);
const channel = z.enum(visitChannels);

const always = {
  hour: z
    .string()
    .refine(isHour, { error: 'must be an hour such as 2023-01-10T09', abort: true })
    .refine((hour) => isReportable(hour, Date.now()), TOO_FAR),
  count: z
    .number()
    .refine(
      (value) => Number.isInteger(value) && value >= 1 && value <= COUNT,
      `must be a whole number from 1 to ${COUNT}`,
    ),
};

const booth = z.string().refine(isBoothId, "must be a booth's id, eight small letters and digits");
const metric = z.string().regex(/^[a-z0-9.-]{1,64}$/, "must be a metric's id, at most 64 of a-z 0-9 . -");

const visitEvent = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...always, kind: z.literal('enter'), page, channel, booth: booth.exactOptional() }),
    z.strictObject({ ...always, kind: z.literal('view'), page }),
    z.strictObject({ ...always, kind: z.literal('share'), page, channel }),
    z.strictObject({ ...always, kind: z.literal('metric'), metric }),
  ],
  { error: 'must be one of enter, view, share, metric' },
);

export const reportFields = z.strictObject({
  events: z.array(visitEvent).min(1, 'must hold an event').max(EVENTS, `must hold at most ${EVENTS} events`),
  batch: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,36}$/, 'must be 8 to 36 letters, digits and -')
    .optional(),
});

/**
 * Takes the events, once a batch: one document, and nothing of who sent it. What they add up to is the function
 * rollup's, so that no two reports ever write the same.
 */
export const report = async (events: VisitEvent[], name: string = randomUUID()): Promise<ReportData> => ({
  accepted: (await addBatch(name, Date.now(), events)) ? events.length : 0,
});
