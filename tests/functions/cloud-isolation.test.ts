/** Calls at the same time, and calls that end badly: each is alone. */
import type { LocalCloud } from '../../tools/local-cloud';
import { containing, startTestCloud, testFunctions } from '../support/local-cloud';

let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startTestCloud({ functionsRoot: testFunctions });
});

const callers = Array.from({ length: 50 }, (_, place) => `o_caller_${place}`);
const meet = {
  action: 'meet',
  steps: [
    ['collection', 'listed'],
    ['add', { data: {} }],
  ],
};

const identities = async (): Promise<void> => {
  const answers = await Promise.all(callers.map((openid) => cloud.call('probe', meet, { openid })));
  expect(answers.map(({ body }) => body)).toEqual(
    callers.map((openid) => ({ value: { before: openid, after: openid } })),
  );
};

const failures: [string, string, object, number, number, string][] = [
  ['hangs', 'hang', {}, 504, -504003, 'timed out after 1 seconds'],
  ['throws', 'crash', { way: 'throw' }, 500, -504002, 'out of ideas'],
  ['throws later', 'crash', { way: 'later' }, 500, -504002, 'thrown later'],
  ['leaves a promise rejected', 'crash', { way: 'rejects' }, 500, -504002, 'nobody waits'],
  ['ends its process', 'crash', { way: 'exit' }, 500, -504002, 'code 3'],
  ['floods the memory', 'crash', { way: 'memory' }, 500, -504002, 'memory limit'],
  ['writes to a collection that is not there', 'crash', { way: 'write' }, 500, -504002, '-502005'],
  ['answers more than 1 MB', 'probe', { action: 'large', bytes: 1_100_000 }, 500, -604001, 'exceeds'],
];

it('50 callers at once each find themselves, and nobody after them', async () => {
  await identities();
  const { body } = await cloud.call('probe', { action: 'context' });
  expect(body).not.toHaveProperty('value.OPENID');
});

it('50 callers at once each find themselves while functions beside them fail in every way', async () => {
  const failing = Promise.all(failures.map(([, name, event]) => cloud.call(name, event)));
  await identities();
  expect((await failing).map(({ status }) => status)).toEqual(failures.map(([, , , status]) => status));
});

it.each(failures)(
  'a function that %s ends alone, with the platform’s error, and the next call works',
  async (_name, name, event, status, errCode, message) => {
    const [failed, beside] = await Promise.all([
      cloud.call(name, event),
      cloud.call('probe', { action: 'echo', value: 'beside' }),
    ]);
    expect(failed).toEqual({ status, body: { errCode, errMsg: containing(message) } });
    expect(beside.body).toEqual({ value: 'beside' });
    expect((await cloud.call('probe', { action: 'echo', value: 'after' })).body).toEqual({ value: 'after' });
  },
);
