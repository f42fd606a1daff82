import { DAY, hourAt } from '../../miniprogram/domain/visits/event-clock';
import type { StatsData, VisitEvent } from '../../typings/event';
import type { Result } from '../../typings/functions';
import { addDocuments, readDocuments } from './cloud-console';
import { dataOf } from './edition-cloud';

/** What answers calls of functions and runs timers: a local cloud, here or in another process. */
interface Caller {
  call(
    name: string,
    event: object,
    options?: { openid?: string },
  ): Promise<{ status: number; body: unknown }>;
  fire(name: string): Promise<{ status: number; body: unknown }>;
}

/** A cloud's functions of visits, as their callers know them. */
export interface VisitsCloud {
  report(event: object, openid?: string): Promise<Result<unknown>>;
  rollUp(): Promise<Result<unknown>>;
  console(event: object, openid?: string): Promise<Result<unknown>>;
  /** The stats of the last eight days, and of the hours that may be reported ahead, by the hour. */
  stats(): Promise<StatsData>;
  /** Documents of a collection by their ids. */
  documents(collection: string): ReturnType<typeof readDocuments>;
  add(collection: string, ...documents: object[]): Promise<void>;
}

/** Fails where a call itself fails. */
const resultOf = async (answer: Promise<{ status: number; body: unknown }>): Promise<Result<unknown>> => {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body as Result<unknown>;
};

export const visitsOf = (cloud: Caller, url: string): VisitsCloud => {
  const ask: VisitsCloud['console'] = (event, openid = 'o_organiser') =>
    resultOf(cloud.call('console', event, { openid }));
  return {
    report: (event, openid) =>
      resultOf(cloud.call('beacon', { action: 'report', ...event }, openid === undefined ? {} : { openid })),
    rollUp: () => resultOf(cloud.fire('rollup')),
    console: ask,
    async stats() {
      const [from, to] = [Date.now() - 8 * DAY, Date.now() + DAY].map((ms) => hourAt(ms).slice(0, 10));
      return dataOf(await ask({ action: 'stats', from, to, by: 'hour' })) as StatsData;
    },
    documents: (collection) => readDocuments(url, collection),
    add: (collection, ...documents) => addDocuments(url, collection, documents),
  };
};

/** A cloud in another process. */
export const remoteCaller = (url: string): Caller => {
  const post = async (
    path: string,
    event: object,
    openid?: string,
  ): Promise<{ status: number; body: unknown }> => {
    const headers = openid === undefined ? {} : { 'x-wx-openid': openid };
    const response = await fetch(`${url}/${path}`, { method: 'POST', headers, body: JSON.stringify(event) });
    return { status: response.status, body: await response.json() };
  };
  return {
    call: (name, event, options = {}) => post(`functions/${name}`, event, options.openid),
    fire: (name) => post(`triggers/${name}`, {}),
  };
};

/** The edition that is served, without any page. */
export const servedEdition = { _id: 'current', edition: '2023', version: 1, editions: { 2023: 1 } };

/** Hours of the event's clock that may be reported now, the present one first. */
export const reportableHours = (): string[] =>
  Array.from({ length: 167 }, (_, ago) => hourAt(Date.now() - ago * 60 * 60 * 1000));

/** A visit now, or with other fields: also with wrong ones. */
export const visit = (own: object = {}): VisitEvent => ({
  hour: hourAt(Date.now()),
  count: 1,
  kind: 'enter',
  page: 'pay',
  channel: 'chat',
  ...own,
});

/** A batch as the beacon keeps it. */
export const batchOf = (name: string, at: number, events: readonly VisitEvent[]): object => ({
  _id: name,
  at,
  hours: [...new Set(events.map(({ hour }) => hour))],
  events,
});
