import {
  nextTime,
  timerEvent,
  triggersSchema,
  type Trigger,
} from '../../../tools/local-cloud/functions/triggers';

const trigger = (config: string): Trigger => ({ name: 'hourly', type: 'timer', config });

/** The next three times after the beginning of 2023 in London. */
const times = (config: string): (string | undefined)[] => {
  let after = new Date('2023-01-01T00:00:00Z');
  return [1, 2, 3].map(() => {
    const next = nextTime(trigger(config), after);
    if (next) after = next;
    return next?.toISOString();
  });
};

it.each([
  [
    'five past every hour',
    '0 5 * * * * *',
    ['2023-01-01T00:05:00.000Z', '2023-01-01T01:05:00.000Z', '2023-01-01T02:05:00.000Z'],
  ],
  [
    'two in the morning in Beijing',
    '0 0 2 * * * *',
    ['2023-01-01T18:00:00.000Z', '2023-01-02T18:00:00.000Z', '2023-01-03T18:00:00.000Z'],
  ],
  [
    'a quarter past ten on weekdays',
    '0 15 10 * * MON-FRI *',
    ['2023-01-02T02:15:00.000Z', '2023-01-03T02:15:00.000Z', '2023-01-04T02:15:00.000Z'],
  ],
  [
    'Sundays, which are 0',
    '0 0 12 * * 0 *',
    ['2023-01-01T04:00:00.000Z', '2023-01-08T04:00:00.000Z', '2023-01-15T04:00:00.000Z'],
  ],
  ['the morning of the event', '0 0 9 10 JAN * 2023', ['2023-01-10T01:00:00.000Z', undefined, undefined]],
  ['a year that is over', '0 0 9 10 1 * 2020', [undefined, undefined, undefined]],
])('fires at %s: %s', (_, config, expected) => {
  expect(times(config)).toEqual(expected);
});

it.each([
  ['0.config', 'must have seven fields', [trigger('0 5 * * * *')]],
  ['0.config', 'must have seven fields', [trigger('')]],
  ['0.config', 'does not understand', [trigger('0 5 * L * * *')]],
  ['0.config', 'does not understand', [trigger('0 5 * * * 7 *')]],
  ['0.config', 'does not understand', [trigger('0 5 * * * ? *')]],
  ['0.config', '', [trigger('0 75 * * * * *')]],
  ['0.config', '', [trigger('0 5-1 * * * * *')]],
  ['0.name', 'a letter first', [{ ...trigger('0 5 * * * * *'), name: '5past' }]],
  ['0.type', '', [{ ...trigger('0 5 * * * * *'), type: 'cron' }]],
  ['', 'one trigger at most', [trigger('0 5 * * * * *'), trigger('0 6 * * * * *')]],
])('refuses a wrong %s: %s', (field, message, triggers) => {
  const { error } = triggersSchema.safeParse(triggers);
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  expect(error?.issues[0]?.message).toContain(message);
});

it("the event is the platform's, its time in UTC", () => {
  expect(timerEvent(trigger('0 5 * * * * *'), new Date('2023-01-10T01:05:00.250Z'))).toEqual({
    Type: 'Timer',
    TriggerName: 'hourly',
    Time: '2023-01-10T01:05:00Z',
    Message: '',
  });
});
