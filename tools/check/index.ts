import { buildGate } from './build-gate';
import { gates } from './gates';
import { runGates, summaryOf } from './run-gates';

const write = (text: string): void => {
  process.stdout.write(text);
};

/**
 * `npm run check`: makes what is generated, then runs every gate, two at a time, and writes a line of result each.
 * @returns the exit code: 0 where all gates passed
 */
export const checkProject = async (): Promise<number> => {
  const built = await runGates([buildGate], 1, write);
  const checked = await runGates(gates, 2, write);
  write(`${summaryOf(built, checked)}\n`);
  return built.failed + checked.failed === 0 ? 0 : 1;
};
