/** What was acknowledged is there after a kill, however often and whenever it comes. */
import { EJSON } from 'bson';
import { addDocuments, administer, readDocument } from '../support/cloud-console';
import { startCloudProcess } from '../support/cloud-process';
import { temporaryFolder, testFunctions } from '../support/local-cloud';

/** Kills in a row, on each of two data folders at a time. */
const kills = 50;
const writers = 6;
const collectionName = 'listed';

/**
 * What may be found after a kill. Sending a write adds what it would make, its answer takes away what was:
 * only of what the kill left without an answer either may be found.
 */
interface Possible {
  /** By id: the document's text, null where there is none. */
  texts: Map<string, readonly (string | null)[]>;
  counter: { least: number; most: number };
}

type Kind = 'added' | 'counted' | 'changed' | 'removed';

/** What a writer does to one document, as the SDK sends it, and the answer's data. */
const adding = (id: string, text: string): [object, object] => [
  { action: 'database.insertDocument', data: [EJSON.stringify({ _id: id, text })] },
  { insertedIds: [id] },
];
const changing = (id: string, modifier: object): [object, object] => [
  {
    action: 'database.modifyDocument',
    query: EJSON.stringify({ _id: id }),
    data: EJSON.stringify(modifier),
    merge: true,
    upsert: false,
  },
  { updated: 1 },
];
const removing = (id: string): [object, object] => [
  { action: 'database.removeDocument', query: EJSON.stringify({ _id: id }) },
  { deleted: 1 },
];

/** Whether the write was answered: false where the server is gone. @throws where the answer is another one */
const send = async (url: string, [request, data]: [object, object]): Promise<boolean> => {
  const answer = await administer(url, { collectionName, ...request }).catch(() => null);
  if (answer !== null) expect(answer).toMatchObject({ data });
  return answer !== null;
};

/**
 * From several writers at once adds documents, counts up a shared one for each, and changes or removes them,
 * until the server is gone.
 */
const writeUntilKilled = async (
  url: string,
  prefix: string,
  { texts, counter }: Possible,
  acknowledged: (kind: Kind) => void,
): Promise<void> => {
  const become = async (
    kind: Kind,
    id: string,
    [before, after]: readonly [string | null, string | null],
    write: [object, object],
  ): Promise<boolean> => {
    texts.set(id, [before, after]);
    if (!(await send(url, write))) return false;
    texts.set(id, [after]);
    acknowledged(kind);
    return true;
  };
  const countUp = async (): Promise<boolean> => {
    counter.most += 1;
    if (!(await send(url, changing('counter', { $inc: { n: 1 } })))) return false;
    counter.least += 1;
    acknowledged('counted');
    return true;
  };
  const writeOne = async (id: string, text: string, keep: boolean): Promise<boolean> => {
    const other = `changed ${text}`;
    return (
      (await become('added', id, [null, text], adding(id, text))) &&
      (await countUp()) &&
      (keep
        ? await become('changed', id, [text, other], changing(id, { $set: { text: other } }))
        : await become('removed', id, [text, null], removing(id)))
    );
  };
  const write = async (writer: number): Promise<void> => {
    let alive = true;
    for (let place = 0; alive; place += 1) {
      const text = 'x'.repeat((place * 997) % 5000);
      alive = await writeOne(`${prefix}.${writer}.${place}`, text, (writer + place) % 2 === 0);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
};

/** The texts of the documents with these ids. */
const textsOf = async (url: string, ids: string[]): Promise<Map<string, string>> => {
  const answer = await administer(url, {
    action: 'database.getDocument',
    collectionName,
    queryType: 'WHERE',
    query: EJSON.stringify({ _id: { $in: ids } }),
    limit: 1000,
  });
  const { data } = answer as { data: { list: string[] } };
  const documents = data.list.map((text) => EJSON.parse(text) as { _id: string; text: string });
  return new Map(documents.map(({ _id: id, text }) => [id, text]));
};

/** Compares what is there with what may be, which from now on is what was found. */
const settle = async (url: string, { texts, counter }: Possible, round: string): Promise<void> => {
  const found = await textsOf(url, [...texts.keys()]);
  const wrong = [...texts].filter(([id, possible]) => !possible.includes(found.get(id) ?? null));
  expect({ round, wrong }).toEqual({ round, wrong: [] });
  for (const id of texts.keys()) texts.set(id, [found.get(id) ?? null]);

  const { n } = (await readDocument(url, collectionName, 'counter')) as { n: number };
  expect(n).toBeGreaterThanOrEqual(counter.least);
  expect(n).toBeLessThanOrEqual(counter.most);
  Object.assign(counter, { least: n, most: n });
};

const killOften = async (lane: string): Promise<Record<Kind, number>> => {
  const dataDir = await temporaryFolder();
  const answers = { added: 0, counted: 0, changed: 0, removed: 0 };
  const all: Possible['texts'] = new Map();
  const counter = { least: 0, most: 0 };
  let server = await startCloudProcess(dataDir, testFunctions);
  await addDocuments(server.url, collectionName, [{ _id: 'counter', n: 0 }]);
  for (let round = 0; round < kills; round += 1) {
    // Of all moments, those right after an answer and those between answers alike.
    let left = 1 + Math.floor(Math.random() * 40);
    const possible: Possible = { texts: new Map(), counter };
    const killed: Promise<void>[] = [];
    await writeUntilKilled(server.url, `${lane}${round}`, possible, (kind) => {
      answers[kind] += 1;
      left -= 1;
      if (left === 0) killed.push(server.kill());
    });
    expect(killed).toHaveLength(1);
    await Promise.all(killed);
    server = await startCloudProcess(dataDir, testFunctions);
    await settle(server.url, possible, `${lane}${round}`);
    for (const [id, texts] of possible.texts) all.set(id, texts);
  }
  await settle(server.url, { texts: all, counter }, `${lane}, all`);
  await server.kill();
  return answers;
};

it('keeps every acknowledged write through 100 kills in the midst of writing', async () => {
  for (const answers of await Promise.all([killOften('a'), killOften('b')])) {
    const { added, counted, changed, removed } = answers;
    expect(added + counted + changed + removed).toBeGreaterThanOrEqual(kills);
    expect(Object.values(answers)).not.toContain(0);
  }
}, 300_000);
