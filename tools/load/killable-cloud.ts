import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { isNativeError } from 'node:util/types';
import { inProject } from '../support/paths';

/** A local cloud in a process of its own, that can be killed and started again on its data. */
export interface KillableCloud {
  /**
   * The function's result, asked for until the cloud answers: a caller whose connection breaks cannot know whether the
   * call was carried out, and does as a phone does.
   * @throws Error where the function crashes or the call is refused
   */
  call(name: string, event: object, openid?: string): Promise<unknown>;
  /** Ends it as a power cut would and starts it again; calls under way lose their connection. */
  restart(): Promise<void>;
  close(): Promise<void>;
  /** Calls that lost their connection and were made again. */
  broken(): number;
}

const start = async (dataDir: string): Promise<{ child: ChildProcess; url: string }> => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', inProject('tools/cli/cloud.ts'), '--port', '0', '--data', dataDir],
    { cwd: inProject(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const complaints: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
  const url = await new Promise<string | null>((resolve) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('close', () => {
      resolve(null);
    });
  });
  if (url === null) throw new Error(`the local cloud did not start: ${complaints.join('\n')}`);
  return { child, url };
};

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
};

/** Node's fetch rejects so where there is no connection, or it breaks within the answer. */
const isBroken = (error: unknown): boolean =>
  isNativeError(error) && ['fetch failed', 'terminated'].includes(error.message);

/** @param dataDir its data folder; made where it is missing */
export const startKillableCloud = async (dataDir: string): Promise<KillableCloud> => {
  let running = start(dataDir);
  let broken = 0;
  await running;
  return {
    async call(name, event, openid) {
      const headers = openid === undefined ? {} : { 'x-wx-openid': openid };
      for (;;) {
        const { url } = await running;
        try {
          const answer = await fetch(`${url}/functions/${name}`, {
            method: 'POST',
            headers,
            body: JSON.stringify(event),
          });
          const body: unknown = await answer.json();
          if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${JSON.stringify(body)}`);
          return body;
        } catch (error) {
          if (!isBroken(error)) throw error;
          broken += 1;
        }
      }
    },
    async restart() {
      const { child } = await running;
      running = end(child, 'SIGKILL').then(() => start(dataDir));
      await running;
    },
    async close() {
      await end((await running).child, 'SIGTERM');
    },
    broken: () => broken,
  };
};
