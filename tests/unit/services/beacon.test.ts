/** Visits are counted without names and told once a session; what cannot be told is kept, and told once later. */
import type * as beacon from '../../../miniprogram/services/beacon';
import { useWx } from './fake-wx';

type Beacon = typeof beacon;

interface Told {
  action: string;
  batch: string;
  events: { kind: string; hour: string; count: number }[];
}

/** What the cloud answers to a report. */
type Answer = 'taken' | 'refused' | 'INVALID_ARGUMENT' | 'UNAVAILABLE';

interface Phone {
  beacon: Beacon;
  told: Told[];
  answers: Answer[];
  /** The app as it is started again on this phone. */
  restart(): Promise<void>;
}

const start = new Date('2023-01-10T09:59:00+08:00').getTime();
const minute = 60_000;
const knowsNone = (): boolean => false;
const home = { path: 'pages/home/home', scene: 1001, query: {} };

const load = async (): Promise<Beacon> => {
  jest.resetModules();
  return import('../../../miniprogram/services/beacon');
};

const phone = async (): Promise<Phone> => {
  const stored = new Map<string, unknown>();
  const told: Told[] = [];
  const answers: Answer[] = [];
  useWx({
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => stored.set(key, value),
    cloud: {
      callFunction: ({ name, data }: { name: string; data: Told }) => {
        expect(name).toBe('beacon');
        told.push(data);
        const answer = answers.shift() ?? 'taken';
        if (answer === 'refused') return Promise.reject(new Error('errCode: -501004'));
        const result =
          answer === 'taken'
            ? { ok: true, data: { accepted: data.events.length } }
            : { ok: false, error: { code: answer, message: '' } };
        return Promise.resolve({ result });
      },
    },
  });
  const it: Phone = {
    beacon: await load(),
    told,
    answers,
    async restart() {
      it.beacon = await load();
    },
  };
  return it;
};

/** The calls under way have been answered. */
const settled = (): Promise<unknown> => jest.advanceTimersByTimeAsync(0);

const leave = async ({ beacon }: Phone): Promise<void> => {
  beacon.endVisit();
  await settled();
};

/** So long that a new session begins. */
const later = (): void => {
  jest.setSystemTime(Date.now() + 31 * minute);
};

beforeEach(() => {
  jest.useFakeTimers({ now: start });
});
afterEach(() => {
  jest.useRealTimers();
});

it('a session is told in one report, when the app is left', async () => {
  const visit = await phone();
  visit.beacon.noteVisit({ ...home, scene: 1047 }, knowsNone);
  visit.beacon.noteView('pages/home/home');
  visit.beacon.note({ kind: 'metric', metric: '2023.pay-shops' });
  visit.beacon.note({ kind: 'share', page: 'pay', channel: 'chat' });
  expect(visit.told).toEqual([]);
  await leave(visit);
  const hour = '2023-01-10T09';
  expect(visit.told).toEqual([
    {
      action: 'report',
      batch: expect.stringMatching(/^[0-9a-z]{28}$/) as string,
      events: [
        { kind: 'enter', page: 'home', channel: 'code', hour, count: 1 },
        { kind: 'view', page: 'home', hour, count: 1 },
        { kind: 'metric', metric: '2023.pay-shops', hour, count: 1 },
        { kind: 'share', page: 'pay', channel: 'chat', hour, count: 1 },
      ],
    },
  ]);
});

it('the same again within an hour is counted, not told anew', async () => {
  const visit = await phone();
  for (let times = 0; times < 3; times += 1) visit.beacon.noteView('pages/pay/pay');
  jest.setSystemTime(start + 2 * minute);
  visit.beacon.noteView('pages/pay/pay');
  await leave(visit);
  expect(visit.told[0]?.events).toEqual([
    { kind: 'view', page: 'pay', hour: '2023-01-10T09', count: 3 },
    { kind: 'view', page: 'pay', hour: '2023-01-10T10', count: 1 },
  ]);
});

it('a report holds no more than the cloud takes', async () => {
  const visit = await phone();
  for (let metric = 0; metric < 60; metric += 1)
    visit.beacon.note({ kind: 'metric', metric: `2023.${metric}` });
  for (let times = 0; times < 1100; times += 1) visit.beacon.note({ kind: 'metric', metric: '2023.0' });
  await leave(visit);
  expect(visit.told[0]?.events).toHaveLength(50);
  expect(visit.told[0]?.events[0]).toMatchObject({ count: 1000 });
});

it('nothing is told where there is nothing to tell', async () => {
  const visit = await phone();
  await leave(visit);
  visit.beacon.noteVisit({ path: 'packages/console/console/console', scene: 1001, query: {} }, knowsNone);
  visit.beacon.noteVisit(undefined, knowsNone);
  await leave(visit);
  expect(visit.told).toEqual([]);
});

it.each(['refused', 'UNAVAILABLE'] as const)(
  'a report that is %s is told after the next visit, under its old name, also by an app started anew',
  async (answer) => {
    const visit = await phone();
    visit.answers.push(answer);
    visit.beacon.noteView('pages/pay/pay');
    await leave(visit);
    await visit.restart();
    later();
    visit.beacon.noteView('pages/wecom/wecom');
    await leave(visit);
    const [first, again, second] = visit.told;
    expect(again).toEqual(first);
    expect(second?.events).toMatchObject([{ page: 'wecom' }]);
    expect(second?.batch).not.toBe(first?.batch);
    later();
    visit.beacon.noteView('pages/search/search');
    await leave(visit);
    expect(visit.told).toHaveLength(4);
  },
);

