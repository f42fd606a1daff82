import { fill } from '../../domain/view/fill';
import type { NumbersWords } from '../../../typings/console-words';

/** The event's clock is UTC+8 all year. */
const offset = 8 * 3600_000;
const dayLength = 24 * 3600_000;

/** The event's clock at a time: `2023-01-10T09:05:00.000Z`. */
const clockAt = (time: number): string => new Date(time + offset).toISOString();

/** The day of the event's clock at a time (ms since 1970), such as `2023-01-10`. */
export const dayAt = (time: number): string => clockAt(time).slice(0, 10);

/** The time of day of the event's clock, such as `09:05`. */
export const timeOfDay = (time: number): string => clockAt(time).slice(11, 16);

/** A day so many days later; earlier where it is negative. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);

/** Every hour of a day, as functions name them: `2023-01-10T00` to `2023-01-10T23`. */
export const hoursOf = (day: string): string[] =>
  Array.from({ length: 24 }, (_, hour) => `${day}T${String(hour).padStart(2, '0')}`);

/** Every day from one to another, both included. */
export const daysFrom = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  return days;
};

export type TimeWords = Pick<NumbersWords, 'day' | 'months' | 'hour'>;

/** A day in words, such as 1月10日 or 10 Jan. */
export const dayText = (day: string, words: TimeWords): string =>
  fill(words.day, {
    month: words.months[Number(day.slice(5, 7)) - 1] ?? '',
    day: Number(day.slice(8, 10)),
  });

/** An hour (`2023-01-10T09`) or a day in words, such as 9–10 时. */
export const timeText = (time: string, words: TimeWords): string => {
  if (!time.includes('T')) return dayText(time, words);
  const hour = Number(time.slice(11, 13));
  return fill(words.hour, { from: hour, to: hour + 1 });
};

/** Day and time of day in words. */
export const momentText = (time: number, words: TimeWords): string =>
  `${dayText(dayAt(time), words)} ${timeOfDay(time)}`;
