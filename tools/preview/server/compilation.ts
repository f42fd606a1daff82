import { createHash } from 'node:crypto';
import path from 'node:path';
import { CompileError, compileApp, type CompiledApp } from '../compiler';
import { isAsset } from '../compiler/assets';
import type { LiveState, Problem } from '../runtime/live/state';
import { inProject } from '../../support/paths';
import { placeOf, problemOf, problemText } from './defect';
import { watchFolders, type Watcher } from './watcher';

/** What is built before the app is compiled, and from which other folders. */
export interface Generated {
  /** Absolute paths; watched as the app's own folder is. */
  folders: string[];
  /** Files in them that are made, and so are no sources. */
  isMade?: (file: string) => boolean;
  /** Brings everything generated up to date. @throws what stopped it */
  make(): Promise<void>;
}

export interface Compilation {
  /** The newest compilation; waits while one is under way. */
  newest(): Promise<CompiledApp | Problem>;
  /** What the first one said, as it was thrown. */
  readonly failure: CompileError | null;
  /** Paths of the pages that the first one found; none where it failed. */
  readonly pages: string[];
  readonly state: LiveState;
  close(): Promise<void>;
}

interface Options {
  root: string;
  watch: boolean;
  generated: Generated | null;
  log: (line: string) => void;
  onState: (state: LiveState) => void;
}

const hash = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 16);

/** How a compiler's path is told: from the project's folder, so that a terminal can open it. */
const prefixOf = (root: string): string => {
  const relative = path.relative(inProject(), root);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative)
    ? ''
    : `${relative.split(path.sep).join('/')}/`;
};

export const isProblem = (outcome: CompiledApp | Problem): outcome is Problem => 'reason' in outcome;

/** Compiles the app, and again after each change of its sources or of what it is generated from. */
export const startCompilation = async (options: Options): Promise<Compilation> => {
  const { root, log, generated } = options;
  const prefix = prefixOf(root);
  let failure: CompileError | null = null;
  let pictures = 0;
  let state: LiveState = { build: '', styles: '', problem: null, warnings: [] };

  const compile = async (): Promise<CompiledApp | Problem> => {
    try {
      return await compileApp({ root });
    } catch (error) {
      if (error instanceof CompileError) failure ??= error;
      else if (!options.watch) throw error;
      return problemOf(error, prefix);
    }
  };
  const make = async (): Promise<Problem | null> => {
    try {
      await generated?.make();
      return null;
    } catch (error) {
      return problemOf(error);
    }
  };

  /** Tells the terminal what is new, and gives the pages' next state. */
  const note = (outcome: CompiledApp | Problem, broken: Problem | null, started: number): LiveState => {
    const problem = broken ?? (isProblem(outcome) ? outcome : null);
    const next: LiveState = isProblem(outcome)
      ? { ...state, problem }
      : {
          build: hash(outcome.identity, String(pictures)),
          styles: hash(outcome.css),
          problem,
          warnings: outcome.warnings.map(
            (warning) => `${prefix}${placeOf(warning)}: warning: ${warning.message}`,
          ),
        };
    const known = state.problem === null ? '' : problemText(state.problem);
    if (problem !== null && problemText(problem) !== known) log(problemText(problem));
    for (const warning of next.warnings) if (!state.warnings.includes(warning)) log(warning);
    const milliseconds = Math.round(performance.now() - started);
    if (problem === null && state.build !== '') {
      if (next.build !== state.build) log(`compiled again in ${milliseconds} ms`);
      else if (next.styles !== state.styles) log(`styles compiled again in ${milliseconds} ms`);
      else if (known !== '') log('mended');
    }
    return next;
  };

  const started = performance.now();
  const first = await compile();
  state = note(first, null, started);
  let current = Promise.resolve(first);
  let closed = false;

  const again = async (changed: string[]): Promise<CompiledApp | Problem> => {
    const begun = performance.now();
    pictures += changed.filter((file) => isAsset(file)).length;
    const broken = await make();
    const outcome = await compile();
    state = note(outcome, broken, begun);
    options.onState(state);
    return outcome;
  };
  const watcher: Watcher | null = options.watch
    ? await watchFolders([root, ...(generated?.folders ?? [])], generated?.isMade, (settled) => {
        const before = current;
        current = settled.then(async (changed) => {
          const last = await before;
          return closed ? last : again(changed);
        });
      })
    : null;

  return {
    newest: () => current,
    failure,
    pages: isProblem(first) ? [] : first.pages,
    get state() {
      return state;
    },
    close: async () => {
      closed = true;
      await watcher?.close();
      await current;
    },
  };
};
