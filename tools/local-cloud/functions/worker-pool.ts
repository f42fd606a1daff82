import type { Task } from './worker-messages';
import { InvocationError, WorkerThread, type ThreadOptions } from './worker-thread';

interface Waiting {
  task: Task;
  timeout: number;
  resolve: (result: string) => void;
  reject: (error: unknown) => void;
}

/** Worker threads that any function may run in; a call waits while all are busy. */
export class WorkerPool {
  readonly #options: ThreadOptions;
  readonly #size: number;
  readonly #threads = new Set<WorkerThread>();
  readonly #waiting: Waiting[] = [];
  #closed = false;

  /** @param size the largest number of threads; the first is started at once */
  constructor(size: number, options: ThreadOptions) {
    this.#size = size;
    this.#options = options;
    this.#start();
  }

  /** As WorkerThread.run. */
  run(task: Task, timeout: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, timeout, resolve, reject });
      this.#serve();
    });
  }

  /** Ends all threads; what still runs or waits fails. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) {
      reject(new InvocationError('crashed', 'the local cloud is closing'));
    }
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  #start(): WorkerThread {
    const thread = new WorkerThread(this.#options);
    this.#threads.add(thread);
    void thread.ended.then(() => {
      this.#threads.delete(thread);
      // Ready for the next call; one that died before its first call would only die again.
      if (!this.#closed && this.#threads.size === 0 && thread.files.size > 0) this.#start();
      this.#serve();
    });
    return thread;
  }

  /** A free thread, best one that has the function loaded, or a new one. */
  #free({ file }: Task): WorkerThread | undefined {
    const idle = [...this.#threads].filter((thread) => thread.free);
    const warm = idle.find((thread) => thread.files.has(file)) ?? idle[0];
    if (warm) return warm;
    return this.#threads.size < this.#size ? this.#start() : undefined;
  }

  #serve(): void {
    while (!this.#closed) {
      const [next] = this.#waiting;
      const thread = next && this.#free(next.task);
      if (!thread) return;
      this.#waiting.shift();
      void thread
        .run(next.task, next.timeout)
        .then(next.resolve, next.reject)
        .then(() => {
          this.#serve();
        });
    }
  }
}
