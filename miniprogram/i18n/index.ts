import type { Language } from '../../typings/content';
import type { Words } from '../../typings/words';
import { en } from './en';
import { zh } from './zh';

const words: Record<Language, Words> = { zh, en };

/** Everything the app itself says in one language. */
export const wordsFor = (language: Language): Words => words[language];
