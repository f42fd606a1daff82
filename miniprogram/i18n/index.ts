import type { Language } from '../../typings/content';
import type { Words } from '../../typings/words';
import { en } from './en';
import { zh } from './zh';

const words: Record<Language, Words> = { zh, en };

/** Everything the app itself says in one language. */
export const wordsFor = (language: Language): Words => words[language];

/** Each language in its own, so that who cannot read the one on show finds theirs. */
export const languageNames: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };
