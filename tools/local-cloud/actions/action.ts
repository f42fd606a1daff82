import type { Explanation } from '../query/query';
import type { Storage } from '../storage';
import type { Store } from '../store/store';
import type { Transactions } from '../store/transactions';

/** What the actions work on. */
export interface Resources {
  store: Store;
  transactions: Transactions;
  /** Told how each query was answered. */
  explain: (explanation: Explanation) => void;
  storage: Storage;
}

/**
 * Does one action of the SDK's protocol. The answer is the body's fields without requestId.
 * @param request the decoded JSON body; the action checks the fields it uses
 * @throws AdminError, or a ZodError for fields of the wrong type
 */
export type Action = (
  request: Record<string, unknown>,
  resources: Resources,
) => Record<string, unknown> | Promise<Record<string, unknown>>;
