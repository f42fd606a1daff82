import type { LocalCloud } from '../../tools/local-cloud';
import { startTestCloud, testFunctions } from './local-cloud';

/** A call of a method of the SDK: its name and its arguments. */
export type Step = [string, ...unknown[]];

/** What the SDK answered, or its error. */
export type Outcome = { value: unknown } | { error: { errCode: number | null; errMsg: string } };

/** A value made by a method of db.command: `is('gt', 1)`, or of a part of it: `is('project.slice', 2)`. */
export const is = (command: string, ...of: unknown[]): object => ({ $command: command, of });

export interface SdkDatabase {
  /** The cloud; only within tests and hooks. */
  cloud: () => LocalCloud;
  /** Runs a chain of methods that starts at the database. */
  database: (...steps: Step[]) => Promise<unknown>;
  /** Runs a chain of methods that starts at the collection `notes`. */
  notes: (...steps: Step[]) => Promise<unknown>;
  /** Runs an action of the function probe. */
  probe: (event: object) => Promise<unknown>;
  /** Adds notes, one after the other. */
  add: (...documents: object[]) => Promise<void>;
  /** The fields of a note; undefined where there is none. */
  note: (id: string) => Promise<unknown>;
  idsWhere: (condition: object, ...steps: Step[]) => Promise<unknown[]>;
  /** Removes all notes. */
  empty: () => Promise<void>;
}

/** The genuine SDK's database, as a function uses it: a local cloud for the file's tests, with a collection `notes`. */
export const sdkDatabase = (): SdkDatabase => {
  let started: LocalCloud | null = null;
  const cloud = (): LocalCloud => {
    if (!started) throw new Error('the local cloud is not started yet');
    return started;
  };
  const probe = async (event: object): Promise<unknown> => (await cloud().call('probe', event)).body;
  const database = (...steps: Step[]): Promise<unknown> => probe({ action: 'database', steps });
  const notes = (...steps: Step[]): Promise<unknown> => database(['collection', 'notes'], ...steps);
  const found = async (...steps: Step[]): Promise<Record<string, unknown>[]> => {
    const outcome = (await notes(...steps, ['get'])) as Outcome;
    if ('error' in outcome) throw new Error(outcome.error.errMsg);
    return (outcome.value as { data: Record<string, unknown>[] }).data;
  };
  beforeAll(async () => {
    started = await startTestCloud({ functionsRoot: testFunctions });
    await database(['createCollection', 'notes']);
  });
  return {
    cloud,
    database,
    notes,
    probe,
    async add(...documents) {
      for (const data of documents) {
        const outcome = (await notes(['add', { data }])) as Outcome;
        if ('error' in outcome) throw new Error(outcome.error.errMsg);
      }
    },
    note: async (id) => (await found(['where', { _id: id }]))[0],
    idsWhere: async (condition, ...steps) =>
      (await found(['where', condition], ...steps)).map(({ _id }) => _id),
    async empty() {
      await notes(['where', { _id: is('exists', true) }], ['remove']);
    },
  };
};
