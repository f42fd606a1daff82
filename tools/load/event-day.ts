import { productIds } from '../../miniprogram/domain/products';
import { hourAt } from '../../miniprogram/domain/visits/event-clock';
import type {
  ClaimData,
  CodedBooth,
  CreateData,
  PassportData,
  StatsData,
  VisitEvent,
} from '../../typings/event';
import type { Result } from '../../typings/functions';
import { seedIfEmpty } from '../local-cloud/seed';
import type { KillableCloud } from './killable-cloud';

/** What the day came to. */
export interface EventDay {
  claims: number;
  reports: number;
  /** Answers that said a stamp is new; one whose answer was lost is not among them. */
  fresh: number;
  /** Calls whose connection broke. */
  broken: number;
  /** How long claims and reports took, s. */
  seconds: number;
  /** What is not as it should be, a line each; none where nothing was lost and nothing counted twice. */
  faults: string[];
}

export interface EventDayOptions {
  people: number;
  /** How many people act at once. */
  atOnce: number;
  /** Told a line about what goes on. */
  log: (line: string) => void;
}

const organiser = 'o_organiser';

/** Fisher and Yates' shuffle. */
const shuffled = <Item>(items: readonly Item[]): Item[] => {
  const left = [...items];
  return items.flatMap(() => left.splice(Math.floor(Math.random() * left.length), 1));
};

/** Runs the task for every item, so many at once. */
const forEach = async <Item>(
  items: readonly Item[],
  atOnce: number,
  task: (item: Item, place: number) => Promise<void>,
): Promise<void> => {
  const queue = [...items.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await task(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};

const differs = (what: string, is: unknown, should: unknown): string[] =>
  JSON.stringify(is) === JSON.stringify(should)
    ? []
    : [`${what}: ${JSON.stringify(is)}, and should be ${JSON.stringify(should)}`];

/**
 * Plays a day at the event: everyone collects a stamp of each product, in an order of their own, and their phone reports
 * the visit; midway the cloud is killed and started again.
 */
export const playEventDay = async (
  cloud: KillableCloud,
  { people, atOnce, log }: EventDayOptions,
): Promise<EventDay> => {
  /** The data of a success. The contract's types stand for themselves: what they hold is compared afterwards. */
  const ask = async <Data>(name: string, event: object, openid?: string): Promise<Data> => {
    const result = (await cloud.call(name, event, openid)) as Result<Data>;
    if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
    return result.data;
  };

  await seedIfEmpty({
    call: async (name, event, options) => ({ body: await cloud.call(name, event, options?.openid) }),
  });
  const booths: CodedBooth[] = [];
  for (const product of productIds) {
    const event = { action: 'create', product, label: product, place: `Hall ${booths.length + 1}` };
    booths.push((await ask<CreateData>('codes', event, organiser)).booth);
  }

  const persons = Array.from({ length: people }, (_, place) => `o_person-${place}`);
  let claims = 0;
  let fresh = 0;
  const restarts: Promise<void>[] = [];
  const midway = (persons.length * booths.length) / 2;
  const [firstHour, started] = [hourAt(Date.now()), performance.now()];
  await forEach(persons, atOnce, async (person, place) => {
    const events: VisitEvent[] = [];
    for (const { scene } of shuffled(booths)) {
      const claimed = await ask<ClaimData>('passport', { action: 'claim', scene }, person);
      claims += 1;
      if (claimed.fresh) fresh += 1;
      events.push({ kind: 'enter', page: 'home', channel: 'code', hour: hourAt(Date.now()), count: 1 });
      if (claims >= midway && restarts.length === 0) {
        log(`killed after ${claims} claims`);
        restarts.push(
          cloud.restart().then(() => {
            log(`started again; ${cloud.broken()} calls had lost their connection`);
          }),
        );
      }
    }
    await ask('beacon', { action: 'report', batch: `load-${place}`.padEnd(8, '-'), events });
  });
  await Promise.all(restarts);
  const seconds = (performance.now() - started) / 1000;

  const faults: string[] = [];
  await forEach(persons, atOnce, async (person) => {
    const { stamps } = await ask<PassportData>('passport', { action: 'list' }, person);
    const products = stamps.map(({ product }) => product).sort();
    faults.push(...differs(`stamps of ${person}`, products, [...productIds].sort()));
  });
  const stats = await ask<StatsData>(
    'console',
    { action: 'stats', from: firstHour, to: hourAt(Date.now()), by: 'hour' },
    organiser,
  );
  const all = people * booths.length;
  faults.push(
    ...differs(
      'total',
      { stamps: stats.total.stamps, scans: stats.total.scans, visits: stats.total.visits },
      { stamps: all, scans: all, visits: all },
    ),
    ...differs('visitors', stats.visitors, people),
    ...differs('badges', stats.badges, people),
    ...stats.booths.flatMap(({ id, scans, stamps }) =>
      differs(`booth ${id}`, { scans, stamps }, { scans: people, stamps: people }),
    ),
  );
  if (fresh > all) faults.push(`new stamps: ${fresh}, and there are ${all}`);
  return { claims, reports: people, fresh, broken: cloud.broken(), seconds, faults };
};
