import type { CodesWords } from '../../../typings/console-words';
import { fill } from '../../domain/view/fill';

/** The fields of a new booth, as the function names them. */
export const boothFields = ['product', 'label.zh', 'label.en', 'place.zh', 'place.en'] as const;

export type BoothField = (typeof boothFields)[number];

/** What is wrong with each field that the function named, in words. */
export type FieldIssues = Partial<Record<BoothField, string>>;

const isField = (name: string): name is BoothField => boothFields.some((field) => field === name);

/** A text that is the same in both languages is one field to the function; it was typed as the Chinese one. */
const fieldOf = (name: string): BoothField | null => {
  const field = name === 'label' || name === 'place' ? `${name}.zh` : name;
  return isField(field) ? field : null;
};

const wordsOf = (message: string, words: CodesWords['issues']): string => {
  if (message === 'is missing') return words.missing;
  const [, most] = /^must be 1 to (\d+) characters$/.exec(message) ?? [];
  return most === undefined ? fill(words.other, { message }) : fill(words.length, { most });
};

/**
 * Reads an INVALID_ARGUMENT message: `label.en: must be 1 to 24 characters; place: is missing`.
 * @returns nothing for fields that are not a booth's
 */
export const fieldIssues = (message: string, words: CodesWords['issues']): FieldIssues => {
  const issues: FieldIssues = {};
  for (const part of message.split('; ')) {
    const [, name = '', what = ''] = /^([\w.]+): (.*)$/s.exec(part) ?? [];
    const field = fieldOf(name);
    if (field !== null) issues[field] ??= wordsOf(what, words);
  }
  return issues;
};
