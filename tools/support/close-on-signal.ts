import { readFileSync } from 'node:fs';

/** Field 4 of /proc/<pid>/stat; the second field may contain spaces. Null where the system has no such file. */
const parentOf = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? null;
  } catch {
    return null;
  }
};

const parents = (): string => `${process.ppid} ${parentOf(process.ppid) ?? ''}`;
/** Taken at once: npm may be gone before there is anything to close. */
const firstParents = parents();

/** How often to look after the parents, in milliseconds. */
const interval = 1_000;

/**
 * A signal to npm ends npm and the shell it runs a script in, but Debian's shell does not pass it on: a command
 * whose parent, or whose parent's parent, changes has been left behind.
 */
const whenLeftBehind = (end: () => void): void => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const timer = setInterval(() => {
    if (parents() === firstParents) return;
    clearInterval(timer);
    end();
  }, interval);
  timer.unref();
};

/**
 * Closes what a command started on SIGINT, SIGTERM or SIGHUP, or when the npm that runs it has gone, then ends
 * the process; a second signal ends it at once.
 */
export const closeOnSignal = (close: () => Promise<void>): void => {
  let ending = false;
  const end = (reason: string): void => {
    if (ending) return;
    ending = true;
    for (const each of signals) process.off(each, end);
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`closing after ${reason}: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, end);
  whenLeftBehind(() => {
    end('the end of npm');
  });
};
