import fc from 'fast-check';
import { Installation, manifestLife, quiet, timeOut, type StorageMode } from './installation';
import { contentCount, contentOf, shownPages, type Contents, type ShownPage } from './release-history';

/** Sequences of events tried; more by hand with PROPERTY_RUNS=20000. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 300);

type Event = fc.AsyncCommand<Installation, Installation>;

/** Something that happens to an installed app; afterwards every promise must hold. */
const event = (
  label: string,
  happen: (app: Installation) => void,
  can: (app: Installation) => boolean = () => true,
): Event => ({
  check: can,
  async run(app) {
    happen(app);
    await quiet();
    app.check();
  },
  toString: () => label,
});

const anyPage = fc.constantFrom(...shownPages);
const lag = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 3 }) });
const anyContent = fc.nat({ max: contentCount - 1 });
const anyContents: fc.Arbitrary<Contents> = fc.record(
  { home: anyContent, pay: anyContent, quotes: anyContent },
  { requiredKeys: ['home'] },
);

const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

/** Results that are no answer of the content function. */
const rubbish: unknown[] = [
  undefined,
  null,
  '',
  'ok',
  7,
  [],
  {},
  { ok: 1 },
  { ok: true },
  { ok: true, data: null },
  { ok: true, data: { version: '1', hash: 'h', unchanged: true } },
  { ok: true, data: { version: 1e300, hash: 'h', unchanged: true, edition: '2023', pages: {} } },
  { ok: true, data: { version: -1, hash: 'h', page: contentOf('home', 1), edition: '2023', pages: {} } },
  { ok: true, data: { version: 1, edition: '2023', pages: { home: 1 } } },
  { ok: true, data: { version: 1, edition: '2023', pages: [] } },
  { ok: true, data: { version: 1, hash: 'h', page: { id: 'toString' } } },
  { ok: false },
  { ok: false, error: { code: 'toString', message: '' } },
  { ok: false, error: { code: 'INTERNAL', message: '' } },
  { ok: false, error: { code: 'RESOURCE_EXHAUSTED' } },
];

/** Answers of getPage in good form that are not what they say they are. */
const bent = (id: ShownPage, version: number): unknown[] => [
  { version, hash: '0000000000000000', page: contentOf(id, 1) },
  { version, hash: '0000000000000000', unchanged: true },
  { version, hash: 'h', page: { id, edition: JSON.parse(deep) as unknown } },
  { version, hash: 'h', page: contentOf(id === 'pay' ? 'home' : 'pay', 1) },
];

/** What may become of a stored text, and of a text that was fetched ahead. */
const damages: ((text: string) => unknown)[] = [
  (text) => text.slice(0, Math.floor(text.length / 2)),
  (text) => text.slice(0, -1),
  (text) => text.replace(/"version":\d+/, '"version":99'),
  (text) => text.replace('content', 'contend'),
  (text) => text.replace('"schema":1', '"schema":2'),
  (text) => text.replace(/"id":"\w+"/, '"id":"wecom"'),
  (text) => text.replace(/"page":.*/, `"page":{"id":"home","rows":${deep}}}}`),
  (text) => `${text}${'x'.repeat(2 * 1024 * 1024)}`,
  (text) => [text],
  () => '',
  () => 'null',
  () => '[]',
  () => 7,
  () => null,
  () => undefined,
  () => ({ schema: 1 }),
  () => true,
];

const opening = anyPage.map((id) =>
  event(`open ${id}`, (app) => {
    app.open(id);
  }),
);
const entering = anyPage.map((id) =>
  event(`enter ${id}`, (app) => {
    app.enter(id);
  }),
);
const leaving = fc.constant(
  event('leave', (app) => {
    app.leave();
  }),
);
const closing = anyPage.map((id) =>
  event(`close ${id}`, (app) => {
    app.close(id);
  }),
);

const releasing = anyContents.map((contents) =>
  event(`release ${JSON.stringify(contents)}`, (app) => {
    app.cloud.release(contents);
  }),
);
const rollingBack = fc.nat({ max: 3 }).map((steps) =>
  event(`roll back ${steps}`, (app) => {
    app.cloud.rollback(steps);
  }),
);

const waiting = (app: Installation): boolean => app.launch.calls.length > 0;
type Call = Installation['launch']['calls'][number];
const toOne =
  (which: number, happen: (app: Installation, call: Call) => void) =>
  (app: Installation): void => {
    const call = app.launch.calls[which % app.launch.calls.length];
    if (call !== undefined) happen(app, call);
  };

