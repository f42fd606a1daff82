import * as z from 'zod';
import { AppError } from '../shared/app-error';
import { callerOpenid } from '../shared/caller';
import { action, handle } from '../shared/handle';
import { rollUp } from './roll-up';

/** The timer's event is some hundred bytes. */
const MAX_EVENT_BYTES = 8 * 1024;

/** The event of the platform's timer (wxcloud/guide/functions/triggers); more fields may come with it. */
const timerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.string(), Time: z.string() });

/** The platform's timer has no openid; every caller in the app has one. */
const refuseCallers = (): void => {
  if (callerOpenid() !== null) throw new AppError('PERMISSION_DENIED', 'This runs by its timer only.');
};

const answer = handle({
  name: 'rollup',
  maxBytes: MAX_EVENT_BYTES,
  admit: refuseCallers,
  actions: { run: action(timerEvent, () => rollUp(Date.now())) },
});

/** A timer's event names no action, and there is but one. */
const withAction = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && !Array.isArray(event) ? { ...event, action: 'run' } : event;

export const main = (event: unknown): ReturnType<typeof answer> => answer(withAction(event));
