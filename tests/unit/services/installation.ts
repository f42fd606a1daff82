/**
 * An installed app over several launches, with the genuine services behind it down to wx, and an observer at its
 * seams: what it is told, what it asks, what it shows. The observer judges by the promises of
 * docs/reading-order.md and knows nothing of how they are kept.
 */
import assert from 'node:assert/strict';
import { contentPorts } from '../../../miniprogram/services/content-ports';
import {
  createContentState,
  type ContentState,
  type Shown,
} from '../../../miniprogram/services/content-state';
import type { Manifest } from '../../../typings/content';
import type { GetPageData, Result } from '../../../typings/functions';
import { useWx } from './fake-wx';
import {
  contentNumber,
  hashOfContent,
  ReleaseHistory,
  shownPages,
  smallSnapshot,
  type ShownPage,
} from './release-history';

export const timeOut = 10_000;
export const manifestLife = 5 * 60_000;

interface Call {
  action: 'getManifest' | 'getPage';
  page: ShownPage | undefined;
  have: string | undefined;
  at: number;
  answer: (result: unknown) => void;
  refuse: () => void;
}

/** How a call ended, as anyone can tell who sees its answer. */
type Outcome = 'unanswered' | 'unreleased' | 'stale' | 'good' | 'bad';

interface OpenPage {
  displayed: Shown;
  close: () => void;
}

/** The page in view, and the calls made for it since it came. */
interface View {
  id: ShownPage;
  pageCalls: number;
  lastPage: Outcome | null;
  leave: () => void;
}

/** Everything that begins anew with a launch. */
interface Launch {
  state: ContentState;
  pages: Map<ShownPage, OpenPage>;
  /** Pages opened at least once, so that their saved copies were read. */
  opened: Set<ShownPage>;
  /** The page of which the platform has an earlier prefetch. */
  fetchedPage: ShownPage | undefined;
  view: View | null;
  painted: boolean;
  calls: Call[];
  ask: { at: number; calls: number; last: Outcome | null } | null;
  manifest: Manifest | null;
  silent: boolean;
  /** Pages and versions that getPage gave in this launch. */
  given: Set<string>;
  inVain: Set<ShownPage>;
  hearFetched: (result: unknown) => void;
}

export type StorageMode = 'works' | 'full' | 'off';

export const quiet = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

export class Installation {
  readonly cloud = new ReleaseHistory();
  readonly storage = new Map<string, unknown>();
  storageMode: StorageMode = 'works';
  launch: Launch;
  /** What the app itself saved last, by key, and whether that was the last it showed. */
  private readonly saved = new Map<string, { text: string; version: number }>();
  private violation: Error | null = null;
  private readonly unsaved = new Set<ShownPage>();
  /** No page may be shown below this version. */
  private readonly floor = new Map<ShownPage, number>();

  constructor() {
    this.launch = this.start();
  }

  static key(id: ShownPage): string {
    return `occ.page.${id}`;
  }

  /** Starts the app anew, with what the platform still has of an earlier prefetch of a page. */
  start(fetched?: { id: ShownPage; text: unknown }): Launch {
    // Nothing of the launch before lives on.
    jest.clearAllTimers();
    this.unsaved.clear();
    for (const id of shownPages) {
      const last = this.saved.get(Installation.key(id));
      const intact = this.storage.get(Installation.key(id)) === last?.text && this.storageMode !== 'off';
      this.floor.set(id, intact ? (last?.version ?? 0) : 0);
    }
    let hearFetched: (result: unknown) => void = () => undefined;
    useWx({
      cloud: { callFunction: (options: unknown) => this.receive(options) },
      getStorageSync: (key: string) => {
        if (this.storageMode === 'off') throw new Error('getStorageSync:fail');
        return this.storage.has(key) ? this.storage.get(key) : '';
      },
      setStorageSync: (key: string, text: unknown) => {
        this.write(key, text);
      },
      onBackgroundFetchData: (listener: (result: unknown) => void) => {
        hearFetched = listener;
      },
      getBackgroundFetchData: (options: { success: (result: unknown) => void; fail: () => void }) => {
        if (fetched === undefined) options.fail();
        else options.success({ fetchedData: fetched.text });
      },
    });
    this.launch = {
      state: createContentState({ ...contentPorts, snapshot: smallSnapshot }),
      pages: new Map(),
      opened: new Set(),
      fetchedPage: fetched?.id,
      view: null,
      painted: false,
      calls: [],
      ask: null,
      manifest: null,
      silent: false,
      given: new Set(),
      inVain: new Set(),
      hearFetched: (result) => {
        hearFetched(result);
      },
    };
    return this.launch;
  }

