import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long an upload may wait for its start, in milliseconds; the local cloud's own. */
const validity = 15 * 60 * 1000;

/** Keys that let their holder upload to one path for a while. Nothing is kept of them: a key proves itself. */
export class UploadKeys {
  readonly #secret = randomBytes(32);
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  issue(path: string): string {
    const until = this.#now() + validity;
    return `${until}.${this.#proof(path, until).toString('hex')}`;
  }

  accepts(path: string, key: string): boolean {
    const [, until, proof] = /^(\d{1,16})\.([0-9a-f]{64})$/.exec(key) ?? [];
    if (until === undefined || proof === undefined || Number(until) < this.#now()) return false;
    return timingSafeEqual(Buffer.from(proof, 'hex'), this.#proof(path, Number(until)));
  }

  #proof(path: string, until: number): Buffer {
    return createHmac('sha256', this.#secret).update(`${until} ${path}`).digest();
  }
}
