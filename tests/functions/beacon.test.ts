import { HOUR, DAY, hourAt } from '../../miniprogram/domain/visits/event-clock';
import type { Explanation } from '../../tools/local-cloud/query/query';
import { refusal } from '../support/edition-cloud';
import { startTestCloud } from '../support/local-cloud';
import { visit, visitsOf, type VisitsCloud } from '../support/visits-cloud';

let cloud: VisitsCloud;
const explained: Explanation[] = [];

beforeAll(async () => {
  const local = await startTestCloud({ explain: (explanation) => explained.push(explanation) });
  cloud = visitsOf(local, local.url);
});

const stored = (): ReturnType<VisitsCloud['documents']> => cloud.documents('events');

const accepted = (count: number): object => ({ ok: true, data: { accepted: count } });

const view = (own: object = {}): object => ({ ...visit({ kind: 'view', channel: undefined }), ...own });

describe('a report', () => {
  it('is taken from anyone as one document, with nothing of who sent it', async () => {
    const hours = [hourAt(Date.now()), hourAt(Date.now() - HOUR)];
    const events = [
      visit({ hour: hours[0], booth: 'booth001' }),
      view({ hour: hours[1], page: 'poster' }),
      visit({ hour: hours[0], kind: 'share', channel: 'moments' }),
    ].map((event) => JSON.parse(JSON.stringify(event)) as object);
    const before = Date.now();
    expect(await cloud.report({ events, batch: 'unauthenticated-1' })).toEqual(accepted(3));
    expect(await cloud.report({ events, batch: 'a-reader-1' }, 'o_reader')).toEqual(accepted(3));
    const documents = await stored();
    for (const name of ['unauthenticated-1', 'a-reader-1']) {
      const document = documents.get(name);
      expect(document).toEqual({ _id: name, at: expect.any(Number) as number, hours, events });
      expect(document?.at).toBeGreaterThanOrEqual(before);
      expect(document?.at).toBeLessThanOrEqual(Date.now());
    }
    expect(JSON.stringify([...documents.values()])).not.toContain('o_reader');
  });

  it('sent again under its name changes nothing', async () => {
    await cloud.report({ events: [visit()], batch: 'sent-twice' });
    const before = (await stored()).get('sent-twice');
    const again = { events: [visit({ count: 9 }), view()], batch: 'sent-twice' };
    expect(await cloud.report(again)).toEqual(accepted(0));
    expect((await stored()).get('sent-twice')).toEqual(before);
  });

  it('without a name counts each time', async () => {
    const before = (await stored()).size;
    for (let time = 0; time < 2; time += 1)
      expect(await cloud.report({ events: [visit()] })).toEqual(accepted(1));
    expect((await stored()).size).toBe(before + 2);
  });

  it('reads nothing, and takes fifty events at once', async () => {
    explained.length = 0;
    const events = Array.from({ length: 50 }, () => visit({ booth: 'booth001', channel: 'favourite' }));
    expect(await cloud.report({ events, batch: 'x'.repeat(36) })).toEqual(accepted(50));
    expect(explained).toEqual([]);
  });

  it('is one of 300 at once, and none is lost', async () => {
    const before = (await stored()).size;
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, place) =>
        cloud.report({ events: [visit()], batch: `at-once-${place}` }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify(accepted(1))]),
    );
    expect((await stored()).size).toBe(before + 300);
  });

  it('counts once where it comes twice at the same time', async () => {
    const before = (await stored()).size;
    const twice = { events: [visit()], batch: 'at-the-same-time' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => cloud.report(twice)));
    expect(answers.filter((answer) => JSON.stringify(answer) === JSON.stringify(accepted(1)))).toHaveLength(
      1,
    );
    expect((await stored()).size).toBe(before + 1);
  });
});