  open(id: ShownPage): void {
    const { state, pages, opened, fetchedPage } = this.launch;
    if (pages.has(id)) return;
    // The app hears of it now; the page it belongs to is opened, so that it is seen what comes of it.
    if (fetchedPage !== undefined) {
      this.launch.fetchedPage = undefined;
      this.open(fetchedPage);
      if (fetchedPage === id) return;
    }
    opened.add(id);
    const page: OpenPage = { displayed: state.open(id), close: () => undefined };
    page.close = state.subscribe(id, (shown) => {
      page.displayed = shown;
    });
    pages.set(id, page);
  }

  enter(id: ShownPage): void {
    this.leave();
    this.open(id);
    this.launch.painted = true;
    const view: View = { id, pageCalls: 0, lastPage: null, leave: () => undefined };
    this.launch.view = view;
    view.leave = this.launch.state.enter(id);
  }

  leave(): void {
    const { view } = this.launch;
    this.launch.view = null;
    view?.leave();
  }

  close(id: ShownPage): void {
    if (this.launch.view?.id === id) this.leave();
    this.launch.pages.get(id)?.close();
    this.launch.pages.delete(id);
  }

  /** Time passes; what it makes time out is unanswered. */
  pass(milliseconds: number): void {
    const now = Date.now() + milliseconds;
    for (const call of this.launch.calls.filter(({ at }) => now - at >= timeOut))
      this.end(call, 'unanswered');
    jest.advanceTimersByTime(milliseconds);
  }

  refuse(call: Call): void {
    this.end(call, 'unanswered');
    call.refuse();
  }

  /** A sound answer of the cloud arrives. */
  answer(call: Call, result: Result<Manifest | GetPageData>): void {
    this.end(call, this.outcomeOf(call, result));
    call.answer({ result });
  }

  /** Something else arrives. @param outcome `bad` where it has the form of an answer */
  garble(call: Call, result: unknown, outcome: 'unanswered' | 'bad'): void {
    this.end(call, outcome);
    call.answer({ result });
  }

  /** What the platform fetched for a page while the app runs arrives. */
  fetched(id: ShownPage, text: unknown): void {
    this.open(id);
    this.launch.hearFetched({ fetchedData: text });
  }

  /** Something happens to what is stored; a page not read yet in this launch may lose it. */
  damage(change: () => void): void {
    change();
    for (const id of shownPages) if (!this.launch.opened.has(id)) this.floor.set(id, 0);
  }

  /** Throws where anything on show breaks a promise. */
  check(): void {
    if (this.violation !== null) throw this.violation;
    for (const [id, { displayed }] of this.launch.pages) {
      assert.deepEqual(displayed, this.launch.state.open(id), `${id} was told of every change`);
      this.checkWhole(id, displayed);
      this.checkNote(id, displayed);
    }
  }

  private checkWhole(id: ShownPage, { page, version }: Shown): void {
    const content = contentNumber(id, page);
    assert.ok(content >= 0, `${id} is none of its contents, to the letter`);
    assert.equal(content, this.cloud.contentAt(id, version), `${id} is what version ${version} holds`);
    assert.ok(version >= (this.floor.get(id) ?? 0), `${id} is not older than before`);
    this.floor.set(id, version);
    const key = Installation.key(id);
    if (version > 0 && !this.unsaved.has(id) && this.storage.get(key) === this.saved.get(key)?.text)
      assert.equal(this.saved.get(key)?.version, version, `${id} was saved as it is shown`);
  }

  private checkNote(id: ShownPage, { page, version, freshness }: Shown): void {
    const { manifest, silent, given, inVain, calls, view } = this.launch;
    const wanted = manifest?.pages[id];
    const named = wanted !== undefined && hashOfContent(id, contentNumber(id, page)) === wanted;
    const beyond = manifest !== null && version > manifest.version;
    const current = named || (beyond && given.has(`${id} ${version}`));
    assert.equal(freshness === 'current', current, `${id} is called ${freshness}`);
    assert.equal(freshness === 'unreachable', manifest === null && silent, `${id} is called ${freshness}`);
    const differs = wanted !== undefined && !named && !beyond;
    if (freshness === 'older') assert.ok(differs && inVain.has(id), `${id} is called older`);
    const settled = calls.every((call) => call.page !== undefined && call.page !== id);
    if (differs && settled && view?.id === id) assert.equal(freshness, 'older');
  }

