import { functionsStep } from './functions';
import { npmStep } from './npm';
import { snapshotStep } from './snapshot';
import { runStep, type Step, type StepOutcome } from './step';

const steps: Record<'functions' | 'npm' | 'snapshot', Step> = {
  npm: npmStep,
  functions: functionsStep,
  snapshot: snapshotStep,
};

export type StepName = keyof typeof steps;

/**
 * Makes everything that is generated: each function's index.js, the npm parts in use and the snapshot.
 * Steps whose inputs did not change are skipped.
 * @param only the steps wanted; all by default
 * @param tell called once a step, after it; by default prints a line to stderr
 */
export const build = async (
  only: StepName[] = ['npm', 'functions', 'snapshot'],
  tell: (name: StepName, outcome: StepOutcome, milliseconds: number) => void = printLine,
): Promise<void> => {
  for (const name of only) {
    const started = performance.now();
    const outcome = await runStep(steps[name]);
    tell(name, outcome, performance.now() - started);
  }
};

const printLine = (name: StepName, outcome: StepOutcome, milliseconds: number): void => {
  process.stderr.write(`build: ${name} ${outcome} in ${(milliseconds / 1000).toFixed(1)} s\n`);
};
