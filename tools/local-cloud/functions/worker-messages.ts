/** What the local cloud and a worker thread say to each other. */

/** One invocation of one function. */
export interface Task {
  /** Absolute path of the function's index.js. */
  file: string;
  /** Loaded anew when it differs from the last time. */
  modified: number;
  /** The event as JSON. */
  event: string;
  context: Record<string, unknown>;
  /** Variables of this invocation; null removes one. */
  environment: Record<string, string | null>;
}

export type WorkerMessage =
  /** The function is loaded and is being called: its time counts from now. */
  | { kind: 'started' }
  /** The function's result as JSON. */
  | { kind: 'finished'; result: string }
  | { kind: 'failed'; message: string; stack: string };
