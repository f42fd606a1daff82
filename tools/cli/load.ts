/** Plays a whole event day against a local cloud that is killed midway, and says whether anything was lost or doubled. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build';
import { playEventDay } from '../load/event-day';
import { startKillableCloud } from '../load/killable-cloud';
import { messageOf } from '../local-cloud/errors';

const usage = 'usage: npm run load -- [--people N (default 1000)] [--at-once N (default 40)]';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const readCount = (name: string, value: string): number => {
  const count = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  if (count === 0) throw new Error(`--${name} ${value}: not a number above zero`);
  return count;
};

const readOptions = (): { people: number; atOnce: number } | null => {
  try {
    const { values } = parseArgs({
      options: {
        people: { type: 'string', default: '1000' },
        'at-once': { type: 'string', default: '40' },
      },
    });
    return { people: readCount('people', values.people), atOnce: readCount('at-once', values['at-once']) };
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n${usage}\n`);
    return null;
  }
};

const run = async (options: { people: number; atOnce: number }): Promise<void> => {
  await build(['functions']);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'event-day-'));
  const cloud = await startKillableCloud(dataDir);
  try {
    const day = await playEventDay(cloud, { ...options, log: print });
    print(
      `${day.claims} claims and ${day.reports} reports of ${options.people} people in ${day.seconds.toFixed(1)} s`,
    );
    print(`${day.broken} calls lost their connection; ${day.fresh} answers said that a stamp is new`);
    for (const fault of day.faults) print(`FAULT ${fault}`);
    print(day.faults.length === 0 ? 'nothing lost, nothing double' : `${day.faults.length} faults`);
    process.exitCode = day.faults.length === 0 ? 0 : 1;
  } finally {
    await cloud.close();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const options = readOptions();
if (options) await run(options);
else process.exitCode = 2;
