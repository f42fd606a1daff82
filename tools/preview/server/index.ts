import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { CompileError, CompiledApp } from '../compiler';
import { buildRuntime } from '../compiler/runtime-bundle';
import { assetPrefix } from '../runtime/bundle';
import { liveAddress, type LiveState } from '../runtime/live/state';
import { inProject } from '../../support/paths';
import { createChannel } from './channel';
import { isProblem, startCompilation, type Generated } from './compilation';
import { charactersOf, readFont, startScript } from './fonts';
import { contentSecurityPolicy, failurePage, failureScript, hostPage } from './html';
import { respond, type Answer } from './respond';

export interface PreviewOptions {
  /** Folder with app.json; by default the project's miniprogram/. */
  root?: string;
  /** Compiles again after a source changed, and tells the open pages. */
  watch?: boolean;
  /** What is built, while watching, before the app is compiled again. */
  generated?: Generated;
  /** Told, a line at a time, what the compiler warns of and where it fails. */
  log?: (line: string) => void;
}

export interface Preview {
  /** Serves the host page, scripts, pictures and fonts; 404 for anything else. */
  handler: RequestListener;
  /** Of the first compilation: paths of the pages, in app.json's order; none where it failed. */
  pages: string[];
  /** Of the first compilation, a line each. */
  warnings: string[];
  /** Why the first compilation failed; null where it did not. */
  failure: CompileError | null;
  close: () => Promise<void>;
}

interface Address {
  /** Decoded path, with its leading slash. */
  name: string;
  /** Null is the system's. */
  theme: 'light' | 'dark' | null;
}

const readAddress = (requestTarget: string): Address | null => {
  try {
    const { pathname, searchParams } = new URL(requestTarget, 'http://preview');
    const theme = searchParams.get('theme');
    return {
      name: decodeURIComponent(pathname),
      theme: theme === 'dark' || theme === 'light' ? theme : null,
    };
  } catch {
    return null;
  }
};

/**
 * Compiles the Mini Program and serves it to a browser. A defect of its sources is a page that names file and
 * line, not a rejection.
 */
export const createPreview = async (options: PreviewOptions = {}): Promise<Preview> => {
  const { root = inProject('miniprogram'), log = () => undefined } = options;

  const channel = createChannel(() => compilation.state);
  const [runtime, compilation] = await Promise.all([
    buildRuntime(),
    startCompilation({
      root,
      log,
      watch: options.watch === true,
      generated: options.generated ?? null,
      onState: channel.tell,
    }),
  ]);
  const starts = new WeakMap<CompiledApp, string>();
  const startOf = (app: CompiledApp): string => {
    const start = starts.get(app) ?? startScript(charactersOf(runtime.script + app.script));
    starts.set(app, start);
    return start;
  };
  const live = (): LiveState | null => (options.watch === true ? compilation.state : null);

  const answerFor = async ({ name, theme }: Address): Promise<Answer | null> => {
    if (name === '/runtime.js') return { name, body: runtime.script };
    if (name === '/runtime.js.map') return { name, body: runtime.map };
    if (name === '/failure.js') return { name, body: failureScript };
    if (name.startsWith('/fonts/')) {
      const body = await readFont(name.slice('/fonts/'.length));
      return body === null ? null : { name, body, headers: { 'cache-control': 'max-age=86400' } };
    }
    const outcome = await compilation.newest();
    const headers = { 'content-security-policy': contentSecurityPolicy };
    if (isProblem(outcome)) {
      const body = failurePage(outcome, options.watch === true);
      return name === '/' ? { status: 500, name: 'index.html', body, headers } : null;
    }
    if (name === '/start.js') return { name, body: startOf(outcome) };
    if (name === '/app.js') return { name, body: outcome.script };
    if (name === '/app.js.map') return { name, body: outcome.map };
    if (name === '/app.css') return { name, body: outcome.css };
    if (name === '/') return { name: 'index.html', body: hostPage(theme, live()), headers };
    // Markup names pictures by their address; scripts, such as a canvas's, by their path in the app.
    const file = outcome.assets.get(name) ?? outcome.assets.get(`${assetPrefix}${name}`);
    return file === undefined ? null : { name, body: await readFile(file) };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      respond(request, response, { status: 405, name: 'answer.txt', body: 'Only GET and HEAD.\n' });
      return;
    }
    const address = readAddress(request.url ?? '/');
    if (!address) {
      respond(request, response, { status: 400, name: 'answer.txt', body: 'The address is malformed.\n' });
      return;
    }
    if (address.name === liveAddress && options.watch === true) {
      channel.connect(request, response);
      return;
    }
    const answer = await answerFor(address);
    respond(
      request,
      response,
      answer ?? { status: 404, name: 'answer.txt', body: `No ${address.name} here.\n` },
    );
  };

  return {
    handler: (request, response) => {
      serve(request, response).catch((error: unknown) => {
        log(String(error));
        if (response.headersSent) response.destroy();
        else respond(request, response, { status: 500, name: 'answer.txt', body: `${String(error)}\n` });
      });
    },
    pages: compilation.pages,
    warnings: compilation.state.warnings,
    failure: compilation.failure,
    close: async () => {
      await compilation.close();
      channel.close();
    },
  };
};
