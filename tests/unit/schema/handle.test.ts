import * as z from 'zod';
import { AppError } from '../../../cloudfunctions/shared/app-error';
import { requireOrganiser } from '../../../cloudfunctions/shared/caller';
import { action, admitting, handle } from '../../../cloudfunctions/shared/handle';

const LIMIT = 200;
const fields = z.strictObject({ page: z.string(), tags: z.array(z.string()).optional() });

const main = handle({
  name: 'sample',
  maxBytes: LIMIT,
  actions: {
    echo: action(fields, (event) => Promise.resolve(event)),
    refuse: action(z.strictObject({}), () =>
      Promise.reject(new AppError('NOT_FOUND', 'page: there is no such page')),
    ),
  },
});

const invalid = (message: string): object => ({
  ok: false,
  error: { code: 'INVALID_ARGUMENT', message: expect.stringContaining(message) as string },
});

const failing = (error: unknown): ReturnType<typeof handle> =>
  handle({
    name: 'sample',
    maxBytes: LIMIT,
    actions: { fail: action(z.strictObject({}), () => Promise.reject(error as Error)) },
  });

afterEach(() => {
  delete process.env.WX_CONTEXT_KEYS;
  delete process.env.WX_OPENID;
  delete process.env.ORGANISER_OPENIDS;
});

const callAs = (openid: string): void => {
  process.env.WX_CONTEXT_KEYS = 'WX_OPENID';
  process.env.WX_OPENID = openid;
};

describe('a function', () => {
  it('answers with what the action gives', async () => {
    expect(await main({ action: 'echo', page: 'pay', tags: ['a'] })).toEqual({
      ok: true,
      data: { page: 'pay', tags: ['a'] },
    });
  });

  it('passes a refusal on', async () => {
    expect(await main({ action: 'refuse' })).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND', message: 'page: there is no such page' },
    });
  });

  it.each([null, undefined, 'text', 7, [], [{ action: 'echo' }]])('refuses %j as an event', async (event) => {
    expect(await main(event)).toEqual(invalid('event:'));
  });

  it.each([{}, { action: 'dance' }, { action: 7 }, { action: 'constructor' }, { action: { $gt: '' } }])(
    'refuses the action of %j and names those there are',
    async (event) => {
      expect(await main(event)).toEqual(invalid('action: must be one of echo, refuse'));
    },
  );

  it.each<[string, Record<string, unknown>]>([
    ['page: is missing', {}],
    ['page: must be a string, not number', { page: 1 }],
    ['page: must be a string, not null', { page: null }],
    ['page: must be a string, not object', { page: { $gt: '' } }],
    ['tags.1: must be a string, not boolean', { page: 'pay', tags: ['a', true] }],
    ['colour: is not a known field', { page: 'pay', colour: 'red' }],
    ['"": is not a known field', { page: 'pay', '': 1 }],
    ['__proto__: is not a known field', JSON.parse('{"page":"pay","__proto__":{"a":1}}') as { page: string }],
  ])('says %j', async (message, event) => {
    expect(await main({ action: 'echo', ...event })).toEqual(invalid(message));
  });

  it('leaves out what the platform adds to an event', async () => {
    const event = { action: 'echo', page: 'pay', userInfo: { openId: 'o', appId: 'wx' }, tcbContext: {} };
    expect(await main(event)).toEqual({ ok: true, data: { page: 'pay' } });
  });

  it('does not repeat an endless name', async () => {
    const result = await main({ action: 'echo', page: 'pay', ['x'.repeat(120)]: 1 });
    expect(JSON.stringify(result).length).toBeLessThan(160);
  });

  it('bounds the event by its UTF-8 bytes', async () => {
    const frame = Buffer.byteLength(JSON.stringify({ action: 'echo', page: '' }));
    const fits = 'é'.repeat(Math.floor((LIMIT - frame) / 2));
    expect(await main({ action: 'echo', page: fits })).toEqual({ ok: true, data: { page: fits } });
    expect(await main({ action: 'echo', page: `${fits}é` })).toEqual(
      invalid('event: must be at most 200 bytes'),
    );
  });

  it('refuses an event nested deeper than it can be read', async () => {
    let nested: unknown = {};
    for (let depth = 0; depth < 100_000; depth += 1) nested = [nested];
    expect(await main({ action: 'echo', page: nested })).toEqual(invalid('event:'));
  });
});

