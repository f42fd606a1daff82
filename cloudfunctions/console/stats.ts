import * as z from 'zod';
import { hourAt, startOf, type Span } from '../../miniprogram/domain/visits/event-clock';
import { statsOf, type GivenStamp } from '../../miniprogram/domain/visits/stats';
import type { VisitSums } from '../../miniprogram/domain/visits/sums';
import { productIds } from '../../miniprogram/domain/products';
import type { StatsData } from '../../typings/event';
import { AppError } from '../shared/app-error';
import { readBooths } from '../shared/booth-repository';
import { forEachAtOnce } from '../shared/database';
import { readCurrent } from '../shared/release-repository';
import { scanPages } from '../shared/scan';
import {
  countHour,
  hoursReported,
  readRolledTo,
  readRollups,
  unrolledFrom,
} from '../shared/visit-repository';

const stamp = z.object({
  person: z.string(),
  product: z.enum(productIds),
  booth: z.string(),
  at: z.number(),
});

/** Hours of the time that batches came for since hours were last rolled up. */
const unrolledHours = async ({ start, end }: Span): Promise<Set<string>> => {
  const hours = new Set<string>();
  for await (const batch of hoursReported(unrolledFrom(await readRolledTo())))
    for (const hour of batch.hours) {
      const begins = startOf(hour) ?? NaN;
      if (begins >= start && begins < end) hours.add(hour);
    }
  return hours;
};

/**
 * The sums of the time's hours, as of now: hours with anything that is not rolled up are counted anew. Which these are
 * is read first: what is rolled up meanwhile is counted whole either way.
 */
const readHours = async (span: Span): Promise<Map<string, VisitSums>> => {
  const unrolled = await unrolledHours(span);
  const hours = await readRollups(hourAt(span.start), hourAt(span.end));
  await forEachAtOnce([...unrolled], async (hour) => {
    hours.set(hour, await countHour(hour));
  });
  return hours;
};

const readStamps = async (edition: string): Promise<GivenStamp[]> => {
  const stamps: GivenStamp[] = [];
  const fields = ['person', 'product', 'booth'];
  for await (const page of scanPages('stamps', { where: { edition }, by: 'at', from: 0, fields }))
    stamps.push(...page.map((document) => stamp.parse(document)));
  return stamps;
};

/**
 * What happened in a time, up to this moment.
 * @param span the time that `from` and `to` say
 * @throws AppError NOT_FOUND where no edition is served
 */
export const stats = async (asked: Pick<StatsData, 'from' | 'to' | 'by'>, span: Span): Promise<StatsData> => {
  const current = await readCurrent();
  if (current === null) throw new AppError('NOT_FOUND', 'Nothing has been released yet.');
  const { edition } = current;
  const [hours, stamps, booths] = await Promise.all([
    readHours(span),
    readStamps(edition),
    readBooths(edition),
  ]);
  return statsOf({
    ...asked,
    edition,
    span,
    hours,
    stamps,
    booths,
  });
};
