import type { FailureWords } from '../../../typings/console-words';
import type { Failure } from '../../../typings/functions';
import { fill } from '../../domain/view/fill';

/** What became of a call that failed, in words. */
export interface FailureView {
  what: string;
  /** The function's own message; empty where the words above say it all. */
  said: string;
  still: string;
}

type FailedCall = Failure['error'];

/** Codes whose meaning is known without the function's message. */
const plain: Partial<Record<FailedCall['code'], keyof FailureWords>> = {
  UNAVAILABLE: 'unreachable',
  UNAUTHENTICATED: 'unauthenticated',
  RESOURCE_EXHAUSTED: 'exhausted',
};

export const failureView = ({ code, message }: FailedCall, words: FailureWords): FailureView => ({
  what: words[plain[code] ?? 'refused'],
  said: code in plain || message === '' ? '' : fill(words.said, { message }),
  still: words.stillWorks,
});
