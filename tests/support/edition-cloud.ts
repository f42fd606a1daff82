import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LocalCloud, LocalCloudOptions } from '../../tools/local-cloud';
import type { EditionContent } from '../../typings/content';
import type {
  GetManifestData,
  GetPageData,
  HistoryData,
  ReleaseData,
  Result,
  RollbackData,
  SeedData,
  ValidateData,
} from '../../typings/functions';
import { inProject } from '../../tools/support/paths';
import { changeDocument, readDocument } from './cloud-console';
import { startTestCloud } from './local-cloud';

interface ContentAnswers {
  getManifest: GetManifestData;
  getPage: GetPageData;
}

interface PublishAnswers {
  seed: SeedData;
  validate: ValidateData;
  release: ReleaseData;
  rollback: RollbackData;
  history: HistoryData;
}

/** An event of the contract, or nearly one. */
interface Event<Action> {
  action: Action;
  [field: string]: unknown;
}

interface EditionCloudOptions extends LocalCloudOptions {
  /** Whether the database has the collections and indexes of database.json from the start, as a deployed one. */
  collections: boolean;
}

/** A local cloud that runs the project's functions, with editions of the test's own. */
export interface EditionCloud {
  cloud: LocalCloud;
  /** The folder of its functions. */
  root: string;
  /** Writes files of an edition's folder, only those of the collections given. */
  writeEdition(edition: string, content: Partial<Record<keyof EditionContent, unknown>>): Promise<void>;
  /** Writes one file of an edition's folder as it is. */
  writeFile(edition: string, name: string, text: string): Promise<void>;
  /** Changes what a function may do: its config.json. */
  configure(name: string, config: object): Promise<void>;
  /** The function's result for any event; fails where the call itself fails. */
  send(name: string, event: object, openid?: string): Promise<Result<unknown>>;
  /** Calls content without an openid. */
  read<Action extends keyof ContentAnswers>(event: Event<Action>): Promise<Result<ContentAnswers[Action]>>;
  /** Calls publish as an organiser. */
  publish<Action extends keyof PublishAnswers>(event: Event<Action>): Promise<Result<PublishAnswers[Action]>>;
  /** A document as the database holds it. */
  document(collection: string, id: string): Promise<unknown>;
  /** Changes fields of a document as an organiser might in the cloud console. */
  change(collection: string, id: string, fields: object): Promise<void>;
}

const folders: string[] = [];

afterAll(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** What is deployed of a function, beside data of its own. */
const deployed: readonly string[] = ['index.js', 'package.json', 'config.json'];

/** A copy of the built functions without their editions, inside the project so that they find the SDK. */
const functionsCopy = async (withCollections: boolean): Promise<string> => {
  await mkdir(inProject('.cache'), { recursive: true });
  const root = await mkdtemp(inProject('.cache', 'test-functions-'));
  folders.push(root);
  const files = await readdir(inProject('cloudfunctions'), { recursive: true, withFileTypes: true });
  const wanted = files
    .filter((file) => file.isFile() && deployed.includes(file.name))
    .map((file) => path.relative(inProject('cloudfunctions'), path.join(file.parentPath, file.name)));
  const settings = ['security-rules.json', ...(withCollections ? ['database.json'] : [])];
  await Promise.all(
    [...wanted, ...settings].map((file) => cp(inProject('cloudfunctions', file), path.join(root, file))),
  );
  return root;
};

const isResult = (body: unknown): body is Result<unknown> =>
  typeof body === 'object' && body !== null && 'ok' in body;

/**
 * Starts it with an empty database, without any collection unless they are asked for; closed after the tests of the file.
 * @param options such as its data folder
 */
export const startEditionCloud = async ({
  collections = false,
  ...options
}: Partial<EditionCloudOptions> = {}): Promise<EditionCloud> => {
  const functionsRoot = await functionsCopy(collections);
  const cloud = await startTestCloud({ ...options, functionsRoot });
  const editionFolder = async (edition: string): Promise<string> => {
    const folder = path.join(functionsRoot, 'publish', 'editions', edition);
    await mkdir(folder, { recursive: true });
    return folder;
  };
  const send: EditionCloud['send'] = async (name, event, openid) => {
    const { status, body } = await cloud.call(name, event, openid === undefined ? {} : { openid });
    if (status !== 200 || !isResult(body)) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    cloud,
    root: functionsRoot,
    send,
    async writeEdition(edition, content) {
      const folder = await editionFolder(edition);
      await Promise.all(
        Object.entries(content).map(([name, records]) =>
          writeFile(path.join(folder, `${name}.json`), JSON.stringify(records)),
        ),
      );
    },
    async writeFile(edition, name, text) {
      await writeFile(path.join(await editionFolder(edition), name), text);
    },
    configure: (name, config) =>
      writeFile(path.join(functionsRoot, name, 'config.json'), JSON.stringify(config)),
    // The types of the answers are the contract; whether they hold is what the tests look at.
    read: (event) => send('content', event) as Promise<never>,
    publish: (event) => send('publish', event, 'o_organiser') as Promise<never>,
    document: (collection, id) => readDocument(cloud.url, collection, id),
    change: (collection, id, fields) => changeDocument(cloud.url, collection, id, fields),
  };
};

/** The data of a success. */
export const dataOf = <Data>(result: Result<Data>): Data => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.data;
};

/** How a refusal looks: its code, and patterns that its message matches. */
export const refusal = (code: string, ...patterns: string[]): object => ({
  ok: false,
  error: {
    code,
    message: expect.stringMatching(
      new RegExp(patterns.map((pattern) => `(?=[^]*${pattern})`).join('')),
    ) as string,
  },
});
