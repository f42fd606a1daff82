import { cp, mkdtemp, rm } from 'node:fs/promises';
import { request, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { PreviewOptions } from '../../tools/preview';
import { addressFor, type Launch } from '../../tools/preview/address';
import { readyPageAttribute } from '../../tools/preview/runtime/host';
import { findBrowser } from '../../tools/support/browser';
import { keepPages, type KeptPages } from './kept-pages';
import type { Served } from './serve-preview';
import { addressOf, releaseFolder, type ServedApp } from './served-apps';

export interface PageOptions extends Launch {
  /** CSS px; a phone of 390 × 844 by default. */
  viewport?: { width: number; height: number };
  /** Device pixels to a CSS px; 1 by default. */
  scale?: number;
  reducedMotion?: boolean;
  /** Console messages, page errors and requests that this test provokes. */
  expected?: RegExp[];
  /** Whether no other test uses the page, before or after: for what cannot be taken off again. */
  own?: boolean;
  /** Called before the address is opened, on an own page: to answer requests, or to add a script. */
  prepare?: (page: Page) => Promise<unknown>;
}

export interface PreviewUnderTest {
  /** Such as http://127.0.0.1:41234; known once the tests run. */
  url(): string;
  /** Opens a page and waits until it is ready. Unexpected output, errors and failed requests fail the test. */
  page(options?: PageOptions): Promise<Page>;
}

/** For each wait, in milliseconds: less than a test has, so that the wait's own message tells what was missing. */
const waitTime = 60_000;

/** Hands requests on to the app that is served at the address. */
const forwardTo = (url: string): RequestListener => {
  const { hostname, port } = new URL(url);
  return (incoming, outgoing) => {
    const { method, headers, url: target } = incoming;
    const forwarded = request({ hostname, port, method, headers, path: target }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  };
};

/** The project's own app with a cloud for the file, in whose database the bundled edition is released. */
const serveProject = async (): Promise<Served> => {
  const { startLocalCloud } = await import('../../tools/local-cloud');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'preview-data-'));
  await cp(releaseFolder(), dataDir, { recursive: true });
  const cloud = await startLocalCloud({ dataDir, fallback: forwardTo(addressOf('project')) });
  return {
    url: cloud.url,
    close: async () => {
      await cloud.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/** An app that changes is the file's own. */
const serveLive = async (options: PreviewOptions): Promise<Served> => {
  const { servePreview } = await import('./serve-preview');
  return servePreview(options);
};

/** A compiler and a cloud are loaded only for those who need one. */
const serve = async (app: ServedApp | PreviewOptions): Promise<Served> => {
  if (typeof app === 'object') return serveLive(app);
  if (app === 'project') return serveProject();
  return { url: addressOf(app), close: () => Promise.resolve() };
};

/** Collects what a page must not do. */
const watchFor = (page: Page, problems: string[], expected: RegExp[]): void => {
  const report = (text: string): void => {
    if (!expected.some((pattern) => pattern.test(text))) problems.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'warning' || message.type() === 'error') {
      report(`console.${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => {
    report(`page error: ${error.stack ?? error.message}`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left gives up its requests.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') report(`request failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`HTTP ${response.status()}: ${response.url()}`);
  });
};

/**
 * A preview for the tests of one file: call it once, outside of any test. It is started before the first test
 * and stopped after the last; pages are left after each test.
 * @param app by default the project with its cloud; the other apps have none. Options of a preview make one of the
 * file's own, that may change
 */
export const openPreview = (app: ServedApp | PreviewOptions = 'project'): PreviewUnderTest => {
  let served: Served | undefined;
  let browser: Browser | undefined;
  let pages: KeptPages | undefined;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch(await findBrowser());
    pages = keepPages(browser);
    served = await serve(app);
  });

  afterEach(async () => {
    await pages?.giveBack();
    const found = problems.splice(0);
    if (found.length > 0)
      throw new Error(`The page did what this test does not expect:\n${found.join('\n')}`);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const url = (): string => {
    if (!served) throw new Error('the preview starts with the first test');
    return served.url;
  };

  const open = async (given: PageOptions): Promise<Page> => {
    // In the project's app everyone is somebody, as in WeChat.
    const wanted = app === 'project' ? { openid: 'o_reader', ...given } : given;
    if (!pages) throw new Error('the preview starts with the first test');
    const page = await pages.take(wanted.scale ?? 1, wanted.own === true || wanted.prepare !== undefined);
    page.setDefaultTimeout(waitTime);
    await page.setViewportSize(wanted.viewport ?? { width: 390, height: 844 });
    await page.emulateMedia({
      colorScheme: wanted.theme ?? 'light',
      reducedMotion: wanted.reducedMotion ? 'reduce' : 'no-preference',
    });
    watchFor(page, problems, wanted.expected ?? []);
    await wanted.prepare?.(page);
    await page.goto(addressFor(url(), wanted));
    await page
      .locator(`html[${readyPageAttribute}]`)
      .waitFor({ state: 'attached' })
      .catch((error: unknown) => {
        throw new Error(`the page did not become ready\n${problems.join('\n')}`, { cause: error });
      });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return page;
  };

  return { url, page: (wanted = {}) => open(wanted) };
};