it('a report that the cloud will never take is let go', async () => {
  const visit = await phone();
  visit.answers.push('INVALID_ARGUMENT');
  visit.beacon.noteView('pages/pay/pay');
  await leave(visit);
  later();
  visit.beacon.noteView('pages/pay/pay');
  await leave(visit);
  expect(new Set(visit.told.map(({ batch }) => batch)).size).toBe(2);
});

it('of many reports the newest five are kept', async () => {
  const visit = await phone();
  for (const page of ['home', 'channels', 'pay', 'miniprogram', 'wecom', 'search']) {
    visit.answers.splice(0, Infinity, ...Array<Answer>(6).fill('refused'));
    visit.beacon.noteView(`pages/${page}/${page}`);
    await leave(visit);
    later();
  }
  visit.answers.length = visit.told.length = 0;
  visit.beacon.noteView('pages/me/me');
  await leave(visit);
  expect(visit.told.map(({ events }) => events[0])).toMatchObject(
    ['pay', 'miniprogram', 'wecom', 'search', 'me'].map((page) => ({ page })),
  );
});

describe('someone who comes back', () => {
  it.each([
    ['within half an hour goes on with the visit', 29 * minute, home, 0],
    ['later comes again', 31 * minute, home, 1],
    ['with a clock that was set back comes again', -60 * minute, home, 1],
    ['by a code comes again, however soon', 1000, { ...home, scene: 1047 }, 1],
  ])('%s', async (_, away, options, more) => {
    const visit = await phone();
    visit.beacon.noteVisit(home, knowsNone);
    await leave(visit);
    jest.setSystemTime(start + away);
    visit.beacon.noteVisit(options, knowsNone);
    visit.beacon.noteView('pages/home/home');
    later();
    await leave(visit);
    const enters = visit.told.flatMap(({ events }) => events.filter(({ kind }) => kind === 'enter'));
    expect(enters).toHaveLength(1 + more);
  });

  it('within a session is told of with the next one, also by an app started anew', async () => {
    const visit = await phone();
    visit.beacon.noteView('pages/pay/pay');
    await leave(visit);
    for (const page of ['wecom', 'search']) {
      visit.beacon.noteView(`pages/${page}/${page}`);
      await leave(visit);
    }
    expect(visit.told).toHaveLength(1);
    await visit.restart();
    later();
    visit.beacon.noteView('pages/me/me');
    await leave(visit);
    expect(visit.told[1]?.events).toMatchObject([{ page: 'wecom' }, { page: 'search' }, { page: 'me' }]);
  });

  it('with a clock that was set back is told of all the same', async () => {
    const visit = await phone();
    visit.beacon.noteView('pages/pay/pay');
    await leave(visit);
    jest.setSystemTime(start - 60 * minute);
    visit.beacon.noteView('pages/pay/pay');
    await leave(visit);
    expect(visit.told).toHaveLength(2);
  });
});

it('a cleared device has nothing to tell', async () => {
  const visit = await phone();
  visit.beacon.noteView('pages/pay/pay');
  visit.beacon.forgetVisits();
  await leave(visit);
  expect(visit.told).toEqual([]);
});

it('a device that is cleared while reports are being sent tells of no further one, and stores nothing', async () => {
  const visit = await phone();
  visit.answers.push('UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE');
  for (const page of ['pay', 'wecom']) {
    visit.beacon.noteView(`pages/${page}/${page}`);
    await leave(visit);
    later();
  }
  visit.told.length = 0;
  visit.beacon.noteView('pages/search/search');
  visit.beacon.endVisit();
  wx.setStorageSync('occ.visits', '');
  visit.beacon.forgetVisits();
  await settled();
  expect(visit.told.map(({ events }) => events[0])).toMatchObject([{ page: 'pay' }]);
  expect(wx.getStorageSync('occ.visits')).toBe('');
});

it('a visit after the device was cleared is told, though a report from before it is still being sent', async () => {
  const visit = await phone();
  visit.beacon.noteView('pages/pay/pay');
  visit.beacon.endVisit();
  wx.setStorageSync('occ.visits', '');
  visit.beacon.forgetVisits();
  visit.beacon.noteView('pages/search/search');
  await leave(visit);
  expect(visit.told.map(({ events }) => events[0])).toMatchObject([{ page: 'pay' }, { page: 'search' }]);
});

it('what was stored and is no event of ours is let go', async () => {
  const visit = await phone();
  const value = { events: [7, null, { kind: 'view' }], reports: ['x'], reportedAt: 'yesterday' };
  wx.setStorageSync('occ.visits', JSON.stringify({ schema: 1, value }));
  visit.beacon.noteView('pages/pay/pay');
  await leave(visit);
  expect(visit.told).toMatchObject([{ events: [{ page: 'pay' }] }]);
});

it('leaving twice at once sends each report once', async () => {
  const visit = await phone();
  visit.beacon.noteView('pages/pay/pay');
  visit.beacon.endVisit();
  visit.beacon.endVisit();
  await settled();
  expect(visit.told).toHaveLength(1);
});
