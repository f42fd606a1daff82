import type { CloudFunction } from './functions';

/** The invocations under way, by the token that each of the SDK's requests carries. */
export class Invocations {
  readonly #running = new Map<string, CloudFunction>();

  /** Knows the function by its token for as long as the work lasts. */
  async during<Result>(token: string, invoked: CloudFunction, work: () => Promise<Result>): Promise<Result> {
    this.#running.set(token, invoked);
    try {
      return await work();
    } finally {
      this.#running.delete(token);
    }
  }

  /** The function that a request comes from; undefined where it comes from none, or one that has ended. */
  of(token: string): CloudFunction | undefined {
    return this.#running.get(token);
  }
}
