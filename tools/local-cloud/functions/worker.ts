/**
 * Runs cloud functions in a worker thread, one invocation at a time, each with its own environment variables.
 * Started from its compiled text (worker-source.ts), so it imports nothing of the project but types.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Task, WorkerMessage } from './worker-messages';

type Main = (event: unknown, context: unknown) => unknown;

const loaded = new Map<string, { modified: number; main: Main }>();

const post = (message: WorkerMessage): void => {
  parentPort?.postMessage(message);
};

const load = ({ file, modified }: Task): Main => {
  const known = loaded.get(file);
  if (known?.modified === modified) return known.main;
  const require = createRequire(file);
  const folder = path.dirname(file) + path.sep;
  for (const cached of Object.keys(require.cache)) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- how Node forgets a module
    if (cached.startsWith(folder)) delete require.cache[cached];
  }
  const exported: unknown = require(file);
  const main = typeof exported === 'object' && exported !== null && 'main' in exported ? exported.main : null;
  if (typeof main !== 'function') throw new Error(`${file} exports no function main`);
  loaded.set(file, { modified, main: main as Main });
  return main as Main;
};

const setEnvironment = (environment: Task['environment']): void => {
  for (const [name, value] of Object.entries(environment)) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- assigning undefined would set 'undefined'
    if (value === null) delete process.env[name];
    else process.env[name] = value;
  }
};

const run = async (task: Task): Promise<void> => {
  try {
    setEnvironment(task.environment);
    const main = load(task);
    const event: unknown = JSON.parse(task.event);
    post({ kind: 'started' });
    const result: unknown = await main(event, task.context);
    // A function without a result answers null, as JSON has no undefined.
    post({ kind: 'finished', result: JSON.stringify(result === undefined ? null : result) });
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
    post({ kind: 'failed', message, stack: stack ?? message });
  }
};

parentPort?.on('message', (task: Task) => void run(task));

// Loading the SDK takes most of a cold start: done before the first call.
createRequire(path.join(String(workerData), 'package.json'))('wx-server-sdk');
