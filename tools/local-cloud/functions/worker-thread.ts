import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../../support/paths';
import type { Task, WorkerMessage } from './worker-messages';

/** Why an invocation gave no result. */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';

  constructor(
    readonly reason: 'crashed' | 'timedOut',
    message: string,
  ) {
    super(message);
  }
}

/** Loading a function, the SDK included, is not part of its time-out; yet it has to end. */
const loadTimeout = 30_000;

export interface ThreadOptions {
  /** The worker script. */
  source: string;
  environment: Record<string, string>;
  /** Of the JavaScript heap, in MB. */
  memory: number;
  log: (line: string) => void;
}

interface Current {
  timeout: number;
  timer: NodeJS.Timeout;
  resolve: (result: string) => void;
  reject: (error: InvocationError) => void;
}

/** One worker thread: runs one invocation at a time until one of them ends it. */
export class WorkerThread {
  /** Resolves when the thread is gone. */
  readonly ended: Promise<void>;
  readonly files = new Set<string>();
  readonly #worker: Worker;
  readonly #log: (line: string) => void;
  #current: Current | null = null;
  #ending = false;

  constructor({ source, environment, memory, log }: ThreadOptions) {
    this.#log = log;
    this.#worker = new Worker(source, {
      eval: true,
      env: environment,
      workerData: projectRoot,
      resourceLimits: { maxOldGenerationSizeMb: memory },
      stdout: true,
      stderr: true,
    });
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      createInterface({ input: stream }).on('line', log);
    }
    this.#worker.on('message', (message: WorkerMessage) => {
      this.#receive(message);
    });
    this.#worker.on('error', (error) => {
      this.#ending = true;
      if (!this.#current) log(`a function failed after its result: ${error.message}`);
      this.#fail(new InvocationError('crashed', error.message));
    });
    this.ended = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        this.#ending = true;
        this.#fail(new InvocationError('crashed', `the function ended its process with code ${code}`));
        resolve();
      });
    });
  }

  /** Whether it can take an invocation. */
  get free(): boolean {
    return this.#current === null && !this.#ending;
  }

  /**
   * @param timeout in milliseconds, from the moment the loaded function is called
   * @returns the function's result as JSON
   * @throws InvocationError; after a time-out the thread is on its way out
   */
  run(task: Task, timeout: number): Promise<string> {
    this.files.add(task.file);
    return new Promise((resolve, reject) => {
      this.#current = { timeout, timer: this.#limit(loadTimeout), resolve, reject };
      this.#worker.postMessage(task);
    });
  }

  async end(): Promise<void> {
    this.#ending = true;
    await this.#worker.terminate();
    await this.ended;
  }

  #limit(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#ending = true;
      void this.#worker.terminate();
      this.#fail(
        new InvocationError('timedOut', `Invoking task timed out after ${milliseconds / 1000} seconds`),
      );
    }, milliseconds);
  }

  #receive(message: WorkerMessage): void {
    const current = this.#current;
    if (!current) return;
    clearTimeout(current.timer);
    switch (message.kind) {
      case 'started':
        current.timer = this.#limit(current.timeout);
        break;
      case 'finished':
        this.#current = null;
        current.resolve(message.result);
        break;
      case 'failed':
        this.#log(message.stack);
        this.#fail(new InvocationError('crashed', message.message));
        break;
    }
  }

  #fail(error: InvocationError): void {
    const current = this.#current;
    if (!current) return;
    clearTimeout(current.timer);
    this.#current = null;
    current.reject(error);
  }
}
