import type { ConsoleWords } from '../../../../typings/console-words';
import type { Language } from '../../../../typings/content';
import { en } from './en';
import { zh } from './zh';

const words: Record<Language, ConsoleWords> = { zh, en };

/** Everything the organisers' desk says in one language. */
export const consoleWords = (language: Language): ConsoleWords => words[language];
