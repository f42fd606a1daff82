import { buildGate } from '../check/build-gate';
import { runGates, summaryOf, type Tally } from '../check/run-gates';
import { compileGate, installGate, uploadGates } from './gates';

const write = (text: string): void => {
  process.stdout.write(text);
};

/**
 * `npm run check:wechat`: builds, installs the official compiler where it is missing, compiles what DevTools would
 * upload, and checks the output. Without an output there is nothing more to check.
 * @returns the exit code: 0 where all gates passed
 */
export const checkWechat = async (): Promise<number> => {
  const tallies: Tally[] = [await runGates([buildGate, installGate, compileGate], 1, write)];
  if (tallies[0]?.failed === 0) {
    const { gates, table } = uploadGates();
    tallies.push(await runGates(gates, 1, write));
    write(`\n${table}\n\n`);
  }
  write(`${summaryOf(...tallies)}\n`);
  return tallies.every(({ failed }) => failed === 0) ? 0 : 1;
};
