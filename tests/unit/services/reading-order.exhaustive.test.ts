/** Every order of the events below, as deep as it goes in seconds, where random sequences meet few of them. */
import assert from 'node:assert/strict';
import type { PageCopy } from '../../../miniprogram/services/content-guards';
import { createContentState } from '../../../miniprogram/services/content-state';
import { contentNumber, ReleaseHistory, smallSnapshot } from './release-history';

/** Events in a row; more by hand with EXPLORED_DEPTH=9. */
const deepest = Number(process.env.EXPLORED_DEPTH ?? 6);
const mostReleases = 3;
const manifestLife = 5 * 60_000;

/** Beside the page that is looked at stands one that never changes. */
type Page = 'quotes' | 'home';

interface Call {
  kind: 'manifest' | 'page';
  have: string;
  /** @param behind the answer is of so many releases ago; null: there is none */
  end: (behind: number | null) => void;
}

/** Every answer at hand has been heard: no chain of promises here is longer. */
const quiet = async (): Promise<void> => {
  for (let step = 0; step < 16; step += 1) await Promise.resolve();
};

class App {
  private readonly cloud = new ReleaseHistory();
  private now = 0;
  private view: { id: Page; leave: () => void } | null = null;
  private calls: Call[] = [];
  /** Since a page came into view: a call may be a second attempt. */
  private made = { manifest: 0, page: 0 };
  private askedAt = 0;
  private hearPrefetched: (copy: PageCopy) => void = () => undefined;
  private manifest: number | null = null;
  /** Promises that were broken where the state would have taken an error for its own. */
  private readonly broken: string[] = [];

  private readonly state = createContentState({
    snapshot: smallSnapshot,
    readCache: () => null,
    writeCache: () => undefined,
    onPrefetched: (listener) => {
      this.hearPrefetched = listener;
    },
    getManifest: async () => {
      this.askedAt = this.now;
      const behind = await this.call('manifest', '');
      if (behind === null) return null;
      const answer = this.cloud.manifest(behind);
      if (answer.ok) this.manifest = answer.data.version;
      return answer.ok ? answer.data : 'unreleased';
    },
    getPage: async (id, have) => {
      this.must(this.view?.id === id, 'only the page in view is asked for');
      const behind = await this.call('page', have);
      const answer = behind === null ? null : this.cloud.page('quotes', have, behind);
      return answer?.ok === true ? answer.data : null;
    },
    now: () => this.now,
  });
  private shown = this.state.open('quotes');

  constructor() {
    this.state.subscribe('quotes', (shown) => {
      this.must(shown.version >= this.shown.version, 'it is never older than before');
      const content = contentNumber('quotes', shown.page);
      this.must(content === this.cloud.contentAt('quotes', shown.version), 'it is what its version holds');
      this.shown = shown;
    });
  }

  /** What may happen next, by name. */
  events(): Map<string, () => Promise<void>> {
    const { length } = this.cloud.releases;
    const isOpen = length < mostReleases;
    const answers = this.calls.flatMap((call, index): [string, () => Promise<void>, boolean][] => [
      [`answer ${index}`, () => this.end(call, 0), true],
      [`stale answer ${index}`, () => this.end(call, 1), length > 0],
      [`refuse ${index}`, () => this.end(call, null), true],
    ]);
    const events: typeof answers = [
      ['release', () => this.release(length + 1), isOpen],
      ['release what is bundled', () => this.release(0), isOpen],
      ['roll back', () => this.release(this.cloud.at(1)?.contents.quotes ?? 0), isOpen && length > 1],
      ['enter', () => this.enter('quotes'), this.view?.id !== 'quotes'],
      ['enter another', () => this.enter('home'), this.view?.id !== 'home'],
      ['leave', () => this.leave(), this.view !== null],
      ['prefetched', () => this.prefetch(0), length > 0],
      ['stale prefetched', () => this.prefetch(1), length > 1],
      // What is under way goes on after it; otherwise it times out.
      ['five minutes asleep', () => this.pass(0), this.calls.length > 0],
      ['five minutes', () => this.pass(this.calls.length), true],
      ...answers,
    ];
    return new Map(events.filter(([, , can]) => can).map(([name, happen]) => [name, happen]));
  }

