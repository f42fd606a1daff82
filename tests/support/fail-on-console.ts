/** Jest setup: a test during which something was printed that it did not expect fails with that text. */
import { format } from 'node:util';

const watched = ['log', 'info', 'debug', 'warn', 'error'] as const;

const printed: string[] = [];

/* A test that expects output replaces the method itself (jest.spyOn); nothing reaches these then. */
for (const method of watched) {
  // eslint-disable-next-line no-console -- this is the trap for it
  console[method] = (...values: unknown[]): void => {
    printed.push(`console.${method}: ${format(...values)}`);
  };
}

const assertSilence = (): void => {
  const texts = printed.splice(0);
  if (texts.length > 0) throw new Error(`Unexpected console output\n${texts.join('\n')}`);
};

afterEach(assertSilence);
// What was printed outside the tests: while loading the file, in beforeAll and afterAll.
afterAll(assertSilence);
