import { outcomeOf, type Gate } from '../../../tools/check/gate';
import { runGates, summaryOf } from '../../../tools/check/run-gates';

const gate = (name: string, run: Gate['run']): Gate => ({ name, run });
const passing = (name: string): Gate => gate(name, () => Promise.resolve(outcomeOf([], '3 files')));
const failing = (name: string): Gate =>
  gate(name, () => Promise.resolve(outcomeOf([{ file: 'a.ts', line: 2, message: 'is wrong' }], '3 files')));

const run = async (
  gates: Gate[],
  atOnce = 2,
): Promise<{ written: string; passed: number; failed: number }> => {
  const written: string[] = [];
  const tally = await runGates(gates, atOnce, (text) => written.push(text));
  return { ...tally, written: written.join('').replace(/\d+\.\d s/g, 'n s') };
};

it('writes one line a gate, and all that a failed one says', async () => {
  await expect(run([passing('a'), failing('b'), passing('c')])).resolves.toEqual({
    passed: 2,
    failed: 1,
    written: '✓ a: 3 files (n s)\n✗ b: 1 problem (n s)\na.ts:2: is wrong\n\n✓ c: 3 files (n s)\n',
  });
});

it('counts a gate that throws as failed and goes on', async () => {
  const { passed, failed, written } = await run([
    gate('a', () => Promise.reject(new Error('no such program'))),
    passing('b'),
  ]);
  expect([passed, failed]).toEqual([1, 1]);
  expect(written).toContain('✗ a: stopped (n s)\nError: no such program');
});

it('keeps the order of the list, whichever gate ends first', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { written } = await run([
    gate('slow', async () => {
      await held;
      return outcomeOf([], 'late');
    }),
    gate('fast', () => {
      release();
      return Promise.resolve(outcomeOf([], 'early'));
    }),
  ]);
  expect(written).toBe('✓ slow: late (n s)\n✓ fast: early (n s)\n');
});

it('never runs more gates side by side than allowed', async () => {
  let running = 0;
  let most = 0;
  const counted = (name: string): Gate =>
    gate(name, async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      return outcomeOf([], '');
    });
  await run(['a', 'b', 'c', 'd', 'e'].map(counted), 2);
  expect(most).toBe(2);
});

it('sums up what several runs counted', () => {
  expect(summaryOf({ passed: 1, failed: 0 }, { passed: 12, failed: 2 })).toBe('13 passed, 2 failed');
});
