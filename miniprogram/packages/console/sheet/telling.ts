import type { ConsoleWords } from '../../../../typings/console-words';
import { fill } from '../../../domain/view/fill';
import { failureView, type FailureView } from '../failure-view';
import { CodeError } from './code-shelf';

/** Why a sheet could not be made, in words. */
export const sheetFailure = (
  error: unknown,
  labelOf: (booth: string) => string,
  words: ConsoleWords,
): FailureView => {
  if (!(error instanceof CodeError)) return { what: words.sheetPage.notDrawn, said: '', still: '' };
  const what = fill(words.sheetPage.noCode, { label: labelOf(error.booth) });
  if (error.failure === null) return { what, said: '', still: '' };
  const why = failureView(error.failure, words.failure);
  return { what, said: why.said === '' ? why.what : why.said, still: '' };
};
