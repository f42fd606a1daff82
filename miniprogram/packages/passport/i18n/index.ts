import type { Language } from '../../../../typings/content';
import type { PassportWords } from '../../../../typings/passport-words';
import { en } from './en';
import { zh } from './zh';

const words: Record<Language, PassportWords> = { zh, en };

/** Everything the passport says in one language. */
export const passportWords = (language: Language): PassportWords => words[language];
