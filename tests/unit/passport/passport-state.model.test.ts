import fc from 'fast-check';
import type { ErrorCode } from '../../../typings/functions';
import { allCodes, later, PassportWorld, quiet } from './passport-world';

/** Sequences of steps tried; more by hand with PROPERTY_RUNS=20000. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 300);

type Step =
  | { do: 'scan'; code: number; isAstray: boolean }
  | { do: 'wake' | 'open' | 'answer' | 'lose' | 'launch' | 'clear' }
  | { do: 'refuse'; why: ErrorCode };

const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('scan' as const),
        code: fc.nat({ max: 5 }),
        // The code opened the page of another product.
        isAstray: fc.boolean(),
      }),
    },
    {
      weight: 9,
      arbitrary: fc.record({
        do: fc.constantFrom('wake', 'wake', 'open', 'answer', 'answer', 'lose', 'launch'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('refuse' as const), why: fc.constantFrom(...later) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const) }) },
  ),
  { maxLength: 40 },
) as fc.Arbitrary<Step[]>;

let world: PassportWorld;

const take = async (step: Step): Promise<void> => {
  switch (step.do) {
    case 'scan': {
      const code = allCodes[step.code];
      if (code !== undefined) world.scan(code, step.isAstray ? 'pay' : code.product);
      break;
    }
    case 'wake':
      world.state.wake();
      break;
    case 'open':
      void world.state.open();
      break;
    case 'answer':
    case 'lose':
      await world.answer(step.do === 'answer');
      break;
    case 'refuse':
      await world.refuse(step.why);
      break;
    case 'launch':
      world.launch();
      break;
    case 'clear':
      world.clear();
  }
  await quiet();
};

it('whatever happens in whatever order, no stamp is lost, none is claimed twice at once, and all arrive', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      world = new PassportWorld();
      for (const step of taken) {
        await take(step);
        world.check();
      }
      world.launch();
      void world.state.open();
      await world.answerAll();
      world.check();
      expect(world.state.passport().pending).toEqual([]);
      expect(world.state.passport().stamps).toEqual(world.given);
    }),
    { numRuns },
  );
});
