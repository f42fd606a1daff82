import type { PublishWords } from '../../../../typings/console-words';
import type { PageId } from '../../../../typings/content';
import type { ReleaseData, RollbackData, ValidateData } from '../../../../typings/functions';
import { fill } from '../../../domain/view/fill';

/** What became of the last action: a sentence, and what there is to list under it. */
export interface Outcome {
  heading: string;
  note: string;
  lines: { key: string; name: string; text: string }[];
}

export const validated = ({ valid, problems }: ValidateData, words: PublishWords): Outcome => ({
  heading: valid ? words.sound : fill(words.unsound, { count: problems.length }),
  note: '',
  lines: problems.map(({ collection, record, field, message }, index) => ({
    key: String(index),
    name: [words.collections[collection], record, field].filter((part) => part !== '').join(' · '),
    text: message,
  })),
});

/** @param nameOf a page as readers know it */
export const released = (
  { version, codes }: ReleaseData,
  words: PublishWords,
  nameOf: (page: PageId) => string,
): Outcome => ({
  heading: fill(words.released, { version }),
  note: [
    ...(codes.rendered.length > 0 ? [fill(words.codesDone, { count: codes.rendered.length })] : []),
    ...(codes.failed.length > 0 ? [words.codesFailed] : []),
  ].join(' '),
  lines: codes.failed.map(({ page, message }) => ({ key: page, name: nameOf(page), text: message })),
});

export const rolledBack = ({ version, from }: RollbackData, words: PublishWords): Outcome => ({
  heading: fill(words.rolledBack, { version, from }),
  note: '',
  lines: [],
});
