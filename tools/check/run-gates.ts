import type { Gate, GateOutcome } from './gate';

/** How many gates passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

const runSafely = async (gate: Gate): Promise<GateOutcome> => {
  try {
    return await gate.run();
  } catch (error) {
    return {
      passed: false,
      note: 'stopped',
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
};

/**
 * Runs every gate, also after a failure, and writes one line of result each in the order given,
 * followed by a failed gate's whole output.
 * @param atOnce how many gates may run side by side
 */
export const runGates = async (
  gates: Gate[],
  atOnce: number,
  write: (text: string) => void,
): Promise<Tally> => {
  const tally: Tally = { passed: 0, failed: 0 };
  const finished = new Map<number, string>();
  let toStart = 0;
  let toWrite = 0;
  const worker = async (): Promise<void> => {
    for (let index = toStart++; index < gates.length; index = toStart++) {
      const gate = gates[index];
      if (!gate) return;
      const started = performance.now();
      const outcome = await runSafely(gate);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      tally[outcome.passed ? 'passed' : 'failed'] += 1;
      const line = `${outcome.passed ? '✓' : '✗'} ${gate.name}: ${outcome.note} (${seconds} s)\n`;
      finished.set(index, outcome.passed ? line : `${line}${outcome.output.trimEnd()}\n\n`);
      for (let text = finished.get(toWrite); text !== undefined; text = finished.get(++toWrite)) write(text);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return tally;
};

/** `N passed, N failed`, the last line of every command that checks something. */
export const summaryOf = (...tallies: Tally[]): string => {
  const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
};
