import { noteWarning } from '../activity';
import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel';

/**
 * Lets app errors surface as the browser's uncaught errors. The engine would log and swallow them.
 * Rethrown in a task of its own, so that one handler's error does not stop the others.
 */
export const report = (error: unknown): void => {
  reportError(error instanceof Error ? error : new Error(String(error)));
};

/** Warns in the console and in the panel. */
export const warn = (message: string): void => {
  noteWarning(message);
  // eslint-disable-next-line no-console -- the platform warns there too, and tests watch it
  console.warn(message);
};

/** Reports a defect loudly: an uncaught page error, and an exception where it happened. */
export const fail = (message: string): never => {
  const error = new Error(message);
  // eslint-disable-next-line no-console -- a defect is to be seen even where the error is caught
  console.error(message);
  throw error;
};

const pathOf = (component: unknown): string =>
  typeof component === 'object' && component !== null && 'is' in component
    ? String(component.is)
    : String(component);

let muted = false;

/** Runs work whose warnings from the engine are of no use. */
export const withoutWarnings = (work: () => void): void => {
  muted = true;
  try {
    work();
  } finally {
    muted = false;
  }
};

/** Connects the engine's error and warning channels to the browser's, and those to the panel. */
export const surfaceFailures = (): void => {
  window.addEventListener('error', ({ message }) => {
    noteWarning(message);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => {
    noteWarning(`Unhandled rejection: ${reason instanceof Error ? reason.message : String(reason)}`);
  });
  addGlobalErrorListener((error) => {
    report(error);
    return false;
  });
  addGlobalWarningListener((message, component) => {
    if (muted) return false;
    const owner = pathOf(component);
    // A package's unknown attributes are for other hosts; nobody here can mend them.
    if (owner.includes('miniprogram_npm/')) return false;
    warn(owner === '' ? message : `${owner}: ${message}`);
    return false;
  });
};