describe('an unexpected failure', () => {
  const logged = async (error: unknown): Promise<{ result: unknown; lines: string[] }> => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const result = await failing(error)({ action: 'fail' });
    const lines = log.mock.calls.map((values) => values.join(' '));
    log.mockRestore();
    return { result, lines };
  };

  it('tells the caller nothing of its inside', async () => {
    const { result } = await logged(new TypeError('cannot read secret of undefined'));
    expect(result).toEqual({
      ok: false,
      error: { code: 'INTERNAL', message: 'Something went wrong on our side.' },
    });
  });

  it('is one line in the log, without a stack trace', async () => {
    const { lines } = await logged(new TypeError('first line\nsecond line'));
    expect(lines).toEqual(['sample TypeError: first line second line']);
  });

  it('does not put the caller into the log', async () => {
    callAs('o_reader_of_this_test');
    const { lines } = await logged(new Error('duplicate key { _id: "o_reader_of_this_test" }'));
    expect(lines).toEqual(['sample Error: duplicate key { _id: "<caller>" }']);
  });

  it.each([-501001, -501002, -501003, -501004])(
    'with the database’s %d is one that passes',
    async (errCode) => {
      const { result, lines } = await logged(Object.assign(new Error('refused'), { errCode }));
      expect(result).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
      expect(lines).toEqual([`sample ${errCode} Error: refused`]);
    },
  );

  it('with another error of the database is ours', async () => {
    const { result } = await logged(Object.assign(new Error('denied'), { errCode: -502003 }));
    expect(result).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });
});

describe('a function for organisers', () => {
  const restricted = handle({
    name: 'restricted',
    maxBytes: LIMIT,
    admit: requireOrganiser,
    actions: { open: action(z.strictObject({}), () => Promise.resolve('open')) },
  });
  const code = async (event: object = { action: 'open' }): Promise<string> => {
    const result = await restricted(event);
    return result.ok ? 'ok' : result.error.code;
  };

  beforeEach(() => {
    process.env.ORGANISER_OPENIDS = 'o_one, o_two';
  });

  it('trusts no call without an openid, whatever the event says', async () => {
    expect(await code({ action: 'open', userInfo: { openId: 'o_one' } })).toBe('UNAUTHENTICATED');
  });

  it('refuses everyone else', async () => {
    callAs('o_reader');
    expect(await code()).toBe('PERMISSION_DENIED');
    expect(await code({ action: 'dance' })).toBe('PERMISSION_DENIED');
  });

  it('is open to each of them', async () => {
    callAs('o_two');
    expect(await code()).toBe('ok');
  });

  it('is open to no one where none are named', async () => {
    delete process.env.ORGANISER_OPENIDS;
    callAs('o_one');
    expect(await code()).toBe('PERMISSION_DENIED');
  });
});

describe('an action for organisers among others', () => {
  const mixed = handle({
    name: 'mixed',
    maxBytes: LIMIT,
    actions: {
      open: action(z.strictObject({}), () => Promise.resolve('open')),
      closed: admitting(
        requireOrganiser,
        action(fields, () => Promise.resolve('closed')),
      ),
    },
  });
  const code = async (event: object): Promise<string> => {
    const result = await mixed(event);
    return result.ok ? 'ok' : result.error.code;
  };

  it('is refused to everyone else, before its fields are looked at', async () => {
    expect(await code({ action: 'closed' })).toBe('UNAUTHENTICATED');
    callAs('o_reader');
    expect(await code({ action: 'closed' })).toBe('PERMISSION_DENIED');
    expect(await code({ action: 'open' })).toBe('ok');
  });

  it('is open to them', async () => {
    process.env.ORGANISER_OPENIDS = 'o_one';
    callAs('o_one');
    expect(await code({ action: 'closed' })).toBe('INVALID_ARGUMENT');
    expect(await code({ action: 'closed', page: 'pay' })).toBe('ok');
  });
});
