import * as z from 'zod';
import { visitChannels, visitedPages } from '../../miniprogram/domain/visits/places';
import { addSums, bounded, sumsOf, type VisitSums } from '../../miniprogram/domain/visits/sums';
import type { VisitEvent } from '../../typings/event';
import { addDocument, command, readDocument, removeWhere, writeDocument } from './database';
import { scanPages } from './scan';

/*
 * What visits are counted from. `events` holds batches as they were reported, for some days:
 *   {_id: the batch's name, at: when it came, ms, hours: those of its events, events}
 * `rollups` holds what they come to:
 *   2023-01-10T09   the sums of an hour
 *   state           `at`: every batch that came before has its hours summed
 */
const EVENTS = 'events';
const ROLLUPS = 'rollups';
const STATE = 'state';

/**
 * How much earlier than told a batch may have come, in milliseconds: instances' clocks differ, and a batch is
 * written after its time was taken (a function's 3 s at most). Much more than both.
 */
const OVERLAP = 10 * 60 * 1000;

const counted = <Name extends string>(
  name: z.ZodType<Name>,
): z.ZodArray<z.ZodObject<{ name: z.ZodType<Name>; count: z.ZodNumber }>> =>
  z.array(z.object({ name, count: z.number() }));

const rollup = z.object({
  visits: z.number(),
  scans: z.number(),
  shares: z.number(),
  entered: counted(z.enum(visitedPages)),
  channels: counted(z.enum(visitChannels)),
  booths: counted(z.string()),
  viewed: counted(z.enum(visitedPages)),
  shared: counted(z.enum(visitedPages)),
  metrics: counted(z.string()),
});

const state = z.object({ at: z.number() });

const batch = z.object({
  // Written by the function beacon, from events that it checked.
  events: z.array(z.custom<VisitEvent>((value) => typeof value === 'object' && value !== null)),
});

const reported = z.object({ at: z.number(), hours: z.array(z.string()) });

/** Takes a report. @returns false where one of this name was taken before: nothing changes then */
export const addBatch = (name: string, at: number, events: readonly VisitEvent[]): Promise<boolean> =>
  addDocument(EVENTS, { _id: name, at, hours: [...new Set(events.map(({ hour }) => hour))], events });

/** Up to when batches are rolled up, ms since 1970; 0 where none is. */
export const readRolledTo = async (): Promise<number> => {
  const document = await readDocument(ROLLUPS, STATE);
  return document === null ? 0 : state.parse(document).at;
};

export const writeRolledTo = (at: number): Promise<void> => writeDocument(ROLLUPS, { _id: STATE, at });

/** When to begin to look for batches that are not rolled up, where those before `rolledTo` are. */
export const unrolledFrom = (rolledTo: number): number => rolledTo - OVERLAP;

/**
 * The hours of batches that came in the time, in the order of coming.
 * @param from ms since 1970
 * @param to ms since 1970, not included
 */
export async function* hoursReported(
  from: number,
  to?: number,
): AsyncGenerator<{ at: number; hours: readonly string[] }> {
  const range = to === undefined ? { from } : { from, to };
  for await (const page of scanPages(EVENTS, { by: 'at', ...range, fields: ['hours'] }))
    for (const document of page) yield reported.parse(document);
}

/** The sums of an hour from all its batches. */
export const countHour = async (hour: string): Promise<VisitSums> => {
  let sums = addSums([]);
  const ofHour = { where: { hours: hour }, by: '_id', from: '', fields: ['events'] };
  for await (const page of scanPages(EVENTS, ofHour)) {
    const events = page.flatMap((document) => batch.parse(document).events);
    sums = addSums([sums, sumsOf(events.filter((event) => event.hour === hour))]);
  }
  return bounded(sums);
};

export const writeRollup = (hour: string, sums: VisitSums): Promise<void> =>
  writeDocument(ROLLUPS, { _id: hour, ...sums });

/**
 * The sums of hours as they were last rolled up.
 * @param from the first hour
 * @param to the hour after the last
 */
export const readRollups = async (from: string, to: string): Promise<Map<string, VisitSums>> => {
  const hours = new Map<string, VisitSums>();
  const fields = Object.keys(rollup.shape);
  for await (const page of scanPages(ROLLUPS, { by: '_id', from, to, fields }))
    for (const document of page) hours.set(document._id, rollup.parse(document));
  return hours;
};

/** Removes batches that came before. @returns how many */
export const removeBatches = (before: number): Promise<number> =>
  removeWhere(EVENTS, { at: command().lt(before) });
