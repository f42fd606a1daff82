/*
 * The clock of the event, UTC+8 all year, whatever the zone of the machine: an hour is written `2023-01-10T09`,
 * a day `2023-01-10`. Both sort as texts do.
 */

/** How far the event's clock is ahead of UTC, and its steps, in milliseconds. */
export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;
const AHEAD = 8 * HOUR;

/** Length of a day's text, and of an hour's. */
const DAY_LENGTH = 10;
const HOUR_LENGTH = 13;

const timeForm = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}))?$/;

const written = (ms: number): string => new Date(ms + AHEAD).toISOString();

/** The hour of a moment. @param ms since 1970, of a year with four digits */
export const hourAt = (ms: number): string => written(ms).slice(0, HOUR_LENGTH);

/** The day of an hour. */
export const dayOf = (hour: string): string => hour.slice(0, DAY_LENGTH);

/** When an hour or a day begins, ms since 1970; null for anything that is no real one, such as `2023-02-29`. */
export const startOf = (time: string): number | null => {
  const [whole, year, month, day, hour = '00'] = timeForm.exec(time) ?? [];
  if (whole === undefined) return null;
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour)) - AHEAD;
  // Date carries the 31st of a short month, and the 24th hour, over into the next.
  return written(ms).startsWith(whole) ? ms : null;
};

export const isHour = (time: string): boolean => time.length === HOUR_LENGTH && startOf(time) !== null;

/** When it begins and when what follows begins, ms since 1970. */
export interface Span {
  start: number;
  end: number;
}

/** From the beginning of one hour or day to the end of another; null where one is not real, or they are turned round. */
export const spanOf = (from: string, to: string): Span | null => {
  const [start, last] = [startOf(from), startOf(to)];
  if (start === null || last === null) return null;
  const end = last + (to.length === HOUR_LENGTH ? HOUR : DAY);
  return start < end ? { start, end } : null;
};

export const daysIn = ({ start, end }: Span): number => (end - start) / DAY;

/** How late what happened in an hour may be told, and how far a phone's clock may be ahead, in milliseconds. */
const LATEST = 7 * DAY;
const EARLIEST = HOUR;

/** Whether an hour may still, or already, be reported. @param now ms since 1970 */
export const isReportable = (hour: string, now: number): boolean => {
  const start = startOf(hour);
  return start !== null && now - start <= LATEST && start - now <= EARLIEST;
};