describe('a report with', () => {
  const ago = (ms: number): string => hourAt(Date.now() - ms);

  it.each<[string, string, object]>([
    ['no events', 'events', {}],
    ['an empty list', 'events', { events: [] }],
    ['51 events', 'events', { events: Array.from({ length: 51 }, () => visit()) }],
    ['events that are no list', 'events', { events: { 0: visit() } }],
    ['an event that is none', 'events.0', { events: [null] }],
    ['an event that is a list', 'events.1', { events: [visit(), []] }],
    ['no kind', 'events.0.kind', { events: [visit({ kind: undefined })] }],
    ['an unknown kind', 'events.0.kind', { events: [visit({ kind: 'leave' })] }],
    ['no hour', 'events.0.hour', { events: [visit({ hour: undefined })] }],
    ['an hour that is a day', 'events.1.hour', { events: [visit(), visit({ hour: '2023-01-10' })] }],
    ['an hour that never was', 'events.0.hour', { events: [visit({ hour: '2023-02-30T09' })] }],
    ['an hour of eight days ago', 'events.0.hour', { events: [visit({ hour: ago(8 * DAY) })] }],
    ['an hour of the day after', 'events.0.hour', { events: [visit({ hour: ago(-3 * HOUR) })] }],
    ['a count of nothing', 'events.0.count', { events: [visit({ count: 0 })] }],
    ['a count below nothing', 'events.0.count', { events: [visit({ count: -1 })] }],
    ['half a count', 'events.0.count', { events: [visit({ count: 1.5 })] }],
    ['a count over 1000', 'events.0.count', { events: [visit({ count: 1001 })] }],
    ['a count in words', 'events.0.count', { events: [visit({ count: '1' })] }],
    ['an operator for a count', 'events.0.count', { events: [visit({ count: { $inc: 1 } })] }],
    ['an unknown page', 'events.0.page', { events: [visit({ page: 'console' })] }],
    ['a page of every object', 'events.0.page', { events: [visit({ page: 'constructor' })] }],
    ['no page', 'events.0.page', { events: [view({ page: undefined })] }],
    ['an unknown channel', 'events.0.channel', { events: [visit({ channel: 'mail' })] }],
    [
      'a share without a channel',
      'events.0.channel',
      { events: [visit({ kind: 'share', channel: undefined })] },
    ],
    ['a booth that is none', 'events.0.booth', { events: [visit({ booth: 'Booth 01' })] }],
    ['a booth that is null', 'events.0.booth', { events: [visit({ booth: null })] }],
    ['a booth where none belongs', 'events.0.booth', { events: [view({ booth: 'booth001' })] }],
    ['a channel where none belongs', 'events.0.channel', { events: [view({ channel: 'chat' })] }],
    ['a metric that is none', 'events.0.metric', { events: [metric('Pay Claims')] }],
    ['a metric of 65 characters', 'events.0.metric', { events: [metric('x'.repeat(65))] }],
    ['no metric', 'events.0.metric', { events: [metric(undefined)] }],
    ['a person', 'events.0.openid', { events: [visit({ openid: 'o_reader' })] }],
    ['a time', 'at', { events: [visit()], at: 1 }],
    ['a short batch', 'batch', { events: [visit()], batch: 'short' }],
    ['a long batch', 'batch', { events: [visit()], batch: 'x'.repeat(37) }],
    ['a batch with a dot', 'batch', { events: [visit()], batch: 'batch.of.dots' }],
    ['a query for a batch', 'batch', { events: [visit()], batch: { $ne: '' } }],
    ['an unknown action', 'action', { action: 'drop', events: [visit()] }],
    ['more than 16 KB', 'event', { events: [visit()], note: 'x'.repeat(16 * 1024) }],
  ])('%s is refused by the name of the field, %s, and nothing is written', async (_, field, event) => {
    const before = (await stored()).size;
    expect(await cloud.report(event)).toEqual(
      refusal('INVALID_ARGUMENT', `(?:^|; )${field.replaceAll('.', '\\.')}: `),
    );
    expect((await stored()).size).toBe(before);
  });

  it('one bad event among good ones is refused whole', async () => {
    const before = (await stored()).size;
    const events = [visit(), visit({ count: 0 }), visit()];
    expect(await cloud.report({ events })).toEqual(refusal('INVALID_ARGUMENT', '^events\\.1\\.count: '));
    expect((await stored()).size).toBe(before);
  });

  it('the hour that begins, and the first of the last seven days, is taken', async () => {
    const events = [visit({ hour: ago(-HOUR / 60) }), visit({ hour: ago(7 * DAY - HOUR) })];
    expect(await cloud.report({ events })).toEqual(accepted(2));
  });
});

function metric(id: unknown): object {
  return { ...visit({ kind: 'metric', page: undefined, channel: undefined }), metric: id };
}