const answering = fc.tuple(fc.nat({ max: 5 }), lag).map(([which, behind]) =>
  event(
    `answer ${which}, ${behind} behind`,
    toOne(which, (app, call) => {
      app.answer(
        call,
        call.page === undefined ? app.cloud.manifest(behind) : app.cloud.page(call.page, call.have, behind),
      );
    }),
    waiting,
  ),
);
const refusing = fc.nat({ max: 5 }).map((which) =>
  event(
    `refuse ${which}`,
    toOne(which, (app, call) => {
      app.refuse(call);
    }),
    waiting,
  ),
);
const garbling = fc.tuple(fc.nat({ max: 5 }), fc.constantFrom(...rubbish)).map(([which, result]) =>
  event(
    `rubbish to ${which}: ${JSON.stringify(result)}`,
    toOne(which, (app, call) => {
      app.garble(call, result, 'unanswered');
    }),
    waiting,
  ),
);
const bending = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 3 }), fc.boolean()).map(([which, kind, ahead]) =>
  event(
    `bent ${kind} to ${which}`,
    toOne(which, (app, call) => {
      if (call.page === undefined) return;
      const version = app.cloud.releases.length + (ahead ? 1 : 0);
      app.garble(call, { ok: true, data: bent(call.page, version)[kind] }, 'bad');
    }),
    waiting,
  ),
);

const passing = fc.constantFrom(1000, timeOut - 1, timeOut, manifestLife - 1, manifestLife).map((time) =>
  event(`${time} ms pass`, (app) => {
    app.pass(time);
  }),
);

/** A text that the platform may hold for us: of any release, whole or damaged. */
const fetchedText = (app: Installation, id: ShownPage, behind: number, damage: number | null): unknown => {
  const text = JSON.stringify(app.cloud.page(id, undefined, behind));
  // Nothing seals the version on its way, as nothing does in an answer of the cloud: that damage is left out.
  return damage === null || damage === 2 ? text : damages[damage]?.(text);
};
const anyFetched = fc.tuple(anyPage, lag, fc.option(fc.nat({ max: damages.length - 1 })));
const fetchingAhead = anyFetched.map(([id, behind, damage]) =>
  event(`fetched ahead ${id}, ${behind} behind, damage ${damage}`, (app) => {
    app.fetched(id, fetchedText(app, id, behind, damage));
  }),
);
const launching = fc.option(anyFetched).map((fetched) =>
  event(`launch with ${JSON.stringify(fetched)}`, (app) => {
    if (fetched === null) app.start();
    else app.start({ id: fetched[0], text: fetchedText(app, ...fetched) });
  }),
);

const damaging = fc.tuple(anyPage, fc.nat({ max: damages.length - 1 })).map(([id, kind]) =>
  event(`damage ${kind} to ${id}`, (app) => {
    const key = Installation.key(id);
    const text = app.storage.get(key);
    app.damage(() => app.storage.set(key, damages[kind]?.(typeof text === 'string' ? text : '')));
  }),
);
const swapping = fc.tuple(anyPage, anyPage).map(([from, to]) =>
  event(`${to} stored as ${from}`, (app) => {
    const other = app.storage.get(Installation.key(from));
    if (from !== to) app.damage(() => app.storage.set(Installation.key(to), other));
  }),
);
const storing = fc.constantFrom<StorageMode>('works', 'works', 'full', 'off').map((mode) =>
  event(`storage ${mode}`, (app) => {
    app.damage(() => {
      app.storageMode = mode;
    });
  }),
);

const ordinary = [entering, entering, answering, answering, answering, releasing, passing];
const rare = [opening, leaving, closing, rollingBack, refusing, garbling, bending, fetchingAhead, launching];
const foul = [damaging, swapping, storing];

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
});

afterEach(() => {
  jest.useRealTimers();
});

const holdsOver = (arbitraries: fc.Arbitrary<Event>[]): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.commands(arbitraries, { size: '+1', maxCommands: 60 }), (events) =>
      fc.asyncModelRun(() => {
        const app = new Installation();
        return { model: app, real: app };
      }, events),
    ),
    { numRuns },
  );

describe('whatever happens, what is shown is whole, never older than before, truly noted, and asked for sparingly', () => {
  jest.setTimeout(600_000);

  it('on a good day: releases, rollbacks, answers in any order', () => holdsOver(ordinary));

  it('with refusals, time-outs, stale, bent and senseless answers, prefetch and new launches', () =>
    holdsOver([...ordinary, ...rare]));

  it('with a storage that is full, off, damaged or mixed up as well', () =>
    holdsOver([...ordinary, ...rare, launching, ...foul]));
});
