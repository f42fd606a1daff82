import { randomUUID } from 'node:crypto';
import { AdminError } from '../errors';
import type { Candidates, Change, Id, StoredDocument, View } from './documents';
import type { Store } from './store';

/** MongoDB's default transactionLifetimeLimitSeconds. */
const lifetime = 60_000;

const keyOf = (collection: string, id: Id): string => JSON.stringify([collection, id]);

interface Before {
  collection: string;
  id: Id;
  document: StoredDocument | undefined;
}

/**
 * Snapshot isolation: reads see the collections as they were at the start, with the transaction's own changes.
 * A document that changed since then cannot be written (first committer wins).
 */
class Transaction implements View {
  readonly expires = Date.now() + lifetime;
  readonly #before = new Map<string, Before>();
  readonly #changes = new Map<string, Change>();
  readonly #store: Store;
  readonly #unlisten: () => void;

  constructor(store: Store) {
    this.#store = store;
    this.#unlisten = store.listen((collection, id, document) => {
      const key = keyOf(collection, id);
      if (!this.#before.has(key)) this.#before.set(key, { collection, id, document });
    });
  }

  get(collection: string, id: Id): StoredDocument | undefined {
    const current = this.#store.get(collection, id);
    const key = keyOf(collection, id);
    const change = this.#changes.get(key);
    if (change) return change.document ?? undefined;
    const before = this.#before.get(key);
    return before ? before.document : current;
  }

  *all(collection: string): Iterable<StoredDocument> {
    const documents = new Map<Id, StoredDocument>();
    for (const document of this.#store.all(collection)) documents.set(document._id, document);
    for (const part of [this.#before, this.#changes]) {
      for (const entry of part.values()) {
        if (entry.collection !== collection) continue;
        if (entry.document) documents.set(entry.id, entry.document);
        else documents.delete(entry.id);
      }
    }
    yield* documents.values();
  }

  candidates(collection: string): Candidates {
    return { index: null, documents: this.all(collection), sorted: false };
  }

  write(changes: Change[]): Promise<void> {
    for (const { collection, id } of changes) this.#assertUnchanged(keyOf(collection, id));
    this.#store.assertUnique([...this.#changes.values(), ...changes]);
    for (const change of changes) this.#changes.set(keyOf(change.collection, change.id), change);
    return Promise.resolve();
  }

  async commit(): Promise<void> {
    this.end();
    for (const key of this.#changes.keys()) this.#assertUnchanged(key);
    await this.#store.write([...this.#changes.values()]);
  }

  end(): void {
    this.#unlisten();
  }

  #assertUnchanged(key: string): void {
    if (this.#before.has(key)) {
      throw new AdminError(
        'DATABASE_TRANSACTION_CONFLICT',
        `write conflict: ${key} changed since the transaction started`,
      );
    }
  }
}

/** The open transactions, by the id the SDK sends with each of their requests. */
export class Transactions {
  readonly #open = new Map<string, Transaction>();
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  start(): string {
    for (const [id, transaction] of this.#open) if (transaction.expires < Date.now()) this.abort(id);
    const id = randomUUID();
    this.#open.set(id, new Transaction(this.#store));
    return id;
  }

  /** What a request sees: its transaction, or the store itself. */
  view(id: string | undefined): View {
    return id === undefined ? this.#store : this.#get(id);
  }

  async commit(id: string): Promise<void> {
    const transaction = this.#get(id);
    this.#open.delete(id);
    await transaction.commit();
  }

  abort(id: string): void {
    this.#get(id).end();
    this.#open.delete(id);
  }

  #get(id: string): Transaction {
    const transaction = this.#open.get(id);
    if (!transaction) {
      throw new AdminError('DATABASE_TRANSACTION_FAIL', `transaction ${id} is not open: ended or expired`);
    }
    return transaction;
  }
}
