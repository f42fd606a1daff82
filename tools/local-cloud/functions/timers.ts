import type { Reply } from '../reply';
import { listFunctions } from './functions';
import { schedule } from './triggers';

/** What a function answered that did not do its work; null where it did. */
const complaintOf = ({ status, body }: Reply): string | null =>
  status === 200 && !body.startsWith('{"ok":false') ? null : body;

/**
 * Runs the timers of the functions there are, each at its times.
 * @param fire null once the local cloud is closing
 * @param log told of the runs that failed: nobody else sees their result
 * @returns what ends the timers
 * @throws Error naming the config.json whose trigger the platform would refuse
 */
export const startTimers = async (
  functionsRoot: string,
  fire: (name: string) => Promise<Reply> | null,
  log: (line: string) => void,
): Promise<() => void> => {
  const run = async (name: string): Promise<void> => {
    const reply = await fire(name);
    const complaint = reply && complaintOf(reply);
    if (complaint !== null) log(`the timer of ${name}: ${complaint}`);
  };
  const stops = (await listFunctions(functionsRoot)).map(({ name, trigger }) =>
    trigger ? schedule(trigger, () => void run(name)) : () => undefined,
  );
  return () => {
    for (const stop of stops) stop();
  };
};
