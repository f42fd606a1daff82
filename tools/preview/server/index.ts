import { watch } from 'chokidar';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { CompileError, compileApp, type CompiledApp, type CompileWarning } from '../compiler';
import { buildRuntime } from '../compiler/runtime-bundle';
import { assetPrefix } from '../runtime/bundle';
import { inProject } from '../../support/paths';
import { charactersOf, readFont, startScript, withServedFont } from './fonts';
import { contentSecurityPolicy, failurePage, hostPage } from './html';
import { respond, type Answer } from './respond';

export interface PreviewOptions {
  /** Folder with app.json; by default the project's miniprogram/. */
  root?: string;
  /** Compiles again, at the next request, after a source changed. */
  watch?: boolean;
  /** Told, a line at a time, what the compiler warns of and where it fails. */
  log?: (line: string) => void;
}

export interface Preview {
  /** Serves the host page, scripts, pictures and fonts; 404 for anything else. */
  handler: RequestListener;
  /** Of the first compilation. */
  warnings: CompileWarning[];
  /** Why the first compilation failed; null where it did not. */
  failure: CompileError | null;
  close: () => Promise<void>;
}

/** A compilation: the app, or the defect that stopped it. */
type Outcome = CompiledApp | CompileError;

const placeOf = ({ file, line }: { file: string; line?: number | undefined }): string =>
  line === undefined ? file : `${file}:${line}`;

const hasFailed = (outcome: Outcome): outcome is CompileError => outcome instanceof CompileError;

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

  const compile = async (): Promise<Outcome> => {
    const outcome = await compileApp({ root }).catch((error: unknown) => {
      if (error instanceof CompileError) return error;
      throw error;
    });
    if (hasFailed(outcome)) log(`${placeOf(outcome)}: ${outcome.reason}`);
    else for (const warning of outcome.warnings) log(`${placeOf(warning)}: warning: ${warning.message}`);
    return hasFailed(outcome) ? outcome : { ...outcome, script: withServedFont(outcome.script) };
  };

  const [runtime, first] = await Promise.all([buildRuntime().then(withServedFont), compile()]);
  let current: Promise<Outcome> = Promise.resolve(first);
  let stale = false;
  const watcher = options.watch ? watch(root, { ignoreInitial: true }) : null;
  watcher?.on('all', () => {
    stale = true;
  });

  const newest = (): Promise<Outcome> => {
    if (stale) {
      stale = false;
      current = compile();
    }
    return current;
  };

  const answerFor = async ({ name, theme }: Address): Promise<Answer | null> => {
    if (name === '/runtime.js') return { name, body: runtime };
    if (name.startsWith('/fonts/')) {
      const body = await readFont(name.slice('/fonts/'.length));
      return body === null ? null : { name, body };
    }
    const outcome = await newest();
    const headers = { 'content-security-policy': contentSecurityPolicy };
    if (hasFailed(outcome)) {
      const body = failurePage(placeOf(outcome), outcome.reason);
      return name === '/' ? { status: 500, name: 'index.html', body, headers } : null;
    }
    if (name === '/start.js') return { name, body: startScript(charactersOf(runtime + outcome.script)) };
    if (name === '/app.js') return { name, body: outcome.script };
    if (name === '/') return { name: 'index.html', body: hostPage(theme), headers };
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
    warnings: hasFailed(first) ? [] : first.warnings,
    failure: hasFailed(first) ? first : null,
    close: async () => {
      await watcher?.close();
    },
  };
};
