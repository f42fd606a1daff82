import { DAY } from '../../miniprogram/domain/visits/event-clock';
import { command, removeWhere } from '../shared/database';
import {
  countHour,
  hoursReported,
  readRolledTo,
  removeBatches,
  unrolledFrom,
  writeRolledTo,
  writeRollup,
} from '../shared/visit-repository';

/** Batches of a step: after a long failure each step that was done stays done. */
const STEP = 10_000;

/** An hour is reported for seven days at most (isReportable), so that its batches are whole until the eighth. */
const KEPT = 8 * DAY;

interface RollupData {
  /** Hours that were summed. */
  hours: number;
  /** Documents that had their time. */
  removed: { events: number; attempts: number };
}

/** The hours of the batches from a moment on, and the moment up to which these are all. */
const nextStep = async (from: number, now: number): Promise<{ hours: Set<string>; to: number }> => {
  const hours = new Set<string>();
  let batches = 0;
  for await (const batch of hoursReported(from, now)) {
    if (batches === STEP) return { hours, to: batch.at };
    for (const hour of batch.hours) hours.add(hour);
    batches += 1;
  }
  return { hours, to: now };
};

/**
 * Sums every hour that batches came for since the last time, each from all its batches, and says so last: done twice,
 * or broken off and done again, it comes to the same. Then removes what had its time.
 * @param now ms since 1970
 */
export const rollUp = async (now: number): Promise<RollupData> => {
  const rolledTo = await readRolledTo();
  const summed = new Set<string>();
  for (let from = unrolledFrom(rolledTo); from < now;) {
    const { hours, to } = await nextStep(from, now);
    for (const hour of hours) {
      await writeRollup(hour, await countHour(hour));
      summed.add(hour);
    }
    await writeRolledTo(to);
    from = to;
  }
  return {
    hours: summed.size,
    removed: {
      // Of what an earlier run had done: another one may be at work beside this, and still counts what this one did.
      events: await removeBatches(Math.min(rolledTo, now) - KEPT),
      attempts: await removeWhere('attempts', { until: command().lt(now - DAY) }),
    },
  };
};
