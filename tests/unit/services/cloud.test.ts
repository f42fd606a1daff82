import { callFunction, startCloud } from '../../../miniprogram/services/cloud';
import { useWx } from './fake-wx';

const isText = (value: unknown): value is string => typeof value === 'string';

const answering = (answer: () => unknown): void => {
  useWx({ cloud: { init: () => undefined, callFunction: async () => ({ result: await answer() }) } });
};

const call = (): ReturnType<typeof callFunction<string>> => callFunction('content', { action: 'x' }, isText);

describe('a call to the cloud', () => {
  it('gives the data of the envelope', async () => {
    answering(() => ({ ok: true, data: 'text' }));
    expect(await call()).toEqual({ ok: true, data: 'text' });
  });

  it("gives the function's own failure", async () => {
    answering(() => ({ ok: false, error: { code: 'NOT_FOUND', message: 'page' } }));
    expect(await call()).toEqual({ ok: false, error: { code: 'NOT_FOUND', message: 'page' } });
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'ok'],
    ['data of another shape', { ok: true, data: 7 }],
    ['an unknown code', { ok: false, error: { code: 'TEAPOT', message: '' } }],
    ['a code that every object knows', { ok: false, error: { code: 'toString', message: '' } }],
    ['an envelope without a verdict', { data: 'text' }],
  ])('is an INTERNAL failure where the answer is %s', async (_, result) => {
    answering(() => result);
    expect(await call()).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });

  it('is UNAVAILABLE where it is refused', async () => {
    answering(() => Promise.reject(new Error('errCode: -501004')));
    expect(await call()).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
  });

  it('is UNAVAILABLE where there is no cloud, which starts without an error too', async () => {
    useWx({});
    startCloud('');
    expect(await call()).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
  });

  it('is given up after a while', async () => {
    jest.useFakeTimers();
    answering(() => new Promise(() => undefined));
    const answer = call();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(await answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE', message: 'time-out' } });
    jest.useRealTimers();
  });
});

describe('the start of the cloud', () => {
  it('names the environment only where one is configured, and never traces users', () => {
    const given: unknown[] = [];
    useWx({ cloud: { init: (config: unknown) => given.push(config) } });
    startCloud('');
    startCloud('prod-1');
    expect(given).toEqual([{ traceUser: false }, { env: 'prod-1', traceUser: false }]);
  });

  it('is silent where the environment is refused', () => {
    useWx({
      cloud: {
        init: () => {
          throw new Error('no environment');
        },
      },
    });
    expect(() => {
      startCloud('prod-1');
    }).not.toThrow();
  });
});
