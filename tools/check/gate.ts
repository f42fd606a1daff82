import { formatProblem, type Problem } from './problem';

export interface GateOutcome {
  passed: boolean;
  /** What the gate looked at, in a few words, for the line of result. */
  note: string;
  /** Everything the gate has to say; shown in full where it failed. */
  output: string;
}

/** One check of the project. A gate that throws counts as failed. */
export interface Gate {
  name: string;
  run: () => Promise<GateOutcome>;
}

/** The outcome of one of our own checkers: it passes where there is no problem. */
export const outcomeOf = (problems: Problem[], note: string): GateOutcome => ({
  passed: problems.length === 0,
  note: problems.length === 0 ? note : `${problems.length} problem${problems.length === 1 ? '' : 's'}`,
  output: problems.map(formatProblem).join('\n'),
});
