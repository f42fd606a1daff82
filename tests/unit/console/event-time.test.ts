import * as fc from 'fast-check';
import {
  dayAfter,
  dayAt,
  daysFrom,
  hoursOf,
  momentText,
  timeOfDay,
  timeText,
} from '../../../miniprogram/packages/console/event-time';
import { consoleWords } from '../../../miniprogram/packages/console/i18n';

const zh = consoleWords('zh').numbers;
const en = consoleWords('en').numbers;

/** From 2001 to 2033. */
const time = fc.integer({ min: 1e12, max: 2e12 });

it('goes by the event’s clock, eight hours ahead of Greenwich', () => {
  const lateEvening = Date.parse('2023-01-09T16:05:00Z');
  expect(dayAt(lateEvening)).toBe('2023-01-10');
  expect(timeOfDay(lateEvening)).toBe('00:05');
  expect(dayAt(lateEvening - 6 * 60_000)).toBe('2023-01-09');
});

it('says days and hours in each language', () => {
  expect(timeText('2023-01-10', zh)).toBe('1月10日');
  expect(timeText('2023-01-10', en)).toBe('10 Jan');
  expect(timeText('2023-12-01T09', zh)).toBe('9–10时');
  expect(timeText('2023-12-01T23', en)).toBe('23–24 h');
  expect(momentText(Date.parse('2023-01-10T01:30:00Z'), en)).toBe('10 Jan 09:30');
});

it('counts days without a gap, over months and leap years', () => {
  expect(dayAfter('2024-02-28', 1)).toBe('2024-02-29');
  expect(dayAfter('2024-01-01', -1)).toBe('2023-12-31');
  fc.assert(
    fc.property(time, fc.integer({ min: 0, max: 31 }), (at, count) => {
      const from = dayAt(at);
      const days = daysFrom(from, dayAfter(from, count));
      expect(days).toHaveLength(count + 1);
      expect(new Set(days).size).toBe(count + 1);
      expect(dayAfter(days.at(-1) ?? '', -count)).toBe(from);
    }),
  );
});

it('names each of a day’s hours', () => {
  const hours = hoursOf('2023-01-10');
  expect(hours).toHaveLength(24);
  expect([hours[0], hours[9], hours[23]]).toEqual(['2023-01-10T00', '2023-01-10T09', '2023-01-10T23']);
});
