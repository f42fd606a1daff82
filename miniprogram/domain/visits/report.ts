import type { VisitEvent } from '../../../typings/event';
import type { Happening } from './entering';

/** A report may hold so many events, and each so many of its kind (the beacon's contract). */
const mostEvents = 50;
const mostCounts = 1000;

/** What tells events apart; both were made by the same code, so that their fields come in one order. */
const nameOf = (event: Happening & { hour: string; count?: number }): string =>
  JSON.stringify({ ...event, count: 0 });

/**
 * The events with one more: what has happened before within its hour is counted again, anything else is a new event.
 * What would go beyond a report is left out: it is a sample of a very long visit then.
 */
export const withHappening = (
  events: readonly VisitEvent[],
  happening: Happening,
  hour: string,
): readonly VisitEvent[] => {
  const name = nameOf({ ...happening, hour });
  const known = events.find((event) => nameOf(event) === name);
  if (known === undefined)
    return events.length < mostEvents ? [...events, { ...happening, hour, count: 1 }] : events;
  return events.map((event) =>
    event === known ? { ...event, count: Math.min(event.count + 1, mostCounts) } : event,
  );
};