  private end(call: Call, outcome: Outcome): void {
    const { launch } = this;
    launch.calls = launch.calls.filter((other) => other !== call);
    if (call.page === undefined) {
      launch.silent = outcome === 'unanswered';
      if (launch.ask !== null) launch.ask.last = outcome;
      return;
    }
    if (outcome !== 'good') launch.inVain.add(call.page);
    if (launch.view?.id === call.page) launch.view.lastPage = outcome;
  }

  private outcomeOf(call: Call, result: Result<Manifest | GetPageData>): Outcome {
    if (!result.ok) return call.page === undefined ? 'unreleased' : 'unanswered';
    return call.page === undefined ? this.heardManifest(result.data) : this.heardPage(call.page, result.data);
  }

  private heardManifest(data: Manifest | GetPageData): Outcome {
    if (!('edition' in data)) throw new Error('no manifest');
    const { opened, manifest } = this.launch;
    const wasShown = [...opened].map((id) => this.floor.get(id) ?? 0);
    if (data.version < Math.max(manifest?.version ?? 0, ...wasShown)) return 'stale';
    this.launch.manifest = data;
    return 'good';
  }

  private heardPage(id: ShownPage, data: Manifest | GetPageData): Outcome {
    const { manifest } = this.launch;
    if (manifest === null || data.version < manifest.version) return 'bad';
    this.launch.given.add(`${id} ${data.version}`);
    return 'good';
  }

  private write(key: string, text: unknown): void {
    const id = shownPages.find((page) => Installation.key(page) === key);
    if (id === undefined || typeof text !== 'string') throw new Error(`nothing of ours: ${key}`);
    if (this.storageMode !== 'works') {
      this.unsaved.add(id);
      throw new Error('setStorageSync:fail exceed storage max size 10Mb');
    }
    const { value } = JSON.parse(text) as { value: { version: number } };
    this.unsaved.delete(id);
    this.saved.set(key, { text, version: value.version });
    this.storage.set(key, text);
  }

  /** A call leaves the app: it must be one that it may make. */
  private receive(options: unknown): Promise<unknown> {
    const { data } = options as { data: Pick<Call, 'action' | 'page' | 'have'> };
    try {
      this.mayAsk(data);
    } catch (error) {
      // The app would take it for a refusal.
      this.violation = error instanceof Error ? error : new Error(String(error));
    }
    return new Promise((resolve, reject) => {
      this.launch.calls.push({
        action: data.action,
        page: data.page,
        have: data.have,
        at: Date.now(),
        answer: resolve,
        refuse: () => {
          reject(new Error('cloud.callFunction:fail errCode: -501004'));
        },
      });
    });
  }

  private mayAsk({ action, page, have }: Pick<Call, 'action' | 'page' | 'have'>): void {
    const { launch } = this;
    assert.ok(launch.painted, 'nothing is asked before the first paint');
    if (action === 'getManifest' || page === undefined) {
      const { ask } = launch;
      if (ask === null || Date.now() - ask.at >= manifestLife)
        launch.ask = { at: Date.now(), calls: 1, last: null };
      else {
        assert.deepEqual([ask.calls, ask.last], [1, 'stale'], 'one manifest in five minutes');
        ask.calls += 1;
      }
      return;
    }
    const { manifest, view, calls } = launch;
    const wanted = manifest?.pages[page];
    assert.equal(view?.id, page, 'only the page in view is asked for');
    assert.ok(wanted !== undefined && wanted !== have, 'only a page that differs is asked for');
    assert.notEqual(wanted, smallSnapshot.hashes[page], 'what is bundled is not asked for');
    assert.ok(!calls.some((call) => call.page === page), 'one call at a time');
    view.pageCalls += 1;
    assert.ok(view.pageCalls === 1 || (view.pageCalls === 2 && view.lastPage === 'bad'), 'one retry');
  }
}
