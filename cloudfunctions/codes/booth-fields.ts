import * as z from 'zod';
import type { Text } from '../../typings/content';

/** Characters that no line has: controls, halves of a character, line breaks, and those that turn the text around. */
const unfit = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** A letter, digit, sign or symbol: a line of none cannot be seen. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Characters as readers count them, by Unicode's code points. */
const lengthOf = (text: string): number => Array.from(text).length;

const line = (longest: number): z.ZodType<string> =>
  z
    .string()
    .transform((text) => text.trim())
    .superRefine((text, context) => {
      if (unfit.test(text)) context.addIssue('must be one line without control characters');
      else if (!visible.test(text) || lengthOf(text) > longest)
        context.addIssue(`must be 1 to ${longest} characters`);
    });

/**
 * A text in both languages, or one that reads the same in both; trimmed, one line.
 * @param longest in characters
 */
export const boothText = (longest: number): z.ZodType<Text> => {
  const one = line(longest);
  return z
    .union([one, z.strictObject({ zh: one, en: one })], 'must be a text, or {zh, en}')
    .transform((text) => (typeof text === 'string' ? { zh: text, en: text } : text));
};
