/** Prints how much an index saves: the same queries on 100,000 documents with and without it, side by side. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Fields } from '../local-cloud/store/documents';
import { read } from '../local-cloud/query/query';
import { Store } from '../local-cloud/store/store';

const count = 100_000;
/** Runs of each query: the middle one counts. */
const runs = 15;

const queries: [name: string, query: Fields, order: Record<string, 1 | -1>][] = [
  ['one of 1,000 kinds', { kind: 'k7' }, {}],
  ['a kind, an hour', { kind: 'k7', at: { $gte: new Date(0), $lt: new Date(3_600_000) } }, {}],
  ['a kind, newest first', { kind: 'k7' }, { at: -1 }],
];

const fill = async (store: Store, name: string): Promise<void> => {
  await store.addCollection(name);
  await store.write(
    Array.from({ length: count }, (_, place) => {
      const _id = `n${place}`;
      const document = { _id, kind: `k${place % 1000}`, at: new Date(place * 1000), place };
      return { collection: name, id: _id, document };
    }),
  );
};

const measure = (store: Store, collection: string, query: Fields, order: Record<string, 1 | -1>) => {
  const times: number[] = [];
  let examined = 0;
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    ({
      explanation: { examined },
    } = read(store, collection, { query, order, offset: 0, limit: 20, projection: {} }));
    times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  return { milliseconds: times[Math.floor(runs / 2)] ?? 0, examined };
};

const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
const store = new Store(folder);
try {
  await fill(store, 'indexed');
  await fill(store, 'plain');
  store.index('indexed', [{ name: 'kind_at', fields: ['kind', 'at'], unique: false }]);
  process.stdout.write(`Queries on ${count} documents, 20 asked for\n`);
  for (const [name, query, order] of queries) {
    const scan = measure(store, 'plain', query, order);
    const index = measure(store, 'indexed', query, order);
    const ratio = (scan.milliseconds / index.milliseconds).toFixed(0);
    process.stdout.write(
      `  ${name.padEnd(22)} scan ${scan.milliseconds.toFixed(2)} ms (${scan.examined} looked at)` +
        `   index ${index.milliseconds.toFixed(3)} ms (${index.examined})   ${ratio} times\n`,
    );
  }
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}
