/** Closes what a command started on SIGINT, SIGTERM or SIGHUP, then ends the process; a second signal ends it at once. */
export const closeOnSignal = (close: () => Promise<void>): void => {
  const end = (signal: NodeJS.Signals): void => {
    for (const each of signals) process.off(each, end);
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`closing after ${signal}: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, end);
};
