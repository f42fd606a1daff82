import { Cron } from 'croner';
import { z } from 'zod';

/** The event's clock, and the platform's timers: UTC+8 all year, in minutes. */
const utcOffset = 8 * 60;

/** What the platform's patterns are made of; the library's know more signs. */
const number = /^[\d*,/-]+$/;
const month = /^(?:[\d*,/-]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)+$/;
const weekday = /^(?:[0-6*,/-]|SUN|MON|TUE|WED|THU|FRI|SAT)+$/;
const fields = [number, number, number, number, month, weekday, number];

/** The pattern's times. Running is the caller's part: it has none yet. */
const readPattern = (pattern: string): Cron => new Cron(pattern, { mode: '7-part', utcOffset, paused: true });

const problemOf = (pattern: string): string | null => {
  const parts = pattern.trim().split(/\s+/);
  if (parts.length !== fields.length)
    return `must have seven fields (second minute hour day month week year), not ${parts.length}`;
  const odd = parts.find((part, place) => fields[place]?.test(part) !== true);
  if (odd !== undefined) return `does not understand ${odd}`;
  try {
    readPattern(pattern);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const pattern = z.string().superRefine((value, context) => {
  const message = problemOf(value);
  if (message !== null) context.addIssue({ code: 'custom', message });
});

const trigger = z.strictObject({
  name: z.string().regex(/^[A-Za-z][\w-]{0,59}$/, 'must be 1 to 60 letters, digits, - and _, a letter first'),
  type: z.literal('timer'),
  /** Seven fields. */
  config: pattern,
});

export type Trigger = z.infer<typeof trigger>;

/** The triggers of a function's config.json, as the platform takes them (wxcloud/guide/functions/triggers): one at most. */
export const triggersSchema = z.array(trigger).max(1, 'a function has one trigger at most').default([]);

/**
 * Runs the task at the trigger's times, for as long as the process has something else to do.
 * @returns what ends that
 */
export const schedule = ({ config }: Trigger, run: () => void): (() => void) => {
  const job = new Cron(config, { mode: '7-part', utcOffset, unref: true }, run);
  return () => {
    job.stop();
  };
};

/** The first time after a moment at which the trigger fires; null where there is none. */
export const nextTime = ({ config }: Trigger, after: Date): Date | null => readPattern(config).nextRun(after);

/** The event that the platform's timer calls a function with. */
export const timerEvent = ({ name }: Trigger, at: Date): object => ({
  Type: 'Timer',
  TriggerName: name,
  Time: at.toISOString().replace(/\.\d{3}Z$/, 'Z'),
  Message: '',
});