  async happen(event: string): Promise<void> {
    await this.events().get(event)?.();
    this.must(this.state.open('quotes').page === this.shown.page, 'every change is told');
    assert.deepEqual(this.broken, []);
  }

  /** The cloud answers rightly from now on: a page in view that hears of a manifest is then current. */
  async hear(): Promise<void> {
    const isTold = this.view?.id === 'quotes' && this.calls.some(({ kind }) => kind === 'manifest');
    while (this.calls.length > 0) await this.happen('answer 0');
    if (isTold && this.shown.freshness !== 'older') this.mustBeNewest();
  }

  /** Whatever has been, it comes into view again after five minutes, and the cloud answers rightly. */
  async recover(): Promise<void> {
    for (const event of ['leave', 'five minutes', 'enter']) await this.happen(event);
    await this.hear();
    this.mustBeNewest();
  }

  /** Tells states apart by all that can be seen of them. */
  print(): string {
    const { shown, calls, made, now, askedAt, view } = this;
    const contents = this.cloud.releases.map((release) => release.contents.quotes);
    const isDue = now - askedAt >= manifestLife;
    return JSON.stringify([
      [contents, shown.version, shown.freshness, view?.id, made, isDue, this.manifest],
      calls.map(({ kind, have }) => kind + have),
    ]);
  }

  private async release(quotes: number): Promise<void> {
    this.cloud.release({ home: 0, quotes });
    await quiet();
  }

  private async enter(id: Page): Promise<void> {
    await this.leave();
    this.made = { manifest: 0, page: 0 };
    this.view = { id, leave: () => undefined };
    this.view.leave = this.state.enter(id);
    await quiet();
  }

  private async leave(): Promise<void> {
    this.view?.leave();
    this.view = null;
    await quiet();
  }

  private async prefetch(behind: number): Promise<void> {
    const copy = this.cloud.page('quotes', undefined, behind);
    if (copy.ok && 'page' in copy.data) this.hearPrefetched(copy.data);
    await quiet();
  }

  /** @param timingOut how many of the calls under way do */
  private async pass(timingOut: number): Promise<void> {
    this.now += manifestLife;
    for (const call of this.calls.slice(0, timingOut)) await this.end(call, null);
  }

  private call(kind: Call['kind'], have: string): Promise<number | null> {
    this.must(!this.calls.some((call) => call.kind === kind), 'one call of a kind at a time');
    this.made[kind] += 1;
    return new Promise((end) => {
      this.calls.push({ kind, have, end });
    });
  }

  private async end(call: Call, behind: number | null): Promise<void> {
    this.calls = this.calls.filter((other) => other !== call);
    call.end(behind);
    await quiet();
    if (call.kind === 'page' && behind === 0) this.mustBeNewest();
  }

  private must(holds: boolean, promise: string): void {
    if (!holds) this.broken.push(promise);
  }

  private mustBeNewest(): void {
    const { length } = this.cloud.releases;
    const { version, freshness } = this.shown;
    if (length > 0) assert.deepEqual([version, freshness], [length, 'current'], 'a right answer is taken');
  }
}

const explore = async (events: string[], further: (app: App) => Promise<void>): Promise<void> => {
  try {
    const app = new App();
    for (const event of events) await app.happen(event);
    await further(app);
  } catch (error) {
    throw new Error(`after ${events.join(', ')}`, { cause: error });
  }
};

it('from wherever any events lead, a right answer is taken, and the page becomes current', async () => {
  const seen = new Set<string>();
  let reached: string[][] = [[]];
  for (let depth = 0; depth <= deepest; depth += 1) {
    const next: string[][] = [];
    for (const events of reached)
      await explore(events, async (app) => {
        const print = app.print();
        if (seen.has(print)) return;
        seen.add(print);
        for (const event of app.events().keys()) next.push([...events, event]);
        await app.hear();
        await app.recover();
      });
    reached = next;
  }
  expect(seen.size).toBeGreaterThan(1000);
});
