import type { Problem } from '../runtime/live/state';

interface Located {
  file?: unknown;
  line?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** `file:line`, or what of it is known. */
export const placeOf = ({ file, line }: Located): string => {
  if (typeof file !== 'string') return '';
  return typeof line === 'number' ? `${file}:${line}` : file;
};

/**
 * Anything that stopped a build as one problem: a CompileError, esbuild's failure (its first error), or another
 * error's message.
 * @param folder prefix of a CompileError's file, which counts from the app's root
 */
export const problemOf = (error: unknown, folder = ''): Problem => {
  if (isObject(error) && typeof error.reason === 'string') {
    const place = placeOf(error);
    return { place: place === '' ? '' : `${folder}${place}`, reason: error.reason };
  }
  const first: unknown = isObject(error) && Array.isArray(error.errors) ? error.errors[0] : undefined;
  if (isObject(first) && typeof first.text === 'string') {
    return { place: isObject(first.location) ? placeOf(first.location) : '', reason: first.text };
  }
  return { place: '', reason: error instanceof Error ? error.message : String(error) };
};

/** One line for the terminal. */
export const problemText = ({ place, reason }: Problem): string =>
  place === '' ? reason : `${place}: ${reason}`;
