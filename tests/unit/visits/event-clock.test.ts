import fc from 'fast-check';
import {
  DAY,
  HOUR,
  dayOf,
  daysIn,
  hourAt,
  isHour,
  isReportable,
  spanOf,
  startOf,
} from '../../../miniprogram/domain/visits/event-clock';

/** Any whole millisecond of the years 1971 to 9998. */
const moment = fc.integer({ min: Date.UTC(1971), max: Date.UTC(9999) - 1 });

it('an hour begins at most an hour before each of its moments, and is written as it is read', () => {
  fc.assert(
    fc.property(moment, (ms) => {
      const hour = hourAt(ms);
      const start = startOf(hour) ?? NaN;
      expect(ms - start).toBeGreaterThanOrEqual(0);
      expect(ms - start).toBeLessThan(HOUR);
      expect(hourAt(start)).toBe(hour);
      expect(isHour(hour)).toBe(true);
    }),
  );
});

it('hours and days sort as texts do', () => {
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      expect(hourAt(one) < hourAt(other)).toBe((startOf(hourAt(one)) ?? 0) < (startOf(hourAt(other)) ?? 0));
    }),
  );
});

it("a day begins at midnight of the event's clock, which is four in the afternoon in London", () => {
  expect(startOf('2023-01-10')).toBe(Date.UTC(2023, 0, 9, 16));
  expect(hourAt(Date.UTC(2023, 0, 9, 15, 59, 59, 999))).toBe('2023-01-09T23');
  expect(hourAt(Date.UTC(2023, 0, 9, 16))).toBe('2023-01-10T00');
  expect(dayOf('2023-01-10T09')).toBe('2023-01-10');
  expect(startOf('2024-02-29T23')).toBe(Date.UTC(2024, 1, 29, 15));
});

it.each([
  '',
  '2023',
  '2023-01',
  '2023-02-29',
  '2023-04-31T09',
  '2023-00-10',
  '2023-13-01',
  '2023-01-00',
  '2023-01-10T24',
  '2023-01-10T9',
  '2023-01-10T09:00',
  '2023-01-10 09',
  '2023-01-10T09\n',
  '2023-1-10',
  '+2023-01-10',
  '0001-01-01',
  '２０２３-01-10',
])('%j is no time', (text) => {
  expect(startOf(text)).toBeNull();
  expect(isHour(text)).toBe(false);
});

it('a day is no hour', () => {
  expect(isHour('2023-01-10')).toBe(false);
});

it('only what is written as hours and days are is one', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{4}-\d{2}-\d{2}(T\d{2})?$/), (text) => {
      const start = startOf(text);
      expect(start === null || hourAt(start).startsWith(text)).toBe(true);
    }),
  );
});

describe('a time from one to another', () => {
  it.each([
    ['2023-01-10', '2023-01-10', 1],
    ['2023-01-10', '2023-02-09', 31],
    ['2023-02-27', '2023-03-01', 3],
    ['2023-01-10T09', '2023-01-10T09', 1 / 24],
    ['2023-01-10T09', '2023-01-10', 15 / 24],
    ['2023-01-10', '2023-01-10T00', 1 / 24],
  ])('has both of its ends: %s to %s', (from, to, days) => {
    const span = spanOf(from, to);
    expect(span && daysIn(span)).toBeCloseTo(days, 10);
  });

  it.each([
    ['2023-01-11', '2023-01-10'],
    ['2023-01-10T10', '2023-01-10T09'],
    ['2023-01-32', '2023-02-01'],
    ['2023-01-01', 'today'],
  ])('is none from %s to %s', (from, to) => {
    expect(spanOf(from, to)).toBeNull();
  });
});

it('an hour is reported for seven days, and one hour early', () => {
  const start = Date.UTC(2023, 0, 10, 1);
  expect(isReportable('2023-01-10T09', start - HOUR)).toBe(true);
  expect(isReportable('2023-01-10T09', start - HOUR - 1)).toBe(false);
  expect(isReportable('2023-01-10T09', start + 7 * DAY)).toBe(true);
  expect(isReportable('2023-01-10T09', start + 7 * DAY + 1)).toBe(false);
  expect(isReportable('2023-01-10T99', start)).toBe(false);
});
