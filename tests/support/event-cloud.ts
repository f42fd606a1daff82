import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { LocalCloudOptions } from '../../tools/local-cloud';
import type { Explanation } from '../../tools/local-cloud/query/query';
import type { ProductId } from '../../typings/content';
import type {
  ClaimData,
  CodedBooth,
  CreateData,
  ListBoothsData,
  PassportData,
  RenderData,
  RevokeData,
} from '../../typings/event';
import type { Result } from '../../typings/functions';
import { administer } from './cloud-console';
import { dataOf, startEditionCloud, type EditionCloud } from './edition-cloud';
import { temporaryFolder } from './local-cloud';
import { sampleEdition } from './sample-edition';

interface CodesAnswers {
  create: CreateData;
  list: ListBoothsData;
  revoke: RevokeData;
  render: RenderData;
}

interface PassportAnswers {
  claim: ClaimData;
  list: PassportData;
}

interface Event<Action> {
  action: Action;
  [field: string]: unknown;
}

/** A cloud with a released edition `sample`, as its organisers and visitors use it. */
export interface EventCloud extends EditionCloud {
  dataDir: string;
  /** What functions printed. */
  lines: string[];
  /** How each query was answered. */
  explained: Explanation[];
  /** Calls codes as an organiser. */
  codes<Action extends keyof CodesAnswers>(event: Event<Action>): Promise<Result<CodesAnswers[Action]>>;
  /** Calls passport as this WeChat user. */
  passport<Action extends keyof PassportAnswers>(
    openid: string,
    event: Event<Action>,
  ): Promise<Result<PassportAnswers[Action]>>;
  /** Makes a booth of the served edition. */
  booth(product: ProductId, label?: string): Promise<CodedBooth>;
  revoke(id: string): Promise<void>;
  claim(openid: string, scene: string): Promise<Result<ClaimData>>;
  /** The ids of every document of a collection. */
  ids(collection: string): Promise<string[]>;
}

/**
 * Starts it, closed after the tests of the file.
 * @param options its functions' variables, its data folder: one that has been released already stays as it is
 */
export const startEventCloud = async (
  options: Partial<LocalCloudOptions> & { released?: boolean; collections?: boolean } = {},
): Promise<EventCloud> => {
  const { dataDir = await temporaryFolder(), released = true, ...rest } = options;
  const lines: string[] = [];
  const explained: Explanation[] = [];
  const cloud = await startEditionCloud({
    collections: true,
    log: (line) => lines.push(line),
    explain: (explanation) => explained.push(explanation),
    ...rest,
    dataDir,
  });
  const started: EventCloud = {
    ...cloud,
    dataDir,
    lines,
    explained,
    // The types of the answers are the contract; whether they hold is what the tests look at.
    codes: (event) => cloud.send('codes', event, 'o_organiser') as Promise<never>,
    passport: (openid, event) => cloud.send('passport', event, openid) as Promise<never>,
    async booth(product, label = product) {
      const event = { action: 'create' as const, product, label, place: 'Hall 1' };
      return dataOf(await started.codes(event)).booth;
    },
    async revoke(id) {
      dataOf(await started.codes({ action: 'revoke', id }));
    },
    claim: (openid, scene) => started.passport(openid, { action: 'claim', scene }),
    async ids(collectionName) {
      const request = { action: 'database.getDocument', collectionName, queryType: 'WHERE', limit: 1000 };
      const answer = (await administer(cloud.cloud.url, request)) as { data: { list: string[] } };
      return answer.data.list.map((text) => (JSON.parse(text) as { _id: string })._id).sort();
    },
  };
  if (released && !(await cloud.read({ action: 'getManifest' })).ok) await releaseEdition(cloud, 'sample');
  return started;
};

/** Publishes the sample under this name: it is served from then on. */
export const releaseEdition = async (cloud: EditionCloud, edition: string): Promise<void> => {
  const content = JSON.stringify(sampleEdition()).replaceAll('"sample"', JSON.stringify(edition));
  await cloud.writeEdition(edition, JSON.parse(content) as object);
  dataOf(await cloud.publish({ action: 'seed', edition }));
  dataOf(await cloud.publish({ action: 'release', edition }));
};

/** How many requests functions send to the database, on the wire, while something is done. */
export const databaseRequests = async (work: () => Promise<unknown>): Promise<number> => {
  let requests = 0;
  const count = (message: unknown): void => {
    const { request } = message as { request: IncomingMessage };
    if (request.url?.startsWith('/admin') === true) requests += 1;
  };
  subscribe('http.server.request.start', count);
  try {
    await work();
  } finally {
    unsubscribe('http.server.request.start', count);
  }
  return requests;
};

/** Calls at the same time, as many as there are. */
export const atOnce = <Answer>(count: number, call: (place: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: count }, (_, place) => call(place)));
